#include <algorithm>
#include <set>

#include "packs/packs.hpp"
#include "packs/store.hpp"
#include "people/agreements.hpp"
#include "storage/changes.hpp"

namespace selami::packs {
namespace {

/// What the YAML reader says of a file that is none, as a problem at its line.
ProblemView not_yaml(const Error& error) {
  ProblemView out;
  if (error.code == "yaml.not_utf8") out.wrong = Wrong::not_utf8;
  if (error.code == "yaml.too_big") out.wrong = Wrong::too_big;
  if (error.code == "yaml.twice") out.wrong = Wrong::twice;
  const std::size_t digits = error.field.find_first_of("0123456789");
  for (std::size_t i = digits; i < error.field.size() && error.field[i] >= '0' && error.field[i] <= '9' && out.line < 1'000'000; ++i) {
    out.line = out.line * 10 + (error.field[i] - '0');
  }
  out.line = std::max(out.line, 1);
  return out;
}

/// The newest version of a pack.
std::optional<Version> newest(Call& call, const AuthorityId& office, const std::string& slug) {
  for (const PackHead& head : heads_of(call.tx, office)) {
    if (head.slug == slug) return find_numbered(call.tx, office, slug, head.number);  // the newest comes first
  }
  return std::nullopt;
}

std::size_t packs_of(Call& call, const AuthorityId& office) {
  std::set<std::string> slugs;
  for (const PackHead& head : heads_of(call.tx, office)) slugs.insert(head.slug);
  return slugs.size();
}

/// May this be the next version? Errors as publish_pack.
Result<Done> publishable(Call& call, const AuthorityId& office, const PackReport& report, const PackWish& wish) {
  if (report.same) return fail(Fault::conflict, "pack.same", "file");
  if (wish.base != report.number - 1) return fail(Fault::conflict, "pack.changed", "base");
  const bool said = wish.note.find_first_not_of(" \t\r\n") != std::string::npos;
  if (report.number > 1 && !said) return fail(Fault::invalid, "pack.no_note", "note");
  if (report.number == 1 && packs_of(call, office) >= packs_max) return fail(Fault::too_large, "pack.too_many", "file");
  return Done{};
}

}  // namespace

Result<PreparedPack> prepare_pack(Call&, const Query<PackWish>& wish, const Upload& file) {
  PreparedPack out;
  out.wish = wish.value;
  const auto yaml = files::read_yaml(file.bytes);
  if (!yaml) {
    out.problems.push_back(not_yaml(yaml.error()));
    return out;
  }
  out.read = read_context_pack(yaml->value);
  for (const Problem& one : out.read.problems) out.problems.push_back({one.wrong, files::line_of(*yaml, one.place), one.place, one.about});
  return out;
}

Result<PackReport> publish_pack(Call& call, const PreparedPack& prepared) {
  TRY(const AuthorityId office, people::own_office(call, publishing));
  PackReport out;
  out.problems = prepared.problems;
  if (!out.problems.empty()) return out;
  const ContextPack& pack = prepared.read.pack;
  const auto last = newest(call, office, pack.slug);
  out.pack = pack;
  out.number = last ? last->head.number + 1 : 1;
  if (last) out.difference = difference(last->pack, pack);
  out.same = out.difference && is_none(*out.difference);
  if (prepared.wish.dry_run) return out;
  TRY_DO(publishable(call, office, out, prepared.wish));
  Version version;
  version.office = office;
  version.pack = pack;
  version.head = {call.make_id<PackKind>(), {}, pack.slug, out.number, pack.title, prepared.wish.note, static_cast<int>(pack.contexts.size()), call.now};
  if (!add_version(call, version)) return fail(Fault::conflict, "pack.changed", "base");
  storage::note_change(call.tx, "", "context_pack", version.head.id.text, out.number);
  out.published = find_version(call.tx, version.head.id)->head;
  return out;
}

Result<OfficePacks> office_packs(Call& call) {
  TRY(const AuthorityId office, people::own_office(call, publishing));
  return OfficePacks{heads_of(call.tx, office)};
}

Result<PackView> office_pack(Call& call, const PackId& id) {
  TRY(const AuthorityId office, people::own_office(call, publishing));
  auto version = find_version(call.tx, id);
  if (!version || version->office != office) return fail(Fault::not_found, "pack.unknown", "pack");
  PackView out{version->head, std::move(version->pack), std::nullopt};
  if (const auto before = find_numbered(call.tx, office, out.head.slug, out.head.number - 1)) out.difference = difference(before->pack, out.pack);
  return out;
}

}  // namespace selami::packs
