#pragma once
/// @file The rights of the persons whose data these are: a copy, erasure, and who was affected when something leaked.

#include "files/media_store.hpp"
#include "privacy/wire.hpp"

namespace selami::privacy {

/// Backups are kept so long; then an erased pupil is in none of them.
constexpr int backup_days = 35;

/// All that the school keeps of a pupil. Leaves a trace. Errors: school.unknown, pupil.unknown.
Result<PupilCopy> pupil_copy(Call& call, const SchoolId& school, const PupilId& pupil);
/// The same as a zip: salinan.json, and under berkas/ every kept file, numbered as in it. Errors: the same.
Result<File> pupil_copy_zip(Call& call, const files::MediaStore& media, const SchoolId& school, const PupilId& pupil);
/// Errors: school.unknown, pupil.unknown.
Result<OpeningList> pupil_openings(Call& call, const SchoolId& school, const PupilId& pupil);
/// Erases all of a pupil, now. Again: says what was said. Errors: school.unknown, pupil.unknown, erasure.name_differs.
Result<Erased> erase_pupil(Call& call, const SchoolId& school, const PupilId& pupil, const ErasureIn& in);
/// What a phone must forget, too, ids only: pupils who were erased in schools where the actor has or once had a role, and the class
/// groups that are no longer the actor's own.
Result<ErasureList> erasures(Call& call);

/// The copy without an actor: for whoever holds the machine. Errors: pupil.unknown.
Result<PupilCopy> copy_of(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, Instant now);
/// A copy as JSON for people to read.
std::string copy_text(const PupilCopy& copy);
/// That copy and its files as a zip.
std::string zipped(storage::Tx& tx, const files::MediaStore& media, const SchoolId& school, const PupilCopy& copy, int offset_min);
/// Erases and writes down that it was done by `by` ('' from the machine); false when nothing was left to erase.
bool erase(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, const std::string& by, Instant now);
/// One line an erasure, oldest first: "school_… pupil_… 2026-11-24". Kept beside the data, for `selami erase --list` after a restore.
std::string erasure_lines(storage::Tx& tx, int offset_min);

}  // namespace selami::privacy
