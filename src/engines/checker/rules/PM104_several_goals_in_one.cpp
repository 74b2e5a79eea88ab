#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// What is asked for beside each other: not the manner ("dengan menunjuk"), not what follows on the same thing ("mengujinya").
/// Giving the reason belongs to what it is the reason of; a bare word after a comma may be a noun.
std::size_t demands(const text::Reading& reading) {
  std::vector<std::string_view> roots;
  for (const text::Act& act : reading.acts) {
    if (act.condition || act.subordinate || act.negated || act.passive || !act.verb) continue;
    const std::string& word = reading.tokens[act.last - 1].lower;
    if (reading.tokens[act.first].lower == act.stem || (word.size() > 3 && word.compare(word.size() - 3, 3, "nya") == 0)) continue;
    // Only what is joined on: "urutan membatik" is one thing, and "memakai rata-rata" is how.
    const text::Token* before = act.first > 0 ? &reading.tokens[act.first - 1] : nullptr;
    const bool joined = !before || roots.empty() || before->kind == text::TokenKind::comma ||
                        text::words::in(before->lower, "dan lalu kemudian serta atau selanjutnya juga");
    if (!joined || (before && text::words::in(before->lower, "dengan sambil untuk agar supaya")) || text::words::in(act.stem, "pakai guna"))
      continue;
    if (act.last < reading.tokens.size() && reading.tokens[act.last].stem == "alasan") continue;
    if (std::find(roots.begin(), roots.end(), act.stem) == roots.end()) roots.push_back(act.stem);
  }
  return roots.size();
}

}  // namespace

extern const Rule rule_pm104{"PM104", [](const Sheet& sheet, Out& out) {
  constexpr std::size_t too_many = 3;
  for (std::size_t i = 0; i < sheet.objectives.size(); ++i) {
    const std::size_t found = demands(*sheet.objectives[i]);
    if (found >= too_many) out.add(at("/design/objectives", i, "text"), {std::to_string(found)});
  }
}};

}  // namespace selami::checker
