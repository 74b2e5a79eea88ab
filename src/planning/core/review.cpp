#include "planning_core/review.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>
#include <utility>

#include "base/shape.hpp"
#include "checker/sheet.hpp"
#include "text/words.hpp"

namespace selami::planning {
namespace {

using checker::Sheet;
using checker::Text;

/// What an item can praise, and where it stands.
struct Sight {
  std::string name;
  std::string where;
  std::string quote;
  std::string place;
};

/// What one look gave.
struct Seen {
  std::vector<Sight> sights;
  std::vector<std::string> missing;
  bool absent = false;  ///< an optional part that the plan leaves out
  bool weak = false;    ///< one word alone is shared: a guess, and said as one
};

constexpr std::size_t sights_max = 2;
constexpr std::size_t quote_max = 120;

/// Words that any plan has: that both texts have them shows nothing.
constexpr text::words::List anywhere{
    "murid siswa anak peserta guru kelas sekolah kelompok ruang meja kursi papan tulis dengan dan yang untuk pada dalam dari oleh atau serta "
    "sebagai tiap setiap satu dua tiga empat lima enam tujuh belajar pembelajaran kegiatan berbasis langkah akan dapat juga agar lalu saling "
    "bersama tentang secara sambil"};

void replace_all(std::string& text, std::string_view slot, std::string_view by) {
  for (std::size_t at = text.find(slot); at != std::string::npos; at = text.find(slot, at + by.size())) text.replace(at, slot.size(), by);
}

std::string filled(std::string text, std::initializer_list<std::pair<std::string_view, std::string_view>> slots) {
  for (const auto& [slot, by] : slots) replace_all(text, slot, by);
  return text;
}

/// One line, cut between two words.
std::string shortened(std::string_view from) {
  std::string text;
  for (const char c : from) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) text += c;
    else if (!text.empty() && text.back() != ' ') text += ' ';
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
  if (text.size() <= quote_max) return text;
  const std::size_t end = text.rfind(' ', quote_max);
  if (end != std::string::npos) return text.substr(0, end) + " …";
  std::size_t cut = quote_max;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;  // never inside a letter
  return text.substr(0, cut) + "…";
}

/// The sentence around a token.
std::string sentence_at(const text::Reading& reading, std::string_view whole, std::size_t token) {
  for (const text::Sentence& sentence : reading.sentences) {
    if (token < sentence.first || token >= sentence.last) continue;
    const text::Token& first = reading.tokens[sentence.first];
    const text::Token& last = reading.tokens[sentence.last - 1];
    return shortened(whole.substr(first.at, last.at + last.size - first.at));
  }
  return shortened(whole);
}

class Looker {
 public:
  Looker(const Sheet& sheet, const PlaceWords& words) : sheet_(sheet), words_(words) {}

  Seen look(const Look& at) const {
    switch (at.kind) {
      case LookKind::human: return {};
      case LookKind::dimensions: return dimensions();
      case LookKind::alignment: return alignment();
      case LookKind::practice: return practice();
      case LookKind::environment: return environment();
      case LookKind::partnership: return declared(sheet_.plan.design.partnership, sheet_.partnership, {});
      case LookKind::digital: return declared(sheet_.plan.design.digital, sheet_.digital, sheet_.lexicon.tools);
      case LookKind::stage: return stage(at);
      case LookKind::steps: return marked(at.marks, true, false);
      case LookKind::principles: return principles();
      case LookKind::pupils: return pupils(at);
      case LookKind::assessments: return marked(at.marks, at.steps, true);
      case LookKind::moment: return moment(at.stage);
      case LookKind::criteria: return criteria();
    }
    return {};
  }

