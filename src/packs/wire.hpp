#pragma once
/// @file Packs of contexts on the wire: what an office looks at and publishes, what a school is offered and takes. A pack's contexts are kept
/// in the same form (context_pack.body).

#include <optional>
#include <string>
#include <vector>

#include "http/route.hpp"
#include "packs_core/difference.hpp"

namespace selami::packs {

struct PackKind { static constexpr const char* prefix = "pack"; };
using PackId = Id<PackKind>;  ///< one version of a pack

/// The query of an upload. `base`: the number of the version that was seen, 0: none.
struct PackWish {
  bool dry_run = false;
  int base = 0;
  std::string note;
};
/// What is wrong, by a field and the line of the file.
struct ProblemView {
  Wrong wrong = Wrong::malformed;
  int line = 0;
  std::string place;
  std::string about;
};
/// One version, without its contexts.
struct PackHead {
  PackId id;
  std::string office;
  std::string slug;
  int number = 0;
  Said title;
  std::string note;
  int contexts = 0;
  Instant published_at;
};
struct PackReport {
  std::vector<ProblemView> problems;
  int number = 0;
  std::optional<ContextPack> pack;
  std::optional<Difference> difference;
  bool same = false;
  std::optional<PackHead> published;
};
struct OfficePacks {
  std::vector<PackHead> versions;
};
struct PackView {
  PackHead head;
  ContextPack pack;
  std::optional<Difference> difference;  ///< against the version before, or (offered) the one that the school has
};
struct OfferedPack {
  PackHead head;
  std::optional<int> taken;
  std::optional<Difference> difference;
};
struct TakenPack {
  PackHead head;
  ContextPack pack;
  std::string taken_by;
  Instant taken_at;
};
struct SchoolPacks {
  std::vector<OfferedPack> offered;
  std::vector<TakenPack> taken;
};

}  // namespace selami::packs

