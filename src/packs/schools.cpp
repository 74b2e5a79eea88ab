#include <algorithm>

#include "packs/packs.hpp"
#include "packs/store.hpp"
#include "packs_sql.hpp"
#include "people_core/rights.hpp"
#include "storage/changes.hpp"

namespace selami::packs {
namespace {

using storage::Row;

Result<Done> in_school(Call& call, const SchoolId& school, Action action) {
  if (!people::may(call.actor, action, {school, {}, {}, {}})) return fail(Fault::not_found, "school.unknown", "school");
  return Done{};
}

/// The version that a school has of the pack that `version` is of.
const Version* same_pack(const std::vector<Taken>& taken, const Version& version) {
  const auto found = std::find_if(taken.begin(), taken.end(), [&](const Taken& one) {
    return one.version.office == version.office && one.version.head.slug == version.head.slug;
  });
  return found == taken.end() ? nullptr : &found->version;
}

/// What a version is one of, without what is in it: the writer reads no contexts.
struct Which {
  PackId id;
  AuthorityId office;
  std::string slug;
  int number = 0;
};

Result<Which> which(Call& call, const PackId& id) {
  auto found = call.tx.one(sql::context_pack_head{.id = id}, [&](const Row& row) { return Which{id, row.id<AuthorityId>(0), row.text(1), row.number(2)}; });
  if (!found) return fail(Fault::not_found, "pack.unknown", "pack");
  return *std::move(found);
}

void note(Call& call, const SchoolId& school, const Which& version) {
  storage::note_change(call.tx, school.text, "school_pack", version.id.text, version.number);
}

}  // namespace

Result<SchoolPacks> school_packs(Call& call, const SchoolId& school) {
  TRY_DO(in_school(call, school, reading));
  std::vector<Taken> taken = taken_by_school(call.tx, school);
  SchoolPacks out;
  for (Version& version : newest_of(call.tx, office_of(call.tx, school))) {
    OfferedPack offer;
    if (const Version* has = same_pack(taken, version)) {
      offer.taken = has->head.number;
      if (has->head.number < version.head.number) offer.difference = difference(has->pack, version.pack);
    }
    offer.head = std::move(version.head);
    out.offered.push_back(std::move(offer));
  }
  for (Taken& one : taken) out.taken.push_back({std::move(one.version.head), std::move(one.version.pack), std::move(one.by), one.at});
  return out;
}

Result<PackView> school_pack(Call& call, const SchoolId& school, const PackId& id) {
  TRY_DO(in_school(call, school, reading));
  auto version = find_version(call.tx, id);
  if (!version) return fail(Fault::not_found, "pack.unknown", "pack");
  PackView out{version->head, std::move(version->pack), std::nullopt};
  if (const auto before = find_numbered(call.tx, version->office, out.head.slug, out.head.number - 1)) out.difference = difference(before->pack, out.pack);
  return out;
}

Result<Done> take_pack(Call& call, const SchoolId& school, const PackId& id) {
  TRY_DO(in_school(call, school, taking));
  TRY(const Which version, which(call, id));
  if (version.office != office_of(call.tx, school)) return fail(Fault::not_found, "pack.unknown", "pack");
  const auto has = call.tx.one(sql::pack_that_school_has{.school = school, .office = version.office, .slug = version.slug},
                               [](const Row& row) { return std::pair(row.id<PackId>(0), row.number(1)); });
  if (has && has->first == id) return Done{};
  // A tap that came late from a phone without network: what somebody took since stands.
  if (has && has->second > version.number) return fail(Fault::conflict, "pack.older", "pack");
  call.tx.run(sql::take_context_pack{.school = school, .office = version.office, .slug = version.slug, .pack = id, .by = call.actor.person, .now = call.now});
  note(call, school, version);
  return Done{};
}

Result<Done> give_pack_back(Call& call, const SchoolId& school, const PackId& id) {
  TRY_DO(in_school(call, school, taking));
  TRY(const Which version, which(call, id));
  if (call.tx.run(sql::give_context_pack_back{.school = school, .office = version.office, .slug = version.slug}) > 0) note(call, school, version);
  return Done{};
}

}  // namespace selami::packs
