#include "text.hpp"

#include <algorithm>
#include <cctype>

namespace tree {
namespace {

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

void blank(std::string& out, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to && i < out.size(); ++i) {
    if (out[i] != '\n') out[i] = ' ';
  }
}

/// The end of the quoted text that begins at `at`, one behind its closing quote (or the end of the line, if unclosed).
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\') ++i;
    else if (text[i] == quote) return i + 1;
    else if (text[i] == '\n') return i;
  }
  return text.size();
}

/// The end of R"mark( … )mark" whose quote stands at `at`.
std::size_t end_of_raw(std::string_view text, std::size_t at) {
  const std::size_t open = text.find('(', at);
  if (open == std::string_view::npos) return text.size();
  const std::string close = ")" + std::string(text.substr(at + 1, open - at - 1)) + "\"";
  const std::size_t end = text.find(close, open);
  return end == std::string_view::npos ? text.size() : end + close.size();
}

bool raw_before(std::string_view text, std::size_t at) {
  return at > 0 && text[at - 1] == 'R' && (at < 2 || !is_name(text[at - 2]) || text[at - 2] == '8' || text[at - 2] == 'u');
}

/// An apostrophe inside a number (1'000) is no quote.
bool digit_separator(std::string_view text, std::size_t at) {
  return text[at] == '\'' && at > 0 && is_name(text[at - 1]) && at + 1 < text.size() && is_name(text[at + 1]);
}

std::size_t end_of_directive(std::string_view text, std::size_t at) {
  std::size_t end = text.find('\n', at);
  while (end != std::string_view::npos && end > 0 && text[end - 1] == '\\') end = text.find('\n', end + 1);
  return end == std::string_view::npos ? text.size() : end;
}

bool first_in_line(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at == 0 || text[at - 1] == '\n';
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

int line_at(std::string_view text, std::size_t offset) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size())), '\n'));
}

bool word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (text.substr(at, word.size()) != word) return false;
  if (at > 0 && is_name(text[at - 1]) && is_name(word.front())) return false;
  const std::size_t behind = at + word.size();
  return behind >= text.size() || !is_name(text[behind]) || !is_name(word.back());
}

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (word_at(text, at, word)) return at;
  }
  return std::string_view::npos;
}

std::string blanked(std::string_view cpp, Keep keep) {
  std::string out(cpp);
  std::size_t i = 0;
  while (i < cpp.size()) {
    std::size_t end = i + 1;
    bool wipe = false;
    if (cpp.substr(i, 2) == "//") {
      end = std::min(cpp.find('\n', i), cpp.size());
      wipe = true;
    } else if (cpp.substr(i, 2) == "/*") {
      const std::size_t close = cpp.find("*/", i + 2);
      end = close == std::string_view::npos ? cpp.size() : close + 2;
      wipe = true;
    } else if (cpp[i] == '"' || (cpp[i] == '\'' && !digit_separator(cpp, i))) {
      end = cpp[i] == '"' && raw_before(cpp, i) ? end_of_raw(cpp, i) : end_of_quoted(cpp, i);
      wipe = keep == Keep::code_only;
    } else if (cpp[i] == '#' && keep == Keep::code_only && first_in_line(cpp, i)) {
      end = end_of_directive(cpp, i);
      wipe = true;
    }
    if (wipe) blank(out, i, end);
    i = end;
  }
  return out;
}

std::string blanked_sql(std::string_view sql) {
  std::string out(sql);
  std::size_t i = 0;
  while (i < sql.size()) {
    std::size_t end = i + 1;
    if (sql.substr(i, 2) == "--") end = std::min(sql.find('\n', i), sql.size());
    else if (sql[i] == '\'') end = std::min(sql.find('\'', i + 1), sql.size() - 1) + 1;
    if (end > i + 1) blank(out, i, end);
    i = end;
  }
  return out;
}

}  // namespace tree
