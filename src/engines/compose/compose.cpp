#include "compose/compose.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "compose/packs.hpp"

namespace selami::compose {
namespace {

using json::Value;

constexpr std::array experiences{"memahami", "mengaplikasi", "merefleksi"};

std::string both(const Value* value, const char* language) { return value ? std::string(value->text_of(language)) : std::string(); }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; }

/// Whole words only: "murid" in "kemuridan" stays.
void replace_word(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    const std::size_t end = at + from.size();
    if ((at > 0 && is_letter(text[at - 1])) || (end < text.size() && is_letter(text[end]))) {
      at += 1;
      if (at + to.size() > text.size()) break;
      at -= to.size() < at ? to.size() : at;
      at += from.size() > to.size() ? from.size() - to.size() : 0;
      continue;
    }
    text.replace(at, from.size(), to);
  }
}

std::string small_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' && !(text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z')) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string capital_first(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

/// "Apa …?" with its mark.
std::string question_form(std::string text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
  if (!text.empty() && text.back() != '?') text += '?';
  return capital_first(std::move(text));
}

std::string without_mark(std::string text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
  return text;
}

const Value* slot(std::string_view name) {
  for (const Value& one : things("strategies", "slots")) {
    if (one.text_of("slot") == name) return &one;
  }
  return nullptr;
}

std::string default_of(std::string_view name) {
  const Value* found = slot(name);
  return found ? std::string(found->text_of("default")) : std::string();
}

/// One of the school's own.
const Near* near_one(const Ask& ask, std::string_view id) {
  const auto found = std::find_if(ask.near.begin(), ask.near.end(), [&](const Near& one) { return one.id == id; });
  return found == ask.near.end() ? nullptr : &*found;
}

/// A context's name as a noun inside a sentence.
std::string context_name(const Ask& ask) {
  const std::string_view id = ask.context;
  if (id.empty()) return default_of("konteks");
  if (const Near* own = near_one(ask, id)) return without_mark(own->name);
  const Value* context = thing("contexts", "contexts", id);
  if (!context) return default_of("konteks");
  const std::string name = both(context->find("name"), "id");
  const Value* found = slot("konteks");
  const Value* keeps = found ? found->find("keeps_capital") : nullptr;
  return keeps && holds(*keeps, "contexts", id) ? name : small_first(name);
}

/// Puts one class's words into the texts of packs.
class Words {
 public:
  explicit Words(const Ask& ask) : ask_(ask), pupils_(pupil_word(ask.level)) {
    topic_ = small_first(without_mark(ask.topic));
    context_ = context_name(ask);
    grouping_ = ask.grouping.empty() ? default_of("kelompok") : ask.grouping;
    product_ = ask.product.empty() ? default_of("produk") : small_first(without_mark(ask.product));
    partner_ = ask.partner.empty() ? default_of("mitra") : small_first(without_mark(ask.partner));
    question_ = question_form(ask.question);
  }

  std::string fill(std::string_view from, int minutes = 0) const {
    std::string text(from);
    replace_all(text, "{topik}", topic_);
    replace_all(text, "{konteks}", context_);
    replace_all(text, "{kelompok}", grouping_);
    replace_all(text, "{produk}", product_);
    replace_all(text, "{mitra}", partner_);
    replace_all(text, "{pertanyaan}", question_);
    replace_all(text, "{menit}", std::to_string(minutes));
    if (pupils_ != "murid") {
      replace_word(text, "murid", pupils_);
      replace_word(text, "Murid", capital_first(pupils_));
    }
    return text;
  }
  void ask_this(std::string question) { question_ = question_form(std::move(question)); }
  const std::string& topic() const { return topic_; }
  const std::string& question() const { return question_; }
  const std::string& partner() const { return partner_; }

 private:
  const Ask& ask_;
  std::string pupils_, topic_, context_, grouping_, product_, partner_, question_;
};

std::string picked(const Ask& ask, std::string_view part) {
  for (const Pick& pick : ask.picks) {
    if (pick.part == part) return pick.choice;
  }
  return {};
}

bool may_use(const Value& thing, const Ask& ask) {
  const Value* needs = thing.find("needs");
  if (!needs || !needs->array()) return true;
  return std::all_of(needs->array()->begin(), needs->array()->end(), [&](const Value& one) { return one.string() && *one.string() == "mitra" && !ask.partner.empty(); });
}

using Found = std::vector<const Value*>;

/// What stands in a part: the picked one, or the first that fits; what stands elsewhere already is not chosen again.
const Value* choose(const Found& from, const std::string& wanted, const Found& taken = {}) {
  const auto free = [&](const Value* one) { return std::find(taken.begin(), taken.end(), one) == taken.end(); };
  for (const Value* one : from) {
    if (one->text_of("id") == wanted && free(one)) return one;
  }
  const auto first = std::find_if(from.begin(), from.end(), free);
  return first != from.end() ? *first : nullptr;
}

/// Minutes for which one doing carries at this age.
int bearable(const Ask& ask) {
  if (ask.level == "tk") return 20;
  if (ask.phase == "A") return 30;
  if (ask.phase == "B") return 40;
  return ask.phase == "C" ? 50 : 60;
}

Class class_of(const Ask& ask) { return {ask.level, ask.phase, ask.subject}; }

std::string kind_of(const Ask& ask) { return ask.kind.empty() ? std::string(family_of(ask.subject).text_of("kind")) : ask.kind; }

/// Strategies that fit the class, those for this kind of topic and this subject first.
Found strategies_for(const Ask& ask) {
  Found out;
  const std::string kind = kind_of(ask);
  const auto rank = [&](const Value& one) {
    const Value* where = one.find("for");
    if (!where) return 2;
    return (holds(*where, "kinds", kind) ? 0 : 2) + (holds(*where, "subjects", ask.subject) ? 0 : 1);
  };
  for (const Value& one : things("strategies", "strategies")) {
    if (fits(one, class_of(ask))) out.push_back(&one);
  }
  std::stable_sort(out.begin(), out.end(), [&](const Value* a, const Value* b) { return rank(*a) < rank(*b); });
  return out;
}

bool in_list(const Value& object, std::string_view list, std::string_view id) {
  const Value* found = object.find(list);
  return found && found->array() && holds(object, list, id);
}

/// Moves that may stand in a stage; those the strategy names first.
Found moves_for(const Ask& ask, const Value& strategy, std::string_view stage, std::string_view kind) {
  Found out;
  for (const Value& one : things("moves", "moves")) {
    const bool product = one.text_of("text").find("{produk}") != std::string_view::npos;
    if (one.text_of("kind") == kind && in_list(one, "stages", stage) && fits(one, class_of(ask)) && may_use(one, ask) && !product) out.push_back(&one);
  }
  std::stable_sort(out.begin(), out.end(), [&](const Value* a, const Value* b) {
    return in_list(strategy, "moves", a->text_of("id")) && !in_list(strategy, "moves", b->text_of("id"));
  });
  return out;
}

Found step_texts(const Ask& ask, const Value& strategy, std::string_view stage) {
  Found out;
  const Value* steps = strategy.find("steps");
  const Value* list = steps ? steps->find(stage) : nullptr;
  if (!list || !list->array()) return out;
  for (const Value& one : *list->array()) {
    if (fits(one, class_of(ask)) && may_use(one, ask)) out.push_back(&one);
  }
  return out;
}

int grade_number(const std::string& grade) {
  static constexpr std::array roman{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
  const std::string word = grade.substr(0, grade.find_first_of(" -"));
  for (std::size_t i = 0; i < roman.size(); ++i) {
    if (word == roman[i]) return static_cast<int>(i) + 1;
  }
  return std::atoi(grade.c_str());
}

/// One meeting in which the plan's steps share their minutes.
plan::Meeting meeting_of(const Ask& ask) {
  constexpr int usual_hours = 2, kindergarten = 90;
  const int one = minutes_of_jp(ask.level, grade_number(ask.grade));
  plan::Meeting meeting;
  if (one > 0) meeting.jp = ask.jp > 0 ? ask.jp : std::max(1, ask.minutes > 0 ? ask.minutes / one : usual_hours);
  meeting.minutes = one > 0 ? meeting.jp * one : (ask.minutes > 0 ? ask.minutes : kindergarten);
  return meeting;
}

double share_of(const Value& strategy, std::string_view stage) {
  const Value* shares = strategy.find("share");
  const Value* found = shares ? shares->find(stage) : nullptr;
  if (found && found->real()) return *found->real();
  return found && found->integer() ? static_cast<double>(*found->integer()) : 0;
}

/// Minutes of each stage: multiples of five, none under five; what is over is memahami's.
struct Shares {
  int awal = 0, memahami = 0, mengaplikasi = 0, merefleksi = 0, penutup = 0;
  int of(std::string_view stage) const { return stage == "memahami" ? memahami : (stage == "mengaplikasi" ? mengaplikasi : merefleksi); }
};
Shares shares_of(const Value& strategy, int minutes) {
  constexpr int step = 5;
  const auto part = [&](std::string_view stage) { return std::max(step, static_cast<int>(share_of(strategy, stage) * minutes / step + 0.5) * step); };
  Shares shares{part("awal"), 0, part("mengaplikasi"), part("merefleksi"), part("penutup")};
  shares.memahami = minutes - shares.awal - shares.mengaplikasi - shares.merefleksi - shares.penutup;
  while (shares.memahami < step && shares.mengaplikasi > step) {
    shares.mengaplikasi -= step;
    shares.memahami += step;
  }
  return shares;
}

std::vector<std::string> texts_of(const Value& object, std::string_view list) {
  std::vector<std::string> out;
  const Value* found = object.find(list);
  if (!found || !found->array()) return out;
  for (const Value& one : *found->array()) {
    if (one.string()) out.push_back(*one.string());
  }
  return out;
}

/// Builds one plan and notes what else could stand in each part.
class Composer {
 public:
  Composer(const Ask& ask, const Value& strategy, Found strategies) : ask_(ask), strategy_(strategy), strategies_(std::move(strategies)), words_(ask) {}

  Composed run() {
    if (words_.question().empty()) words_.ask_this(stem());
    identity();
    design();
    steps();
    questions();
    assessments();
    return std::move(out_);
  }

 private:
  plan::Plan& plan() { return out_.plan; }

  /// A question of the subject's family that asks to connect.
  std::string stem() const {
    constexpr int connects = 3;
    const std::string_view family = family_of(ask_.subject).text_of("id");
    for (const std::string_view wanted : {family, std::string_view("umum")}) {
      for (const Value& one : things("questions", "stems")) {
        const Value* aims = one.find("aims");
        if (one.text_of("family") == wanted && aims && aims->integer() && *aims->integer() == connects) return words_.fill(both(one.find("text"), "id"));
      }
    }
    return {};
  }

  void identity() {
    plan().identity = {ask_.level, ask_.phase, ask_.grade, ask_.subject, ask_.class_size, ask_.school_year, {meeting_of(ask_)}};
    const Value* wrong = misconception();
    const std::string idea = !ask_.wrong.empty() ? ask_.wrong : (wrong ? both(wrong->find("idea"), "id") : std::string());
    if (!idea.empty()) plan().identification.readiness = words_.fill("Sebagian murid mungkin mengira: ") + capital_first(without_mark(idea)) + ".";
    plan().identification.material = "Gagasan pokok: " + words_.topic() + ".";
    plan().identification.dimensions = texts_of(strategy_, "dimensions");
    if (!ask_.context.empty()) plan().contexts = {ask_.context};
  }

  const Value* misconception() const { return ask_.misconception.empty() ? nullptr : thing("questions", "misconceptions", ask_.misconception); }

  void design() {
    plan::Design& design = plan().design;
    design.topic = capital_first(words_.topic());
    design.practice = words_.fill(strategy_.text_of("practice"));
    if (const Value* environment = strategy_.find("environment")) {
      design.environment.culture = words_.fill(environment->text_of("culture"));
      design.environment.physical = words_.fill(environment->text_of("physical"));
      const Value* adapted = ask_.level == "slb" ? thing("strategies", "adaptations", "umum") : nullptr;
      if (adapted) design.environment.physical += " " + words_.fill(adapted->text_of("text"));
    }
    int n = 0;
    for (const std::string& text : texts_of(strategy_, "objectives")) design.objectives.push_back({"t" + std::to_string(++n), words_.fill(text)});
    note("strategi", "/design/practice", strategies_, &strategy_, [](const Value& one) { return both(one.find("when"), "id"); });
  }

  std::vector<std::string> objective_ids() const {
    std::vector<std::string> ids;
    for (const plan::Objective& objective : out_.plan.design.objectives) ids.push_back(objective.id);
    return ids;
  }

  void steps() {
    const Shares shares = shares_of(strategy_, plan().identity.meetings.front().minutes);
    add_step("awal", plan::Stage::awal, moves_for(ask_, strategy_, "awal", "opening"), shares.awal);
    for (const std::string_view stage : experiences) {
      const auto kind = stage == "memahami" ? plan::Stage::memahami : (stage == "mengaplikasi" ? plan::Stage::mengaplikasi : plan::Stage::merefleksi);
      const Found texts = step_texts(ask_, strategy_, stage);
      const int minutes = shares.of(stage);
      // Longer than the age bears: two doings instead of one.
      const bool two = minutes > bearable(ask_) && texts.size() > 1;
      const int first = two ? (minutes / 2 + 4) / 5 * 5 : minutes;
      add_step(std::string(stage), kind, texts, first);
      if (two) add_step(std::string(stage) + "-2", kind, texts, minutes - first);
    }
    add_step("penutup", plan::Stage::penutup, moves_for(ask_, strategy_, "penutup", "closing"), shares.penutup);
    for (const plan::Step& step : plan().steps) {
      if (!ask_.partner.empty() && step.text.find(words_.partner()) != std::string::npos) plan().design.partnership = capital_first(words_.partner()) + ".";
    }
  }

  void add_step(const std::string& part, plan::Stage stage, const Found& from, int minutes) {
    const Value* chosen = choose(from, picked(ask_, part), taken_);
    if (!chosen) return;
    taken_.push_back(chosen);
    plan::Step step;
    step.stage = stage;
    step.minutes = minutes;
    step.principles = texts_of(*chosen, "principles");
    step.text = words_.fill(chosen->text_of("text"), minutes);
    step.objectives = objective_ids();
    plan().steps.push_back(std::move(step));
    note(part, "/steps/" + std::to_string(plan().steps.size() - 1), others(from, chosen, taken_), chosen, [&](const Value& one) { return words_.fill(one.text_of("text"), minutes); });
  }

  /// The card question that parts both ideas stands where the lesson opens; the one that reveals understanding where it is built.
  void questions() {
    const std::string objective = plan().design.objectives.empty() ? std::string() : plan().design.objectives.front().id;
    if (const Value* wrong = misconception()) {
      plan::Question card;
      card.id = "q1";
      card.kind = plan::Kind::choice;
      card.text = question_form(both(wrong->find("ask"), "id"));
      card.objective = objective;
      card.aims = 2;
      const std::string next = capital_first(both(wrong->find("next"), "id"));
      card.options.push_back({both(wrong->find("right"), "id"), true, "Sudah melihat gagasan yang tepat.", words_.fill("Minta murid menjelaskan alasannya kepada teman yang memilih lain."), 0, {}});
      card.options.push_back({both(wrong->find("wrong"), "id"), false, both(wrong->find("idea"), "id"), next, 0, {}});
      first_of(plan::Stage::awal).questions.push_back(std::move(card));
    }
    plan::Question open;
    open.id = "q2";
    open.kind = ask_.level == "tk" ? plan::Kind::voice : plan::Kind::text;
    open.text = words_.question();
    open.objective = objective;
    open.aims = 3;
    if (!open.text.empty()) first_of(plan::Stage::memahami).questions.push_back(std::move(open));
  }

  plan::Step& first_of(plan::Stage stage) {
    auto& steps = plan().steps;
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const plan::Step& step) { return step.stage == stage; });
    return found != steps.end() ? *found : steps.front();
  }

  void assessments() {
    Found all;
    for (const std::string& id : texts_of(strategy_, "assessments")) add_assessment(all, thing("assessment", "assessments", id));
    for (const Value& one : things("assessment", "assessments")) add_assessment(all, &one);
    Found taken;
    for (const auto& named : {std::pair{plan::When::awal, "awal"}, {plan::When::proses, "proses"}, {plan::When::akhir, "akhir"}}) {
      const plan::When when = named.first;  // clang captures no structured binding
      const char* const moment = named.second;
      Found fitting;
      for (const Value* one : all) {
        if (in_list(*one, "moments", moment)) fitting.push_back(one);
      }
      // On the way pupils judge, too; a kindergarten writes down what children do and say.
      std::stable_sort(fitting.begin(), fitting.end(), [&](const Value* a, const Value* b) { return first_wish(*a, when) > first_wish(*b, when); });
      const std::string part = std::string("asesmen-") + moment;
      if (const Value* chosen = choose(fitting, picked(ask_, part), taken)) {
        taken.push_back(chosen);
        add_assessment(when, *chosen, part, others(fitting, chosen, taken));
      }
    }
  }

  void add_assessment(Found& all, const Value* one) const {
    const bool there = one && std::find(all.begin(), all.end(), one) != all.end();
    if (one && !there && fits(*one, class_of(ask_)) && may_use(*one, ask_) && !needs_product(*one)) all.push_back(one);
  }

  /// A text that speaks of the product fits only where the steps make one.
  bool needs_product(const Value& one) const {
    if (one.text_of("text").find("{produk}") == std::string_view::npos) return false;
    const std::string product = words_.fill("{produk}");
    return std::none_of(out_.plan.steps.begin(), out_.plan.steps.end(), [&](const plan::Step& step) { return step.text.find(product) != std::string::npos; });
  }

  void add_assessment(plan::When when, const Value& chosen, const std::string& part, const Found& from) {
    plan::Assessment assessment;
    assessment.when = when;
    assessment.purpose = purpose_of(chosen, when);
    const Value* instead = chosen.find("instead");
    assessment.technique = std::string(instead && holds(*instead, "levels", ask_.level) ? instead->text_of("technique") : chosen.text_of("technique"));
    assessment.text = text_of(chosen);
    for (const std::string& line : texts_of(chosen, "criteria")) assessment.criteria += (assessment.criteria.empty() ? "" : "; ") + without_mark(words_.fill(line));
    if (!assessment.criteria.empty()) assessment.criteria += ".";
    assessment.objectives = objective_ids();
    plan().assessments.push_back(std::move(assessment));
    note(part, "/assessments/" + std::to_string(plan().assessments.size() - 1), from, &chosen, [&](const Value& one) { return text_of(one); });
  }

  std::string text_of(const Value& assessment) const { return words_.fill(assessment.text_of("text")) + " " + words_.fill(assessment.text_of("feedback")); }

  bool first_wish(const Value& assessment, plan::When when) const {
    if (ask_.level == "tk") return when != plan::When::awal && holds_word(assessment.text_of("id"), {"catatan-anekdot", "ceklis", "hasil-karya", "foto-berseri"});
    return when == plan::When::proses && in_list(assessment, "purposes", "as");
  }

  static bool holds_word(std::string_view word, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), word) != words.end(); }

  static plan::Purpose purpose_of(const Value& assessment, plan::When when) {
    const std::vector<std::string> purposes = texts_of(assessment, "purposes");
    if (when == plan::When::proses && in_list(assessment, "purposes", "as")) return plan::Purpose::as_learning;
    const std::string first = purposes.empty() ? std::string() : purposes.front();
    return first == "of" ? plan::Purpose::of_learning : (first == "as" ? plan::Purpose::as_learning : plan::Purpose::for_learning);
  }

  /// What could stand there: nothing that stands elsewhere.
  static Found others(const Found& from, const Value* chosen, const Found& taken) {
    Found out;
    std::copy_if(from.begin(), from.end(), std::back_inserter(out), [&](const Value* one) { return one == chosen || std::find(taken.begin(), taken.end(), one) == taken.end(); });
    return out;
  }

  template <class Text>
  void note(const std::string& part, std::string place, const Found& from, const Value* chosen, Text text) {
    Part noted{part, std::move(place), chosen ? std::string(chosen->text_of("id")) : std::string(), {}};
    for (const Value* one : from) noted.choices.push_back({std::string(one->text_of("id")), both(one->find("name"), "id"), both(one->find("name"), "en"), text(*one)});
    out_.parts.push_back(std::move(noted));
  }

  const Ask& ask_;
  const Value& strategy_;
  Found strategies_;
  Words words_;
  Found taken_;
  Composed out_;
};