namespace selami {

template <>
struct EnumNames<packs::Wrong> {
  using W = packs::Wrong;
  static constexpr std::pair<W, const char*> names[] = {
      {W::malformed, "malformed"}, {W::not_utf8, "not_utf8"}, {W::too_big, "too_big"}, {W::twice, "twice"}, {W::missing, "missing"},
      {W::unknown_field, "unknown_field"}, {W::kind, "kind"}, {W::empty, "empty"}, {W::too_long, "too_long"}, {W::too_many, "too_many"},
      {W::id, "id"}, {W::language, "language"}, {W::word, "word"}, {W::bounds, "bounds"}, {W::sign, "sign"}};
};
template <>
struct EnumNames<packs::Part> {
  using P = packs::Part;
  static constexpr std::pair<P, const char*> names[] = {{P::name, "name"}, {P::levels, "levels"}, {P::phases, "phases"}, {P::subjects, "subjects"},
                                                        {P::facts, "facts"}, {P::seeds, "seeds"}, {P::partners, "partners"}};
};
template <>
struct Shape<packs::PackWish> {
  using T = packs::PackWish;
  static constexpr const char* name = "PackWish";
  static constexpr auto fields = std::tuple{
      Field{"dry_run", &T::dry_run, "true: only say what is in the file", loose}, Field{"base", &T::base, "the number of the version that was seen; 0: none", Limits{0, 1e6, true}},
      Field{"note", &T::note, "what changed, in the office's words", loose_at_most(600)}};
};
template <>
struct Shape<packs::Said> {
  using T = packs::Said;
  static constexpr const char* name = "PackText";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "Indonesian"}, Field{"en", &T::en, "English, or empty"}};
};
template <>
struct Shape<packs::Fact> {
  using T = packs::Fact;
  static constexpr const char* name = "PackFact";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "Indonesian"}, Field{"en", &T::en, "English, or empty"}, Field{"about", &T::about, "when it was so, or empty"},
                                            Field{"source", &T::source, "what it was held against, or empty"}, Field{"checked", &T::checked, "false: not held against a source yet"}};
};
template <>
struct Shape<packs::Seed> {
  using T = packs::Seed;
  static constexpr const char* name = "PackSeed";
  static constexpr auto fields = std::tuple{Field{"text", &T::text, "a question"}, Field{"aims", &T::aims, "the level that it can reveal, 0 to 4"}};
};
template <>
struct Shape<packs::LocalContext> {
  using T = packs::LocalContext;
  static constexpr const char* name = "PackContext";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "within its pack"}, Field{"name", &T::name, "what is near"}, Field{"levels", &T::levels, "of schools"}, Field{"phases", &T::phases, "fondasi, A to F"},
      Field{"subjects", &T::subjects, "ids"}, Field{"facts", &T::facts, "what a teacher may lean on"}, Field{"seeds", &T::seeds, "questions that ask for links"},
      Field{"partners", &T::partners, "who may be asked"}};
};
template <>
struct Shape<packs::ContextPack> {
  using T = packs::ContextPack;
  static constexpr const char* name = "ContextPack";
  static constexpr auto fields = std::tuple{
      Field{"slug", &T::slug, "what makes versions one pack"}, Field{"title", &T::title, "of the pack"}, Field{"license", &T::license, "or empty"},
      Field{"source", &T::source, "where its facts are from, or empty"}, Field{"contexts", &T::contexts, "in the order of the file"}};
};
template <>
struct Shape<packs::NamedContext> {
  using T = packs::NamedContext;
  static constexpr const char* name = "PackContextName";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "within its pack"}, Field{"name", &T::name, "what is near"}};
};
template <>
struct Shape<packs::ChangedContext> {
  using T = packs::ChangedContext;
  static constexpr const char* name = "PackContextChanged";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "within its pack"}, Field{"name", &T::name, "as it is now"}, Field{"parts", &T::parts, "what of it differs"}};
};
template <>
struct Shape<packs::Difference> {
  using T = packs::Difference;
  static constexpr const char* name = "PackDifference";
  static constexpr auto fields = std::tuple{Field{"came", &T::came, "new contexts"}, Field{"went", &T::went, "contexts that are there no more"},
                                            Field{"changed", &T::changed, "contexts with other words"}, Field{"head", &T::head, "title, licence or source differ"}};
};
template <>
struct Shape<packs::ProblemView> {
  using T = packs::ProblemView;
  static constexpr const char* name = "PackProblem";
  static constexpr auto fields = std::tuple{Field{"wrong", &T::wrong, "what is wrong"}, Field{"line", &T::line, "of the file, from 1"},
                                            Field{"place", &T::place, "JSON pointer, or empty"}, Field{"about", &T::about, "a word or a bound, or empty"}};
};
template <>
struct Shape<packs::PackHead> {
  using T = packs::PackHead;
  static constexpr const char* name = "PackHead";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "pack_…: this version"}, Field{"office", &T::office, "who published it"}, Field{"slug", &T::slug, "what makes versions one pack"},
      Field{"number", &T::number, "of the version, from 1"}, Field{"title", &T::title, "of the pack"}, Field{"note", &T::note, "what changed, or empty"},
      Field{"contexts", &T::contexts, "how many"}, Field{"published_at", &T::published_at, "ms"}};
};
template <>
struct Shape<packs::PackReport> {
  using T = packs::PackReport;
  static constexpr const char* name = "PackReport";
  static constexpr auto fields = std::tuple{
      Field{"problems", &T::problems, "what is wrong with the file; none: it can be published"}, Field{"number", &T::number, "that its version has or would have; 0: it cannot be read"},
      Field{"pack", &T::pack, "what is in it, or null"}, Field{"difference", &T::difference, "against the last version, or null: it is the first"},
      Field{"same", &T::same, "true: nothing differs from the last version"}, Field{"published", &T::published, "once it is kept"}};
};
template <>
struct Shape<packs::OfficePacks> {
  static constexpr const char* name = "OfficePacks";
  static constexpr auto fields = std::tuple{Field{"versions", &packs::OfficePacks::versions, "of all packs of the own office; of each pack the newest first"}};
};
template <>
struct Shape<packs::PackView> {
  using T = packs::PackView;
  static constexpr const char* name = "PackVersion";
  static constexpr auto fields = std::tuple{Field{"head", &T::head, "which version"}, Field{"pack", &T::pack, "what is in it"},
                                            Field{"difference", &T::difference, "against the version before, or null: it is the first"}};
};
template <>
struct Shape<packs::OfferedPack> {
  using T = packs::OfferedPack;
  static constexpr const char* name = "OfferedPack";
  static constexpr auto fields = std::tuple{Field{"head", &T::head, "the newest version"}, Field{"taken", &T::taken, "the number that the school has, or null: none"},
                                            Field{"difference", &T::difference, "against the one that the school has, or null"}};
};
template <>
struct Shape<packs::TakenPack> {
  using T = packs::TakenPack;
  static constexpr const char* name = "TakenPack";
  static constexpr auto fields = std::tuple{Field{"head", &T::head, "which version"}, Field{"pack", &T::pack, "what is in it"}, Field{"taken_by", &T::taken_by, "a name"},
                                            Field{"taken_at", &T::taken_at, "ms"}};
};
template <>
struct Shape<packs::SchoolPacks> {
  static constexpr const char* name = "SchoolPacks";
  static constexpr auto fields = std::tuple{Field{"offered", &packs::SchoolPacks::offered, "by the school's authority"}, Field{"taken", &packs::SchoolPacks::taken, "by the school"}};
};

}  // namespace selami
