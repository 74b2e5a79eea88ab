#pragma once
/// @file What the night's fit is told: a semester's judgements, and which of them enter. Pure.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace selami::scale {

/// How a level was found. own: of one pupil's answer; together: of alike answers at once; team: of a group's answer; moderated: of a piece
/// without a name, by a rater of another class.
enum class By : std::uint8_t { own, together, team, moderated };

/// A question of a lesson. Questions with the same task are the same question asked of several classes.
struct Question {
  std::string school;
  std::string group;
  std::string subject;
  std::string task;
};

/// Places in the lists of Judgements.
struct Judged {
  std::uint32_t question = 0;
  std::uint32_t pupil = 0;
  std::uint32_t rater = 0;
  std::uint8_t level = 0;
  By by = By::own;
  std::string team = {};   ///< letter of the group that answered; else empty
  std::uint32_t note = 0;  ///< the caller's own
};

struct Judgements {
  std::vector<Question> questions;
  std::vector<std::string> pupils;
  std::vector<std::string> raters;
  std::vector<Judged> rows;
};

/// Numbers texts in the order in which they come, and keeps them.
class Places {
 public:
  explicit Places(std::vector<std::string>& texts) : texts_(texts) {}
  std::uint32_t of(const std::string& text);

 private:
  std::vector<std::string>& texts_;
  std::map<std::string, std::uint32_t> places_;
};

/// What makes questions the same task: the plan that theirs were adapted from, the question's id in it, and the words. A question that
/// came from no plan is its own.
std::string task_of(std::string_view root, std::string_view origin, std::string_view words, std::string_view question);

/// The rows that count. A group's answer is judged once, whatever its members. Of answers judged at once by one rater with one level every
/// second one enters, the first by pupil: nobody read each as if it lay alone. One that was also judged in a round always does.
/// In an order that does not depend on the rows'.
std::vector<Judged> counted(const Judgements& all);

/// The same for the same judgements in any order; another for others.
std::string mark_of(const Judgements& all);

}  // namespace selami::scale