/// How many words of the topic a text speaks of: what is near to it is offered first.
int nearness(const std::string& topic, const std::string& text) {
  constexpr std::size_t word_min = 3;
  const std::string in = " " + lower(text);
  int found = 0;
  std::string word;
  for (const char c : lower(topic) + " ") {
    if (is_letter(c)) {
      word += c;
      continue;
    }
    found += word.size() >= word_min && word != "dan" && in.find(word) != std::string::npos ? 1 : 0;
    word.clear();
  }
  return found;
}

void nearest_first(std::vector<Offer>::iterator first, std::vector<Offer>::iterator last, const std::string& topic) {
  const auto near = [&](const Offer& one) { return nearness(topic, one.name_id + " " + one.text); };
  std::stable_sort(first, last, [&](const Offer& a, const Offer& b) { return near(a) > near(b); });
}

/// Questions that the chosen context gives rise to and that ask for links.
void offer_context_questions(const Ask& ask, std::vector<Offer>& out) {
  if (const Near* own = near_one(ask, ask.context)) {
    if (!own->question.empty()) out.push_back({{}, {}, {}, question_form(own->question)});
    return;
  }
  const Value* context = thing("contexts", "contexts", ask.context);
  const Value* seeds = context ? context->find("seeds") : nullptr;
  if (!seeds || !seeds->array()) return;
  for (const Value& seed : *seeds->array()) {
    const Value* aims = seed.find("aims");
    if (aims && aims->integer() && *aims->integer() >= 3) out.push_back({{}, {}, {}, both(seed.find("text"), "id")});
  }
}

