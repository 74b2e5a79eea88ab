#pragma once
/// @file The pack import/labels as of the build: which words before a text say where it belongs.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace selami::document {

struct Label {
  std::string field;                ///< "design.topic", "stage.awal", "part.steps", "aside" …
  std::vector<std::string> within;  ///< parts of the form; empty: everywhere
  std::vector<std::string> except;
  bool bare = true;  ///< enough without a colon, bold type or a column of its own
  bool keep = false;
  bool one_word = false;  ///< as it was written in the pack
};

/// Lower case, letters and digits alone, single blanks: what labels are compared by.
std::string normal(std::string_view text);

/// The label of these normal words in a part of the form, or nullptr.
const Label* find_label(const std::string& words, std::string_view part);

/// What a column's head says in a kind of table ("steps", "assessments", "options"): "stage", "minutes" …; empty: nothing.
std::string_view column_of(const std::string& words, std::string_view table);

struct WordsOf {
  std::string id;
  std::string words;  ///< normal
  bool old = false;   ///< a name of the former profile
};
/// Longest first, so that a name inside a longer one is not taken for itself.
const std::vector<WordsOf>& dimension_names();
const std::vector<WordsOf>& principle_names();
const std::vector<WordsOf>& technique_names();
const std::vector<WordsOf>& level_words();
/// Subjects by name, short name and other spellings, out of the pack of subjects.
const std::vector<WordsOf>& subject_names();

/// The entry whose words these are exactly, or nullptr.
const WordsOf* named(const std::vector<WordsOf>& list, const std::string& words);

/// The level that a school's name or a title speaks of first; empty: none.
std::string level_in(std::string_view text);

struct StageWords {
  std::string stage;
  std::vector<std::string> syntax;  ///< normal
  std::vector<std::string> said;
};
const std::vector<StageWords>& stage_words();

/// Where normal words stand in a normal text, whole words alone; npos: nowhere.
std::size_t find_words(std::string_view text, std::string_view words, std::size_t from = 0);

}  // namespace selami::document
