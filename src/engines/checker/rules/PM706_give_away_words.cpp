#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

bool absolute(const std::vector<text::Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (text::words::in(tokens[i].lower, "selalu pasti hanya mustahil") || (i == 0 && text::words::in(tokens[i].lower, "semua semuanya")) ||
        text::phrase_at(tokens, i, "tidak pernah") || text::phrase_at(tokens, i, "tidak mungkin"))
      return true;
  }
  return false;
}

/// "Semua benar", "Tidak ada yang benar", "A dan B benar".
bool about_the_others(const std::vector<text::Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (const char* phrase : {"semua benar", "semua jawaban benar", "semuanya benar", "semua salah", "tidak ada … benar", "semua di atas",
                               "a dan b", "b dan c", "salah semua", "benar semua"}) {
      if (text::phrase_at(tokens, i, phrase)) return true;
    }
  }
  return false;
}

}  // namespace

extern const Rule rule_pm706{"PM706", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      const auto& options = questions[j].options;
      if (questions[j].kind != plan::Kind::choice && questions[j].kind != plan::Kind::multi) continue;
      bool right_too = false, any_right = false;
      for (const plan::Option& option : options) {
        any_right = any_right || option.right;
        right_too = right_too || (option.right && absolute(text::tokens_of(option.text)));
      }
      for (std::size_t k = 0; k < options.size(); ++k) {
        const auto tokens = text::tokens_of(options[k].text);
        const std::string path = at(at(at("/steps", i, "questions"), j, "options"), k, "text");
        if (about_the_others(tokens)) out.add(path, {}, "others");
        else if (any_right && !options[k].right && !right_too && absolute(tokens)) out.add(path);
      }
    }
  }
}};

}  // namespace selami::checker
