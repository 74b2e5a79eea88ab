#pragma once
/// @file Packs of local contexts: an office publishes them, a school takes a version, its teachers plan with it. A plan names a context as
/// "rob@pack_…": the version's own id, so that its words stay what they were.

#include "files/yaml.hpp"
#include "packs/wire.hpp"

namespace selami::packs {

/// Who may, by rows of the table of rights that hold these roles already (as agreements go by the office's).
constexpr Action publishing = Action::school_import;  ///< an office, for its own authority
constexpr Action taking = Action::day_change;         ///< a school's operator and head: what holds for the whole school
constexpr Action reading = Action::hours_read;        ///< these and its teachers

constexpr std::size_t bytes_max = 200'000;  ///< of a file
constexpr std::size_t packs_max = 10;       ///< of one office; versions are not counted

/// A file read on a worker. Of one that is no YAML, or no pack, the report says what is wrong.
struct PreparedPack {
  PackWish wish;
  ReadPack read;
  std::vector<ProblemView> problems;
};
Result<PreparedPack> prepare_pack(Call& snapshot, const Query<PackWish>& wish, const Upload& file);
/// Compares with the last version and, unless only that was asked or something is wrong, keeps it as the next one.
/// Errors: right.missing, pack.same, pack.changed (conflict), pack.no_note (invalid), pack.too_many (too_large).
Result<PackReport> publish_pack(Call& call, const PreparedPack& prepared);

/// What the actor's office published. Errors: right.missing.
Result<OfficePacks> office_packs(Call& call);
/// One version of it. Errors: right.missing, pack.unknown.
Result<PackView> office_pack(Call& call, const PackId& id);

/// What a school's authority offers and what the school has. Errors: school.unknown.
Result<SchoolPacks> school_packs(Call& call, const SchoolId& school);
/// Any version, also of another office: a plan that was adapted may name it. Errors: school.unknown, pack.unknown.
Result<PackView> school_pack(Call& call, const SchoolId& school, const PackId& id);
/// Takes a version that the school's authority published, in place of an earlier one. Errors: school.unknown, pack.unknown, pack.older (conflict).
Result<Done> take_pack(Call& call, const SchoolId& school, const PackId& id);
/// The school has no version of this pack any more; plans keep theirs. Errors: school.unknown, pack.unknown.
Result<Done> give_pack_back(Call& call, const SchoolId& school, const PackId& id);

}  // namespace selami::packs