  /// What can be quoted when an item's own sign is nowhere: the first objective, else the first step.
  std::optional<Sight> begin() const {
    const auto& objectives = sheet_.plan.design.objectives;
    for (std::size_t i = 0; i < objectives.size(); ++i) {
      if (sheet_.objectives[i]->words > 0) return Sight{"", objective_name(i), shortened(objectives[i].text), checker::at("/design/objectives", i, "text")};
    }
    for (std::size_t i = 0; i < sheet_.steps.size(); ++i) {
      if (sheet_.steps[i]->words > 0) return step_sight(i, first_sentence(i));
    }
    return std::nullopt;
  }

 private:
  std::string objective_name(std::size_t i) const { return filled(words_.objective, {{"{number}", std::to_string(i + 1)}}); }
  std::string step_name(std::size_t i) const { return named(words_.step, i, enum_text(sheet_.plan.steps[i].stage)); }
  std::string assessment_name(std::size_t i) const { return named(words_.assessment, i, enum_text(sheet_.plan.assessments[i].when)); }

  static std::string named(const std::string& words, std::size_t i, std::string_view stage) {
    std::string out = filled(words, {{"{number}", std::to_string(i + 1)}, {"{stage}", stage}});
    replace_all(out, " ()", "");  // no stage was chosen
    return out;
  }

  std::string first_sentence(std::size_t step) const { return sentence_at(*sheet_.steps[step], sheet_.plan.steps[step].text, 0); }
  Sight step_sight(std::size_t i, std::string quote) const { return {"", step_name(i), std::move(quote), checker::at("/steps", i, "text")}; }

  std::string assessment_text(std::size_t i) const { return sheet_.plan.assessments[i].text + "\n" + sheet_.plan.assessments[i].criteria; }
  Sight assessment_sight(std::size_t i, std::string quote) const {
    return {"", assessment_name(i), std::move(quote), checker::at("/assessments", i, "text")};
  }

  /// Where a sign shows in a step or one of its questions; a question is quoted whole.
  std::optional<Sight> in_step(std::size_t i, const text::Sign& sign, const text::Sign* but = nullptr) const {
    const int token = text::find_sign(*sheet_.steps[i], sign, true, but);
    if (token >= 0) return step_sight(i, sentence_at(*sheet_.steps[i], sheet_.plan.steps[i].text, static_cast<std::size_t>(token)));
    for (std::size_t q = 0; q < sheet_.questions[i].size(); ++q) {
      if (text::find_sign(*sheet_.questions[i][q], sign, false) < 0) continue;
      const std::string place = checker::at(checker::at("/steps", i, "questions"), q, "text");
      return Sight{"", step_name(i), shortened(sheet_.plan.steps[i].questions[q].text), place};
    }
    return std::nullopt;
  }

  std::optional<Sight> in_assessment(std::size_t i, const text::Sign& sign) const {
    const int token = text::find_sign(*sheet_.assessments[i], sign, false);
    if (token >= 0) return assessment_sight(i, sentence_at(*sheet_.assessments[i], assessment_text(i), static_cast<std::size_t>(token)));
    if (text::find_sign(*sheet_.techniques[i], sign, false) >= 0) {
      const plan::Assessment& one = sheet_.plan.assessments[i];
      return assessment_sight(i, shortened(checker::blank(one.text) ? one.technique : one.technique + ": " + one.text));
    }
    return std::nullopt;
  }

  std::optional<Sight> anywhere_shown(const text::Sign& sign, const text::Sign* but = nullptr) const {
    for (std::size_t i = 0; i < sheet_.steps.size(); ++i) {
      if (auto found = in_step(i, sign, but)) return found;
    }
    for (std::size_t i = 0; i < sheet_.assessments.size(); ++i) {
      if (auto found = in_assessment(i, sign)) return found;
    }
    return std::nullopt;
  }

  static void add(Seen& out, std::optional<Sight> sight, std::string name = {}) {
    if (!sight || sight->quote.empty()) return;
    const bool known = std::any_of(out.sights.begin(), out.sights.end(), [&](const Sight& one) { return one.quote == sight->quote; });
    if (known && name.empty()) return;
    sight->name = std::move(name);
    out.sights.push_back(*std::move(sight));
  }

