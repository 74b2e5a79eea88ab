#pragma once
/// @file Reading C++ and SQL as text: what is code, what is a comment, what is a literal.

#include <string>
#include <string_view>
#include <vector>

namespace tree {

inline bool starts_with(std::string_view text, std::string_view begin) { return text.substr(0, begin.size()) == begin; }
inline bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::vector<std::string> lines_of(std::string_view text);
std::vector<std::string> words_of(std::string_view text);  ///< split at blanks
std::string trimmed(std::string_view text);
int line_at(std::string_view text, std::size_t offset);  ///< 1-based

/// True when `word` stands at `at` and is not part of a longer name.
bool word_at(std::string_view text, std::size_t at, std::string_view word);
/// Where `word` first stands as a whole word from `from` on; npos when nowhere.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);

/// The C++ text with comments, and on wish literals and preprocessor lines, blanked: same length, same lines.
enum class Keep { literals, code_only };
std::string blanked(std::string_view cpp, Keep keep);

/// The SQL text with `--` comments and quoted strings blanked.
std::string blanked_sql(std::string_view sql);

}  // namespace tree