Offer offer_of(const Value& one, std::string text) {
  return {std::string(one.text_of("id")), both(one.find("name"), "id"), both(one.find("name"), "en"), std::move(text)};
}

}  // namespace

Result<Composed> compose(const Ask& ask) {
  if (!thing("levels", "levels", ask.level)) return fail({Fault::invalid, "compose.no_level", "level"});
  if (without_mark(ask.topic).empty()) return fail({Fault::invalid, "compose.no_topic", "topic"});
  Found strategies = strategies_for(ask);
  const Value* strategy = choose(strategies, picked(ask, "strategi"));
  if (!strategy) return fail({Fault::invalid, "compose.no_strategy", "phase"});
  return Composer(ask, *strategy, std::move(strategies)).run();
}

Offers offers(const Ask& ask) {
  Offers out;
  out.kind = kind_of(ask);
  const Words words(ask);
  for (const Value& one : things("strategies", "kinds")) {
    out.kinds.push_back({std::string(one.text_of("kind")), both(one.find("name"), "id"), both(one.find("name"), "en"), both(one.find("text"), "id")});
  }
  for (const Value& one : things("questions", "misconceptions")) {
    if (!holds(one, "subjects", ask.subject) || !holds(one, "phases", ask.phase)) continue;
    out.misconceptions.push_back({std::string(one.text_of("id")), both(one.find("idea"), "id"), both(one.find("idea"), "en"), both(one.find("shows"), "id")});
  }
  for (const Near& one : ask.near) {
    const bool any = one.subjects.empty() || ask.subject.empty();
    if (any || std::find(one.subjects.begin(), one.subjects.end(), ask.subject) != one.subjects.end()) out.contexts.push_back({one.id, one.name, {}, one.question});
  }
  const auto own = static_cast<std::ptrdiff_t>(out.contexts.size());
  for (const Value& one : things("contexts", "contexts")) {
    if (!holds(one, "levels", ask.level) || !holds(one, "phases", ask.phase) || !holds(one, "subjects", ask.subject)) continue;
    const Value* seeds = one.find("seeds");
    const bool any = seeds && seeds->array() && !seeds->array()->empty();
    out.contexts.push_back(offer_of(one, any ? both(seeds->array()->front().find("text"), "id") : std::string()));
  }
  nearest_first(out.misconceptions.begin(), out.misconceptions.end(), ask.topic);
  // The school's own stand before the city's: who wrote them looked out of this window.
  nearest_first(out.contexts.begin(), out.contexts.begin() + own, ask.topic);
  nearest_first(out.contexts.begin() + own, out.contexts.end(), ask.topic);
  offer_context_questions(ask, out.questions);
  const std::string_view family = family_of(ask.subject).text_of("id");
  for (const std::string_view wanted : {family, std::string_view("umum")}) {
    for (const Value& one : things("questions", "stems")) {
      const Value* aims = one.find("aims");
      if (one.text_of("family") != wanted || !aims || !aims->integer() || *aims->integer() < 3) continue;
      const std::string text = words.fill(both(one.find("text"), "id"));
      const bool twice = std::any_of(out.questions.begin(), out.questions.end(), [&](const Offer& other) { return other.text == text; });
      if (!twice && (!words.topic().empty() || text.find("  ") == std::string::npos)) out.questions.push_back({{}, {}, {}, text});
    }
  }
  return out;
}

}  // namespace selami::compose