  Seen dimensions() const {
    Seen out;
    for (const std::string& id : sheet_.plan.identification.dimensions) {
      const text::Sign* sign = sheet_.dimension(id);
      if (!sign) continue;
      // A prayer at the door is no practice of faith.
      auto found = anywhere_shown(*sign, id == "keimanan" ? &sheet_.mark("routine") : nullptr);
      if (found) add(out, std::move(found), capital(sign->name_id));
      else out.missing.push_back(std::string(sign->name_id));
    }
    return out;
  }

  static std::string capital(std::string_view words) {
    std::string out(words);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
  }

  static bool serves(const std::vector<std::string>& objectives, const std::string& id) {
    return !id.empty() && std::find(objectives.begin(), objectives.end(), id) != objectives.end();
  }
  /// Where an objective is practised: in an experience rather than at the door.
  std::optional<std::size_t> practised(std::size_t objective) const {
    std::optional<std::size_t> out;
    for (std::size_t i = 0; i < sheet_.steps.size(); ++i) {
      if (!serves(sheet_.plan.steps[i].objectives, sheet_.plan.design.objectives[objective].id)) continue;
      if (!out || (sheet_.experience(i) && !sheet_.experience(*out))) out = i;
    }
    return out ? out : sharing(*sheet_.objectives[objective], sheet_.steps);
  }
  /// Where it is assessed: the last one, nearest to what pupils can do in the end.
  std::optional<std::size_t> assessed(std::size_t objective) const {
    std::optional<std::size_t> out;
    for (std::size_t i = 0; i < sheet_.assessments.size(); ++i) {
      if (serves(sheet_.plan.assessments[i].objectives, sheet_.plan.design.objectives[objective].id)) out = i;
    }
    return out ? out : sharing(*sheet_.objectives[objective], sheet_.assessments);
  }

  /// By the ids that the teacher chose; where none are, by the words that both have.
  Seen alignment() const {
    Seen out;
    const plan::Plan& plan = sheet_.plan;
    for (std::size_t i = 0; i < sheet_.objectives.size(); ++i) {
      if (sheet_.objectives[i]->words == 0) continue;
      const auto step = practised(i);
      const auto assessment = assessed(i);
      if (step && assessment) {
        const std::string where = step_name(*step) + ", " + assessment_name(*assessment);
        add(out, Sight{"", where, shortened(plan.design.objectives[i].text), checker::at("/design/objectives", i, "text")}, capital(objective_name(i)));
      } else {
        out.missing.push_back(objective_name(i));
      }
    }
    return out;
  }

  static bool telling(const text::Token& token) {
    return token.kind == text::TokenKind::word && token.size > 3 && !text::words::in(token.lower, anywhere);
  }
  static bool says(const text::Reading& declared, const text::Token& token) {
    return std::any_of(declared.tokens.begin(), declared.tokens.end(), [&](const text::Token& one) {
      return telling(one) && (one.lower == token.lower || (one.stem.size() > 3 && one.stem == token.stem));
    });
  }
  /// The sentence that has the most of what is declared: how many of its words, and one of them.
  struct Share {
    std::size_t words = 0;
    std::size_t token = 0;
  };
  static Share shared(const text::Reading& declared, const text::Reading& used) {
    Share best;
    for (const text::Sentence& sentence : used.sentences) {
      std::vector<std::string> found;  // a word said twice is one
      std::size_t at = 0;
      for (std::size_t t = sentence.first; t < sentence.last; ++t) {
        const text::Token& token = used.tokens[t];
        if (!telling(token) || !says(declared, token) || std::find(found.begin(), found.end(), token.stem) != found.end()) continue;
        found.push_back(token.stem);
        at = t;
      }
      if (found.size() > best.words) best = {found.size(), at};
    }
    return best;
  }
  static std::optional<std::size_t> sharing(const text::Reading& declared, const std::vector<Text>& texts) {
    std::optional<std::size_t> out;
    std::size_t most = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::size_t words = shared(declared, *texts[i]).words;
      if (words > most) out = i, most = words;
    }
    return out;
  }

