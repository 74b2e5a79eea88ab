#include "library_core/names.hpp"

#include <set>

#include "plan/texts.hpp"
#include "text/text.hpp"

namespace selami::library {
namespace {

using text::Token;
using text::TokenKind;
using Words = std::vector<std::string>;

Words words_of(const std::string& text) {
  Words out;
  for (const Token& token : text::tokens_of(text)) {
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) out.push_back(token.lower);
  }
  return out;
}

/// Is a whole name written from token `i` on?
bool whole_at(const std::vector<Token>& tokens, std::size_t i, const Words& name) {
  if (name.empty() || i + name.size() > tokens.size()) return false;
  for (std::size_t k = 0; k < name.size(); ++k) {
    if (tokens[i + k].lower != name[k]) return false;
  }
  return true;
}

bool begins_a_sentence(const std::vector<Token>& tokens, std::size_t i) { return i == 0 || tokens[i - 1].kind == TokenKind::stop; }

/// What is looked for: whole names, and the parts of pupils' names.
struct Wanted {
  struct Whole {
    Words words;
    bool school = false;
  };
  std::vector<Whole> whole;
  std::set<std::string> parts;
};

Wanted wanted(const std::vector<Name>& names) {
  Wanted out;
  for (const Name& name : names) {
    Words words = words_of(name.text);
    if (words.empty()) continue;
    for (const std::string& part : words) {
      if (!name.school && part.size() >= part_min) out.parts.insert(part);
    }
    // A single short name is like any word; two in a row are not.
    if (words.size() > 1) out.whole.push_back({std::move(words), name.school});
  }
  return out;
}

}  // namespace

std::vector<NameFound> names_in(const plan::Plan& plan, const std::vector<Name>& names) {
  const Wanted want = wanted(names);
  std::vector<NameFound> out;
  plan::each_text(plan, [&](const std::string& path, const std::string& text) {
    const std::vector<Token> tokens = text::tokens_of(text);
    std::set<std::string> said;
    const auto say = [&](std::size_t first, std::size_t last, bool school) {
      std::string word = text.substr(tokens[first].at, tokens[last].at + tokens[last].size - tokens[first].at);
      if (said.insert(word).second) out.push_back({path, std::move(word), school});
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      bool whole = false;
      for (const Wanted::Whole& name : want.whole) {
        if (!tokens[i].capital || !whole_at(tokens, i, name.words)) continue;
        say(i, i + name.words.size() - 1, name.school);
        i += name.words.size() - 1;
        whole = true;
        break;
      }
      const Token& token = tokens[i];
      if (!whole && token.capital && !begins_a_sentence(tokens, i) && want.parts.count(token.lower)) say(i, i, false);
    }
  });
  return out;
}

}  // namespace selami::library
