#pragma once
/// @file Every route × every role × nobody × the neighbour school's teacher.

#include <memory>
#include <string>
#include <vector>

#include "base/json.hpp"

namespace selami::kit {

struct Scene;

/// One route's wrongs, empty when there are none: only the roles of x-roles get anything but 401, 403 and 404, and Bu
/// Ratna of the neighbour school gets nothing of SD Contoh Satu. `path` and `method` are of the contract.
std::vector<std::string> rights_wrongs(const std::string& path, const std::string& method, const json::Value& operation);

/// Somebody who stands somewhere: what lines of a scenario made of this person, and whose lesson is asked about.
struct Place {
  const char* name;
  std::string given;   ///< lines of a scenario, which have to hold
  std::string who;     ///< asks
  std::string lesson;  ///< "L" is Bu Sari's of 4A; another one is of `given`
};
/// A house with that person in that place. Asks about class 4A, its pupil Dina, and the lesson.
class Standing {
 public:
  /// Throws std::runtime_error when `given` does not hold.
  explicit Standing(const Place& place);
  ~Standing();
  int status(const std::string& path, const std::string& method, const json::Value& operation);

 private:
  const Place& place_;
  std::unique_ptr<Scene> scene_;
};

}  // namespace selami::kit
