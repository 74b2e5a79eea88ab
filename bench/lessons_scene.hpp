#pragma once
/// @file A city in which many lessons run at once, each with a question of its own kind that is open.

#include <string>
#include <vector>

#include "kit/databases.hpp"
#include "kit/people.hpp"

namespace selami::bench {

/// How a lesson's answers come in.
enum class Way { choice, multi, order, scale, text, taps, cards, photo, drawing, voice, groups };
constexpr int ways = 11;
constexpr int team_size = 4;  ///< pupils of a group, whose answer one phone gives for all
const char* name_of(Way way);
/// Answered by a file that comes after its answer.
bool is_made(Way way);

/// Ids and tokens follow from the numbers, so nothing has to be kept of them.
struct RunningLesson {
  int number = 0;
  Way way = Way::choice;
  std::string school, lesson, question;

  std::string teacher() const { return "teacher-" + std::to_string(number); }
  std::string board() const { return "board-" + std::to_string(number); }
  std::string seat(int pupil) const { return "seat-" + std::to_string(number) + "-" + std::to_string(pupil); }
  std::string pupil(int pupil) const { return kit::named_id("pupil", seat(pupil)); }
  /// The file of what a pupil made.
  std::string file(int pupil) const { return kit::named_id("work", seat(pupil)); }
};

struct RunningCity {
  kit::FreshDatabase fresh;
  int pupils;
  std::vector<RunningLesson> lessons;

  /// Ten lessons a school; `pupils` a lesson, all with a phone that has joined.
  RunningCity(storage::Engine engine, int lessons, int pupils);
  /// The same as it stands at another instant than now.
  RunningCity(storage::Engine engine, int lessons, int pupils, Instant at);

 private:
  void fill_school(storage::Tx& tx, const kit::City& city, int school, int until, Instant now);
  void fill_lesson(storage::Tx& tx, const RunningLesson& one, Instant now);
  void fill_pupils(storage::Tx& tx, const RunningLesson& one, Instant now);
};

}  // namespace selami::bench
