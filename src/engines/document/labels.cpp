#include "document/labels.hpp"

#include <algorithm>
#include <map>

#include "base/json.hpp"
#include "document/names.hpp"

namespace selami::document {

std::string_view built_in_labels();

namespace {

const json::Value& label_pack() {
  static const json::Value read = std::move(*json::parse(built_in_labels()).value().find("labels"));
  return read;
}

const json::Array& label_list(const json::Value& of, std::string_view name) {
  static const json::Array none;
  const json::Value* found = of.find(name);
  return found && found->array() ? *found->array() : none;
}

std::vector<std::string> label_words(const json::Value& of, std::string_view name) {
  std::vector<std::string> out;
  for (const json::Value& one : label_list(of, name)) {
    if (one.string()) out.push_back(normal(*one.string()));
  }
  return out;
}

bool says(const json::Value& of, std::string_view name, bool otherwise) {
  const json::Value* found = of.find(name);
  return found && found->boolean() ? *found->boolean() : otherwise;
}

using Labels = std::multimap<std::string, Label>;

const Labels& all_labels() {
  static const Labels labels = [] {
    Labels out;
    for (const json::Value& one : label_list(label_pack(), "labels")) {
      Label label{std::string(one.text_of("field")), label_words(one, "within"), label_words(one, "except"), says(one, "bare", true), says(one, "keep", false), false};
      for (const std::string& words : label_words(one, "words")) {
        label.one_word = words.find(' ') == std::string::npos;
        out.emplace(words, label);
      }
    }
    return out;
  }();
  return labels;
}

void longest_first(std::vector<WordsOf>& list) {
  std::stable_sort(list.begin(), list.end(), [](const WordsOf& a, const WordsOf& b) { return a.words.size() > b.words.size(); });
}

std::vector<WordsOf> named_list(const json::Value& of, std::string_view name) {
  std::vector<WordsOf> out;
  for (const json::Value& one : label_list(of, name)) {
    for (std::string& words : label_words(one, "words")) out.push_back({std::string(one.text_of("is")), std::move(words), says(one, "old", false)});
  }
  longest_first(out);
  return out;
}

bool word_sign(char c) { return c != ' '; }

}  // namespace

std::string normal(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    // Of other scripts only letters count: arrows, dashes, quotes and pictures begin with E2, EF or F0 9F.
    const bool other = c >= 0xC3 && c != 0xE2 && c != 0xEF && !(c == 0xF0 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0x9F);
    if (!letter && !other) {
      if (c >= 0xC0) {
        while (i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xC0U) == 0x80) ++i;
      }
      const std::string_view sign = text.substr(i < 2 ? 0 : i - 2, 3);
      const bool apostrophe = c == '\'' || (c == 0xE2 && (sign == "\xE2\x80\x99" || sign == "\xE2\x80\x98"));
      gap = gap || !apostrophe;
      continue;
    }
    if (gap && !out.empty()) out.push_back(' ');
    gap = false;
    out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c));
    while (other && i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xC0U) == 0x80) out.push_back(text[++i]);
  }
  return out;
}

const Label* find_label(const std::string& words, std::string_view part) {
  const auto [from, to] = all_labels().equal_range(words);
  const auto has = [&](const std::vector<std::string>& list) { return std::find(list.begin(), list.end(), part) != list.end(); };
  const Label* found = nullptr;
  for (auto at = from; at != to; ++at) {
    const Label& label = at->second;
    if (label.one_word && has(label.except)) continue;
    if (has(label.within)) return &label;  // what is meant for this part comes before what is meant everywhere
    if (label.within.empty() && !found) found = &label;
  }
  return found;
}

std::string_view column_of(const std::string& words, std::string_view table) {
  struct Head {
    std::string_view table;
    std::string_view column;
    std::vector<std::string> words;
  };
  static const std::vector<Head> heads = [] {
    std::vector<Head> out;
    for (const json::Value& one : label_list(label_pack(), "columns")) out.push_back({one.text_of("table"), one.text_of("column"), label_words(one, "words")});
    return out;
  }();
  for (const Head& one : heads) {
    if ((one.table == table || one.table == "any") && std::find(one.words.begin(), one.words.end(), words) != one.words.end()) return one.column;
  }
  return {};
}

const std::vector<WordsOf>& dimension_names() {
  static const std::vector<WordsOf> list = named_list(label_pack(), "dimensions");
  return list;
}
const std::vector<WordsOf>& principle_names() {
  static const std::vector<WordsOf> list = named_list(label_pack(), "principles");
  return list;
}
const std::vector<WordsOf>& technique_names() {
  static const std::vector<WordsOf> list = named_list(label_pack(), "techniques");
  return list;
}
const std::vector<WordsOf>& level_words() {
  static const std::vector<WordsOf> list = named_list(label_pack(), "levels");
  return list;
}

const std::vector<WordsOf>& subject_names() {
  static const std::vector<WordsOf> list = [] {
    std::vector<WordsOf> out;
    for (const json::Value& one : list_of(Named::subject)) {
      const std::string id(one.text_of("id"));
      out.push_back({id, normal(id), false});
      for (const char* member : {"name", "short"}) {
        const json::Value* words = one.find(member);
        if (words) out.push_back({id, normal(words->text_of("id")), false});
      }
      for (std::string& words : label_words(one, "also")) out.push_back({id, std::move(words), false});
    }
    longest_first(out);
    return out;
  }();
  return list;
}

const WordsOf* named(const std::vector<WordsOf>& list, const std::string& words) {
  for (const WordsOf& one : list) {
    if (one.words == words) return &one;
  }
  return nullptr;
}

std::string level_in(std::string_view text) {
  const std::string words = normal(text);
  const WordsOf* first = nullptr;
  std::size_t at = std::string::npos;
  for (const WordsOf& one : level_words()) {
    const std::size_t found = find_words(words, one.words);
    if (found >= at) continue;
    at = found;
    first = &one;
  }
  return first ? first->id : std::string();
}

const std::vector<StageWords>& stage_words() {
  static const std::vector<StageWords> list = [] {
    std::vector<StageWords> out;
    for (const json::Value& one : label_list(label_pack(), "stages")) out.push_back({std::string(one.text_of("stage")), label_words(one, "syntax"), label_words(one, "said")});
    return out;
  }();
  return list;
}

std::size_t find_words(std::string_view text, std::string_view words, std::size_t from) {
  while (true) {
    const std::size_t at = text.find(words, from);
    if (at == std::string_view::npos || words.empty()) return std::string_view::npos;
    const std::size_t end = at + words.size();
    if ((at == 0 || !word_sign(text[at - 1])) && (end == text.size() || !word_sign(text[end]))) return at;
    from = at + 1;
  }
}

}  // namespace selami::document
