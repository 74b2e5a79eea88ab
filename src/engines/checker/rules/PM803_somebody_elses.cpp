#include "checker/rule.hpp"
#include "plan/texts.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// "SMP Negeri 3 Surabaya" as "smp 3"; nothing when no school is named at this token.
std::string school_at(const std::vector<text::Token>& tokens, std::size_t i) {
  static constexpr std::string_view kinds = "tk sd sdn mi smp smpn mts mtsn sma sman ma man smk smkn slb pkbm madrasah";
  static constexpr std::string_view between = "negeri n islam muhammadiyah";
  if (!text::words::in(tokens[i].lower, kinds) || !tokens[i].capital) return {};
  std::string kind = tokens[i].lower;
  if (kind.size() > 2 && kind.back() == 'n' && kind != "man") kind.pop_back();
  std::size_t k = i + 1;
  bool of_the_state = kind != tokens[i].lower;
  const bool all_capitals = tokens[i].size <= 4;  // an abbreviation: a sentence does not begin with one by chance
  while (k < tokens.size() && text::words::in(tokens[k].lower, between)) {
    of_the_state = true;
    kind += tokens[k].lower == "negeri" || tokens[k].lower == "n" ? "" : " " + tokens[k].lower;
    ++k;
  }
  if (k >= tokens.size()) return {};
  const bool numbered = tokens[k].kind == text::TokenKind::number && tokens[k].lower.size() <= 3;
  // "SD Tunas Samudra": a name is more than one letter ("TK B") and no grade ("SD Kelas III").
  const bool named = tokens[k].kind == text::TokenKind::word && tokens[k].capital && tokens[k].size > 2 && (of_the_state || all_capitals) &&
                     !text::words::in(tokens[k].lower, "kelas fase semester dan atau iii viii vii xii");
  if (!numbered && !named) return {};
  return kind + " " + tokens[k].lower;
}

int grade_of(const std::string& word) {
  static constexpr std::string_view roman[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
  for (int i = 1; i <= 12; ++i) {
    if (word == roman[i] || word == std::to_string(i)) return i;
  }
  return 0;
}

/// "kelas VIII" in a plan of grade 5, unless it is spoken of as others ("adik kelas", "murid kelas IV sebagai tamu").
int other_grade(const std::vector<text::Token>& tokens, int own) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].lower != "kelas") continue;
    const int grade = grade_of(tokens[i + 1].lower);
    if (grade == 0 || grade == own || (tokens[i + 1].kind == text::TokenKind::word && !tokens[i + 1].capital)) continue;
    bool of_others = false;
    for (std::size_t back = 1; back <= 3 && back <= i; ++back)
      of_others = of_others || text::words::in(tokens[i - back].lower, "adik kakak untuk kepada bagi dengan dari di sejak mengundang guru");
    if (!of_others) return grade;
  }
  return 0;
}

}  // namespace

extern const Rule rule_pm803{"PM803", [](const Sheet& sheet, Out& out) {
  const int own = sheet.grade();
  const std::string& said = sheet.plan.identity.grade;
  const bool one_grade = own > 0 && said.find_first_of("-/,&") == std::string::npos && said.find("dan") == std::string::npos;
  std::string school;
  plan::each_text(sheet.plan, [&](const std::string& path, const std::string& text) {
    if (path.rfind("/unplaced", 0) == 0 || path.rfind("/identity", 0) == 0 || text.size() < 4) return;
    const auto tokens = text::tokens_of(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const std::string found = school_at(tokens, i);
      if (found.empty()) continue;
      if (school.empty()) school = found;
      if (found == school) continue;
      out.add(path, {}, {});
      break;
    }
    const bool about_before = path.rfind("/identification", 0) == 0 || path == "/design/outcome" || path == "/design/partnership";
    if (!one_grade || about_before) return;
    if (const int grade = other_grade(tokens, own)) out.add(path, {std::to_string(grade), std::to_string(own)}, "grade");
  });
}};

}  // namespace selami::checker
