#include "checker/ladder.hpp"

#include <algorithm>

#include "checker/doings.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using text::Solo;

bool names(const std::vector<std::string>& ids, const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

std::optional<int> rung_of(Solo depth) { return depth == Solo::none ? std::nullopt : std::optional(static_cast<int>(depth)); }

/// The deepest that pupils do.
std::optional<int> depth_of(const text::Reading& reading) {
  Solo depth = Solo::none;
  for (const text::Act& act : reading.acts) {
    const bool teacher = act.actor == text::Actor::teacher && !act.invites;
    if (!teacher && !act.condition && !act.negated && !act.subordinate) depth = std::max(depth, act.depth);
  }
  return rung_of(depth);
}

/// Where the object of a verb ends: what follows says how, by what, or what else.
std::uint32_t object_end(const text::Reading& reading, std::uint32_t from) {
  constexpr text::words::List leaves{
      "dengan melalui secara menggunakan memakai berdasarkan untuk agar supaya sehingga lalu kemudian sambil setelah sesuai minimal paling kepada "
      "dalam menurut tanpa beserta"};
  std::uint32_t i = from;
  for (; i < reading.tokens.size(); ++i) {
    const text::Token& token = reading.tokens[i];
    if (token.kind == text::TokenKind::stop || token.kind == text::TokenKind::comma || text::words::in(token.lower, leaves)) break;
    // "… dan menuliskan hasilnya": another demand, no longer this object.
    const auto begins = [&](const text::Act& act) { return act.first == i + 1 && !act.subordinate; };
    if (text::words::in(token.lower, "dan serta") && std::any_of(reading.acts.begin(), reading.acts.end(), begins)) break;
  }
  return i;
}

/// An objective taken apart at its deepest demand.
struct Stem {
  std::string before, verb, object, after;
};

Stem stem_of(const std::string& said, const text::Reading& reading, const text::Act& act) {
  const auto start = [&](std::uint32_t token) { return static_cast<std::size_t>(reading.tokens[token].at); };
  const auto end = [&](std::uint32_t token) { return start(token) + reading.tokens[token].size; };
  const std::uint32_t last = object_end(reading, act.last);
  Stem stem;
  stem.before = said.substr(0, start(act.first));
  stem.verb = said.substr(start(act.first), end(act.last - 1) - start(act.first));
  const std::size_t object_to = end(last - 1);
  if (last > act.last) stem.object = said.substr(start(act.last), object_to - start(act.last));
  stem.after = said.substr(object_to);
  return stem;
}

/// The object without the word that keeps it a list or a definition: "pengertian rob" is about rob.
std::string without_list_word(const std::string& object) {
  const std::size_t blank = object.find(' ');
  if (blank == std::string::npos) return object;
  const bool list = text::words::in(object.substr(0, blank),
                                    "pengertian definisi istilah nama nama-nama ciri-ciri macam-macam jenis-jenis contoh contoh-contoh rumus tokoh tanggal tahun");
  return list ? object.substr(blank + 1) : object;
}

/// What follows the last word: a full stop or nothing.
std::string at_the_end(const Stem& stem, const std::string& more) {
  const std::size_t last = stem.after.find_last_not_of(" .\n");
  const std::string kept = last == std::string::npos ? "" : stem.after.substr(0, last + 1);
  return stem.before + stem.verb + (stem.object.empty() ? "" : " " + stem.object) + kept + more + stem.after.substr(kept.size());
}

/// Ways to say it one rung deeper, the most natural first; the reading decides which of them really is deeper.
std::vector<std::string> deeper(const Stem& stem, Solo to, const text::Act& act) {
  const std::string thing = without_list_word(stem.object);
  const auto with = [&](const std::string& verb, const std::string& object) { return stem.before + verb + " " + object + stem.after; };
  const auto then = [&](const std::string& what) {
    const bool follows = (stem.before + stem.after).find(" lalu ") != std::string::npos;
    return at_the_end(stem, (follows ? ", kemudian " : ", lalu ") + what);
  };
  constexpr int doing = 3;  // Bloom's step from which a verb is a procedure carried out
  const bool describes = text::words::in(act.stem, "jelas terang urai jabar rinci deskripsi gambar cerita lapor rangkum ringkas");
  switch (to) {
    case Solo::multi:
      if (stem.object.empty()) return {};
      return {with("menguraikan", stem.object), with("menguraikan ciri-ciri", thing), with("menguraikan", thing + " dengan beberapa contoh")};
    case Solo::rel:
      if (act.verb->level >= doing) return {then("menjelaskan mengapa caranya berlaku")};
      if (describes && !stem.object.empty() && thing == stem.object) return {with(stem.verb, stem.object + " dan hubungan sebab-akibat di dalamnya")};
      return {then("menjelaskan alasannya")};
    default:
      return {then("memeriksa apakah itu berlaku pada situasi baru")};
  }
}

/// Beside each other in one sentence: more of them would be a list of tasks.
std::size_t demands_in(const text::Reading& reading) {
  return static_cast<std::size_t>(std::count_if(reading.acts.begin(), reading.acts.end(), [](const text::Act& act) {
    return act.verb && !act.condition && !act.subordinate && !act.negated && !act.passive;
  }));
}

std::optional<Rung> next_rung(const std::string& said, const text::Reading& reading, const text::Demand& demand, const text::Lexicon& lexicon) {
  // What cannot be seen is first made visible; what can be seen goes one rung up.
  const text::Act* act = demand.observable ? demand.deepest : demand.unobservable;
  if (!act || (demand.observable && (!demand.thinking || demand.depth == Solo::none || demand.depth == Solo::ext))) return std::nullopt;
  constexpr std::size_t demands_most = 2;
  constexpr int making = 6;  // Bloom's last step: a work is made deeper by its criteria, not by its sentence
  if (demands_in(reading) > demands_most || (demand.depth == Solo::rel && act->verb->level >= making)) return std::nullopt;
  const Solo to = demand.observable ? static_cast<Solo>(static_cast<int>(demand.depth) + 1) : Solo::multi;
  const Stem stem = stem_of(said, reading, *act);
  for (std::string& text : deeper(stem, to, *act)) {
    const text::Demand again = text::demand_of(text::read(text, lexicon));
    if (again.observable && !again.unobservable && again.depth == to) return Rung{static_cast<int>(to), std::move(text)};
  }
  return std::nullopt;
}

Ladder ladder_of(const Sheet& sheet, std::size_t k) {
  const plan::Objective& objective = sheet.plan.design.objectives[k];
  const text::Reading& reading = *sheet.objectives[k];
  Ladder ladder;
  ladder.objective = objective.id;
  const text::Demand demand = text::demand_of(reading);
  if (const text::Act* act = demand.observable ? demand.deepest : demand.unobservable) {
    const Stem stem = stem_of(objective.text, reading, *act);
    ladder.verb = stem.verb;
    ladder.object = stem.object;
  }
  if (!sheet.tk) {
    if (demand.observable && demand.thinking) ladder.depth = rung_of(demand.depth);
    if (sheet.level != "slb") ladder.next = next_rung(objective.text, reading, demand, sheet.lexicon);
  }
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const plan::Step& step = sheet.plan.steps[i];
    if (names(step.objectives, objective.id)) ladder.steps.push_back({static_cast<int>(i), 0, depth_of(*sheet.steps[i])});
    for (std::size_t q = 0; q < step.questions.size(); ++q) {
      if (step.questions[q].objective == objective.id) ladder.questions.push_back({static_cast<int>(i), static_cast<int>(q), step.questions[q].aims});
    }
  }
  for (std::size_t i = 0; i < sheet.plan.assessments.size(); ++i) {
    if (names(sheet.plan.assessments[i].objectives, objective.id)) ladder.assessments.push_back({static_cast<int>(i), 0, depth_of(*sheet.assessments[i])});
  }
  return ladder;
}

Share share_of(const Sheet& sheet, std::size_t step) {
  const int minutes = std::max(0, sheet.plan.steps[step].minutes);
  const Doings doings = doings_of(sheet, step);
  const int all = doings.teacher + doings.pupils;
  if (all == 0) return {0, 0, minutes};
  const int teacher = (2 * minutes * doings.teacher + all) / (2 * all);  // rounded to the nearest minute
  return {teacher, minutes - teacher, 0};
}

}  // namespace

Sight sight_of(const plan::Plan& plan) {
  Readings readings(text::built_in_lexicon());
  const Sheet sheet(plan, text::built_in_lexicon(), readings);
  Sight out;
  for (std::size_t k = 0; k < plan.design.objectives.size(); ++k) out.ladders.push_back(ladder_of(sheet, k));
  for (std::size_t i = 0; i < plan.steps.size(); ++i) out.shares.push_back(share_of(sheet, i));
  return out;
}

}  // namespace selami::checker
