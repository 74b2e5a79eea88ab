#include <map>

#include "checker/rule.hpp"

namespace selami::checker {
namespace {

constexpr std::size_t words_min = 8;

/// Each sentence as its words, without what tells two copies apart only by sign or case.
std::vector<std::string> sentences_of(const text::Reading& reading) {
  std::vector<std::string> out;
  for (const text::Sentence& sentence : reading.sentences) {
    std::string bare;
    std::size_t words = 0;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const text::Token& token = reading.tokens[i];
      if (token.kind != text::TokenKind::word && token.kind != text::TokenKind::number) continue;
      bare += token.lower + " ";
      ++words;
    }
    if (words >= words_min) out.push_back(std::move(bare));
  }
  return out;
}

}  // namespace

extern const Rule rule_pm805{"PM805", [](const Sheet& sheet, Out& out) {
  std::map<std::string, std::size_t> seen;  // sentence -> which text said it first
  std::size_t text_number = 0;
  const auto look = [&](const Text& text, const std::string& path) {
    ++text_number;
    for (std::string& sentence : sentences_of(*text)) {
      const auto [at_first, fresh] = seen.emplace(std::move(sentence), text_number);
      if (fresh || at_first->second == text_number) continue;
      out.add(path);
      return;
    }
  };
  for (std::size_t i = 0; i < sheet.objectives.size(); ++i) look(sheet.objectives[i], at("/design/objectives", i, "text"));
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    const plan::Stage stage = sheet.plan.steps[i].stage;
    if (sheet.shows(sheet.steps[i], "routine") || stage == plan::Stage::penutup) continue;  // meetings may well end alike
    look(sheet.steps[i], at("/steps", i, "text"));
  }
  for (std::size_t i = 0; i < sheet.assessments.size(); ++i) look(sheet.assessments[i], at("/assessments", i, "text"));
}};

}  // namespace selami::checker
