#pragma once
/// @file Showing thinking: which answers in pupils' own words a class sees, and when. docs/rules/asking.md says it in words. Pure.

#include <string>
#include <string_view>
#include <vector>

namespace selami::asking {

constexpr std::size_t picks_max = 12;
constexpr std::size_t beside_max = 2;      ///< so many are compared
constexpr std::size_t name_letters_min = 3; ///< shorter words of a name are left as they are: they are words of every sentence

/// One pupil's answer, in words or as a picture.
struct Thought {
  std::string pupil;
  std::string text;
  std::string picture = {};  ///< its file's id; or empty
};

/// A question that is answered in own words, with what the teacher picked of it.
struct Thinking {
  bool opened = false;
  bool closed = false;
  std::string question;              ///< its text: what it speaks of is nobody's name
  std::vector<std::string> here;     ///< pupils who are in the lesson
  std::vector<std::string> names;    ///< of the class, as in the roster
  std::vector<Thought> thoughts;
  std::vector<std::string> picks;    ///< pupils whose answers were picked, in the order in which the class sees them
  std::vector<std::string> board;    ///< one of them, or two beside each other
};

/// An answer as the class sees it: nothing in it tells whose it is.
struct Shown {
  int place = 0;  ///< among the picked ones, from 0
  std::string text;
  std::string picture = {};  ///< its file's id; or empty
};

/// Nothing before the question is closed, or everybody who is here has answered.
bool may_show(const Thinking& thinking);

/// The answers that say something, as a class would see them: for the teacher, who picks among them.
std::vector<Thought> said(const Thinking& thinking);

/// What is before the class now. An answer that was taken back is not, and one that nobody picked never is.
std::vector<Shown> shown(const Thinking& thinking);

/// The text with "…" in place of every word of a name of the class (once for words that follow each other), in any case, but for words that the question uses itself.
std::string without_names(std::string_view text, const std::vector<std::string>& names, std::string_view question);

}  // namespace selami::asking
