#pragma once
/// @file Pupils into class groups and out of them: for imports, moves and naik kelas. Not for other slices.

#include <map>
#include <string>
#include <vector>

#include "http/call.hpp"
#include "people_core/numbers.hpp"
#include "people_core/roster.hpp"

namespace selami::people {

/// Writes the memberships of one school in one school year. A membership that ends keeps its number for ever.
class Places {
 public:
  /// Grade and phase on a membership.
  struct Standing {
    std::string grade;
    std::string phase;
  };

  Places(Call& call, const SchoolId& school, std::string year);
  /// A new class group; its id. Who enters it stands in this grade and phase.
  std::string make_group(const std::string& name, const Standing& standing);
  /// The memberships that a move made and ended, by id.
  struct Moved {
    std::string made;
    std::vector<std::string> ended;
  };
  /// Ends what a pupil has and begins anew in this group. Unless `standing` says otherwise the pupil gets
  /// the group's grade and phase when all of it have the same.
  Moved enter(const std::string& pupil, const std::string& group, const Standing* standing = nullptr);
  /// Ends the memberships of a pupil; their ids.
  std::vector<std::string> leave_group(const std::string& pupil);
  /// The pupil has left the school.
  std::vector<std::string> leave_school(const std::string& pupil, const char* why);

  void note(const char* table, const std::string& id, std::int64_t version);

 private:
  struct Room {
    Numbers numbers;
    Standing standing;
  };
  Room& room_of(const std::string& group);

  Call& call_;
  SchoolId school_;
  std::string year_;
  Date today_;
  Date yesterday_;
  std::map<std::string, Room> rooms_;  ///< by group id
};

}  // namespace selami::people
