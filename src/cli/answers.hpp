#pragma once
/// @file `selami answers group FILE`: short answers of a table, alike ones together; with human scores, how right that is.

#include <functional>
#include <iosfwd>
#include <string>

#include "base/result.hpp"

namespace selami::cli {

struct AnswersGroup {
  std::string file;       ///< CSV or XLSX, its first row names the columns
  std::string text;       ///< column of what the pupil wrote
  std::string question;   ///< column that says to which question it belongs; empty: all to one
  std::string questions;  ///< a table of that column's values and, second, the questions' texts; empty: the values are the texts
  std::string id;         ///< empty: the row's number, as a spreadsheet shows it
  std::string score;      ///< column of a human score
  std::string format = "text";  ///< text, json, csv
  float bound = 0;        ///< likeness from which answers are grouped; 0: the built-in one
  int judged = 0;         ///< percent of the answers whose score is given away, to try the suggestions
};

/// Prints order and groups; with `score` instead of them (text) or beside them (json), how often a group's answers have the
/// score of its medoid, and how many taps that would save. Returns 0, or 1 when the file is refused: `err` says why, in the words that
/// `told` gives an error.
int answers_group(const AnswersGroup& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
