#pragma once
/// @file What a pupil of an age is asked after a lesson. Pure: the lesson's place among those of its class decides, no dice.

#include <string>
#include <string_view>
#include <vector>

namespace selami::reflection {

/// How a journal is made: a face and a drawing; one sentence that a starter begins; a few prompts, each answered or not.
enum class Way { faces, sentence, prompts };

struct Prompt {
  std::string id;
  std::string text_id;  ///< Indonesian
  std::string text_en;
};
struct Age {
  std::string id;
  Way way = Way::prompts;
  std::vector<std::string> levels;
  std::vector<std::string> phases;  ///< none: all of the level
  int each = 1;                     ///< prompts a lesson
  std::vector<Prompt> prompts;
};

/// Does what is for these levels, and these phases where it names some, fit a membership?
bool fits(const std::vector<std::string>& levels, const std::vector<std::string>& phases, std::string_view level, std::string_view phase);

/// The first that fits a membership; who fits none is asked as the last one says. `ages` has at least one.
const Age& age_of(const std::vector<Age>& ages, std::string_view level, std::string_view phase);

/// What a lesson asks that has `before` others before it: `each` of the list, going on where the lesson before stopped, so that every
/// prompt comes within ceil(size / each) lessons. In the list's order.
std::vector<Prompt> asked_in(const Age& age, int before);

}  // namespace selami::reflection
