#pragma once
/// @file Files that are kept of pupils: who may no longer be kept, and the files behind rows that are erased.

#include <functional>
#include <string>

#include "http/call.hpp"

namespace selami::people {

/// From now on no file that was kept of a pupil since then may be shown: their rows are marked, erase_media takes rows and files
/// away.
void forget_media(Call& call, const SchoolId& school, const PupilId& pupil, Instant since);

/// Removes the rows that are marked as erased, and by `remove_file(sha256)` their files; a file that another row still names
/// stays. Every hour. A file whose row stays because the machine stopped in between is removed again: that must do no harm.
void erase_media(storage::Tx& tx, const std::function<void(const std::string& sha256)>& remove_file);

}  // namespace selami::people
