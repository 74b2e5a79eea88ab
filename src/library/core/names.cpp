#include "library_core/names.hpp"

#include <algorithm>
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

Wanted wanted(const std::vector<Name>& names, std::size_t shortest) {
  Wanted out;
  for (const Name& name : names) {
    Words words = words_of(name.text);
    if (words.empty()) continue;
    for (const std::string& part : words) {
      if (!name.school && part.size() >= shortest) out.parts.insert(part);
    }
    // A single short name is like any word; two in a row are not.
    if (words.size() > 1) out.whole.push_back({std::move(words), name.school});
  }
  return out;
}

/// Where names stand, in the order of the text. `heads`: a part of a name counts at the head of a sentence, too.
std::vector<NameSpan> spans(const std::vector<Token>& tokens, const Wanted& want, bool heads) {
  std::vector<NameSpan> out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const auto name = std::find_if(want.whole.begin(), want.whole.end(),
                                   [&](const Wanted::Whole& one) { return token.capital && whole_at(tokens, i, one.words); });
    if (name != want.whole.end()) {
      i += name->words.size() - 1;
      out.push_back({token.at, tokens[i].at + tokens[i].size - token.at, name->school});
    } else if (token.capital && (heads || !begins_a_sentence(tokens, i)) && want.parts.count(token.lower)) {
      out.push_back({token.at, token.size, false});
    }
  }
  return out;
}

}  // namespace

std::vector<NameFound> names_in(const plan::Plan& plan, const std::vector<Name>& names) {
  const Wanted want = wanted(names, part_min);
  std::vector<NameFound> out;
  plan::each_text(plan, [&](const std::string& path, const std::string& text) {
    std::set<std::string> said;
    for (const NameSpan& one : spans(text::tokens_of(text), want, false)) {
      std::string word = text.substr(one.at, one.size);
      if (said.insert(word).second) out.push_back({path, std::move(word), one.school});
    }
  });
  return out;
}

std::vector<NameSpan> names_in_answer(const std::string& answer, const std::vector<Name>& names, bool heads) {
  return spans(text::tokens_of(answer), wanted(names, answer_part_min), heads);
}

}  // namespace selami::library