  /// The sentence of a step, else of an assessment, that has the most telling words of what is declared.
  void add_used(Seen& out, const Text& what, const std::string& name) const {
    Share share;
    if (const auto i = sharing(*what, sheet_.steps)) {
      share = shared(*what, *sheet_.steps[*i]);
      add(out, step_sight(*i, sentence_at(*sheet_.steps[*i], sheet_.plan.steps[*i].text, share.token)), name);
    } else if (const auto a = sharing(*what, sheet_.assessments)) {
      share = shared(*what, *sheet_.assessments[*a]);
      add(out, assessment_sight(*a, sentence_at(*sheet_.assessments[*a], assessment_text(*a), share.token)), name);
    }
    const auto telling_words = std::count_if(what->tokens.begin(), what->tokens.end(), telling);
    out.weak = share.words == 1 && telling_words > 1;
  }

  /// A part of the plan that has to come back in a step: first by the signs it names, else by its own words.
  Seen declared(const std::string& words, const Text& reading, std::span<const text::Sign> signs) const {
    Seen out;
    if (checker::blank(words)) {
      out.absent = true;
      return out;
    }
    for (const text::Sign& sign : signs) {
      if (out.sights.empty() && text::find_sign(*reading, sign, false) >= 0) add(out, anywhere_shown(sign), shortened(words));
    }
    if (out.sights.empty()) add_used(out, reading, shortened(words));
    if (out.sights.empty()) out.missing.push_back(shortened(words));
    return out;
  }

  Seen practice() const {
    Seen out = declared(sheet_.plan.design.practice, sheet_.practice, sheet_.lexicon.practices);
    out.absent = false;  // it is one of the six that must be there
    return out;
  }

  Seen environment() const {
    const plan::Environment& at = sheet_.plan.design.environment;
    Seen out = declared(at.physical, sheet_.physical, sheet_.lexicon.places);
    out.absent = false;
    return out;
  }

  Seen stage(const Look& at) const {
    Seen out;
    for (const std::string& mark : at.marks) {
      for (std::size_t i = 0; i < sheet_.steps.size() && out.sights.size() < sights_max; ++i) {
        if (enum_text(sheet_.plan.steps[i].stage) == at.stage) add(out, in_step(i, sheet_.mark(mark)));
      }
    }
    return out;
  }

  Seen marked(const std::vector<std::string>& marks, bool steps, bool assessments) const {
    Seen out;
    for (const std::string& mark : marks) {
      const text::Sign& sign = sheet_.mark(mark);
      for (std::size_t i = 0; assessments && i < sheet_.assessments.size() && out.sights.size() < sights_max; ++i) add(out, in_assessment(i, sign));
      for (std::size_t i = 0; steps && i < sheet_.steps.size() && out.sights.size() < sights_max; ++i) add(out, in_step(i, sign));
    }
    return out;
  }

  Seen principles() const {
    Seen out;
    for (std::size_t i = 0; i < sheet_.steps.size(); ++i) {
      if (!sheet_.experience(i)) continue;
      for (const std::string& id : sheet_.plan.steps[i].principles) {
        const text::Sign* sign = sheet_.principle(id);
        if (!sign) continue;
        const bool told = std::any_of(out.sights.begin(), out.sights.end(), [&](const Sight& one) { return one.name == capital(sign->name_id); });
        auto found = in_step(i, *sign);
        if (!found) out.missing.push_back(std::string(sign->name_id) + " di " + step_name(i));
        else if (!told) add(out, std::move(found), capital(sign->name_id));
      }
    }
    return out;
  }

