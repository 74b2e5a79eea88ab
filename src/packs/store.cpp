#include "packs/store.hpp"

#include "packs_sql.hpp"

namespace selami::packs {
namespace {

using storage::Row;

PackHead head_of(const Row& row) {
  return {row.id<PackId>(0), row.text(1), row.text(2), row.number(3), {row.text(4), row.text(5)}, row.text(6), row.number(7), row.instant(8)};
}

/// Written by add_version: one that cannot be read is a broken world.
ContextPack pack_of(const std::string& body) {
  auto pack = from_json_text<ContextPack>(body);
  if (!pack) throw storage::Broken("context_pack.body: " + pack.error().code + " " + pack.error().field, false);
  return *std::move(pack);
}

Version version_of(const Row& row) { return {head_of(row), row.id<AuthorityId>(9), pack_of(row.text(10))}; }

}  // namespace

std::vector<PackHead> heads_of(storage::Tx& tx, const AuthorityId& office) { return tx.list(sql::context_packs_of{.office = office}, head_of); }

std::optional<Version> find_version(storage::Tx& tx, const PackId& id) { return tx.one(sql::context_pack_by_id{.id = id}, version_of); }

std::optional<Version> find_numbered(storage::Tx& tx, const AuthorityId& office, const std::string& slug, int number) {
  return tx.one(sql::context_pack_numbered{.office = office, .slug = slug, .number = number}, version_of);
}

std::vector<Version> newest_of(storage::Tx& tx, const AuthorityId& office) { return tx.list(sql::newest_context_packs{.office = office}, version_of); }

bool add_version(Call& call, const Version& version) {
  const PackHead& head = version.head;
  return call.tx.run(sql::add_context_pack{.id = head.id, .office = version.office, .slug = head.slug, .number = head.number, .title = head.title.id,
                                           .title_en = head.title.en, .note = head.note, .contexts = head.contexts, .body = to_json(version.pack),
                                           .by = call.actor.person, .now = head.published_at}) > 0;
}

AuthorityId office_of(storage::Tx& tx, const SchoolId& school) {
  return tx.one(sql::office_of_school{.school = school}, [](const Row& row) { return row.id<AuthorityId>(0); }).value_or(AuthorityId{});
}

std::vector<Taken> taken_by_school(storage::Tx& tx, const SchoolId& school) {
  return tx.list(sql::packs_of_school{.school = school}, [](const Row& row) { return Taken{version_of(row), row.text(11), row.instant(12)}; });
}

}  // namespace selami::packs