  Seen pupils(const Look& at) const {
    Seen out;
    const std::string& readiness = sheet_.plan.identification.readiness;
    if (!checker::blank(readiness)) add(out, Sight{"", words_.readiness, shortened(readiness), "/identification/readiness"});
    Seen steps = marked(at.marks, true, false);
    for (Sight& sight : steps.sights) add(out, std::move(sight));
    return out;
  }

  Seen moment(const std::string& when) const {
    Seen out;
    for (std::size_t i = 0; i < sheet_.assessments.size(); ++i) {
      const plan::Assessment& one = sheet_.plan.assessments[i];
      if (enum_text(one.when) == when) add(out, assessment_sight(i, shortened(checker::blank(one.text) ? one.technique : one.text)));
    }
    return out;
  }

  Seen criteria() const {
    Seen out;
    for (std::size_t i = 0; i < sheet_.assessments.size(); ++i) {
      const std::string& text = sheet_.plan.assessments[i].criteria;
      if (checker::blank(text)) out.missing.push_back(assessment_name(i));
      else add(out, Sight{"", assessment_name(i), shortened(text), checker::at("/assessments", i, "criteria")});
    }
    return out;
  }

  const Sheet& sheet_;
  const PlaceWords& words_;
};

/// Praise with the plan's words first, then one next step: of several things missing the first.
Draft written(const Item& item, const Seen& seen, const std::optional<Sight>& begin, const PlaceWords& words) {
  Draft out;
  if (item.look.kind == LookKind::human || !begin) return out;
  const auto tell = [&](const Sight& sight, const std::string& sentence) {
    out.text += filled(sentence, {{"{name}", sight.name}, {"{where}", sight.where}, {"{quote}", sight.quote}}) + " ";
    out.places.push_back(sight.place);
  };
  if (seen.weak) {
    tell(seen.sights.front(), words.perhaps);
    out.text.pop_back();
    return out;
  }
  for (std::size_t i = 0; i < std::min(seen.sights.size(), sights_max); ++i) tell(seen.sights[i], item.seen);
  if (seen.sights.empty() && !seen.absent) tell(*begin, words.begins);
  if (seen.absent) {
    out.text = filled(words.absent, {{"{name}", item.look.name}});
    return out;
  }
  const bool next = seen.sights.empty() || !seen.missing.empty();
  // A step with a hole in it where nothing is known to be missing would be no sentence.
  if (next && seen.missing.empty() && item.next.find("{missing}") != std::string::npos) out.text += item.deeper;
  else out.text += next ? filled(item.next, {{"{missing}", seen.missing.empty() ? std::string() : seen.missing.front()}}) : item.deeper;
  if (!out.text.empty() && out.text.back() == ' ') out.text.pop_back();
  return out;
}

/// The form's own words say "murid"; a level may call its pupils otherwise. What is quoted stays as it was written.
std::string for_level(std::string text, std::string_view pupil) {
  if (pupil.empty() || pupil == "murid") return text;
  replace_all(text, "murid", pupil);
  std::string capital(pupil);
  capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
  replace_all(text, "Murid", capital);
  return text;
}

}  // namespace

std::vector<Draft> drafts_of(const plan::Plan& plan, const std::vector<Item>& items, const PlaceWords& given, std::string_view pupil) {
  checker::Readings readings(text::built_in_lexicon());
  const Sheet sheet(plan, text::built_in_lexicon(), readings);
  PlaceWords words = given;
  for (std::string* text : {&words.readiness, &words.perhaps}) *text = for_level(std::move(*text), pupil);
  const Looker looker(sheet, words);
  const std::optional<Sight> begin = looker.begin();
  std::vector<Draft> out;
  std::set<std::string> told;
  for (Item item : items) {
    for (std::string* text : {&item.seen, &item.next, &item.deeper}) *text = for_level(std::move(*text), pupil);
    // Items of one experience share their last sentence: said once, it is advice; four times, a form letter.
    if (!told.insert(item.deeper).second) item.deeper.clear();
    out.push_back(written(item, looker.look(item.look), begin, words));
  }
  return out;
}

}  // namespace selami::planning
