#include "reflection/revisits.hpp"

#include <algorithm>
#include <set>

#include "base/hash.hpp"
#include "people/access.hpp"
#include "planning/access.hpp"
#include "revisits_sql.hpp"
#include "teaching_core/meeting.hpp"
#include "teaching_core/question.hpp"
#include "timetable/school_days.hpp"

namespace selami::reflection {
namespace {

using storage::Row;

constexpr std::size_t openings_ahead = 11;  ///< today and the school days of two weeks
constexpr std::size_t plans_most = 60;      ///< of a teacher who writes many: last saved first
constexpr std::size_t ideas_most = 150;     ///< of a subject, on the page
constexpr std::size_t questions_most = 3;   ///< of an idea: the one that is asked, and those for which it may be exchanged
constexpr int week_ahead_days = 21;         ///< in which two weeks of school days lie, unless there are holidays
constexpr std::size_t digits = 16;

std::string id_of(const std::string& key) { return hex_text(hash_of(key)); }

plan::Question question_of(const Row& row, int kind) {
  plan::Question out;
  out.kind = enum_value<plan::Kind>(row.text(kind)).value_or(plan::Kind::text);
  out.text = row.text(kind + 1);
  if (auto options = json::parse(row.text(kind + 2))) {
    Error unread;
    if (!shape::read(out.options, *options, shape::Place{}, Limits{}, unread)) out.options.clear();
  }
  out.objective = row.text(kind + 3);
  out.aims = row.number(kind + 5);
  return out;
}

Asked asked_of(const Row& row) {
  Asked out;
  out.id = row.text(0);
  out.again_of = row.text(1);
  out.subject = row.text(2);
  out.plan = row.text(3);
  out.date = row.date(5);
  out.at = row.instant(6);
  out.opened = row.integer(7) != 0;
  out.what = {question_of(row, 8), row.text(12), row.text(3), row.text(4)};
  out.what.question.id = row.text(14);
  out.what.question.sound = row.text(15);
  return out;
}

/// Questions of the class with all that came of them. Whoever left the class since counts no more.
class Lessons {
 public:
  Lessons(Call& call, const people::GroupNow& group) : call_(call), group_(group) {
    for (const people::MemberNow& one : people::members(call, group)) members_.emplace(one.pupil.text, std::to_string(members_.size()));
  }
  std::vector<Asked> read() {
    all_ = call_.tx.list(sql::asked_of_class{.school = group_.school, .group = group_.id, .teacher = call_.actor.person}, asked_of);
    for (std::size_t i = 0; i < all_.size(); ++i) place_[all_[i].id] = i;
    add_answers();
    add_levels();
    call_.tx.each(sql::hands_of_class{.school = group_.school, .group = group_.id, .teacher = call_.actor.person}, [&](const Row& row) {
      Asked* one = question(row);
      if (!one) return;
      const auto choice = static_cast<std::size_t>(row.integer(1));
      if (one->tally.size() <= choice) one->tally.resize(choice + 1, 0);
      one->tally[choice] = row.number(2);
    });
    return std::move(all_);
  }

 private:
  Asked* question(const Row& row) {
    const auto found = place_.find(row.text(0));
    return found == place_.end() ? nullptr : &all_[found->second];
  }
  Said* said(const Row& row) {
    Asked* one = question(row);
    const auto member = members_.find(row.text(1));
    if (!one || member == members_.end()) return nullptr;
    const auto there = std::find_if(one->answers.begin(), one->answers.end(), [&](const auto& each) { return each.first == member->second; });
    return there != one->answers.end() ? &there->second : &one->answers.emplace_back(member->second, Said{}).second;
  }
  void add_answers() {
    call_.tx.each(sql::answers_of_class{.school = group_.school, .group = group_.id, .teacher = call_.actor.person}, [&](const Row& row) {
      Said* one = said(row);
      if (!one) return;
      if (!row.null(2)) one->choice = row.number(2);
      one->choices = teaching::choices_of(row.text(3));
    });
  }
  void add_levels() {
    call_.tx.each(sql::levels_of_class{.school = group_.school, .group = group_.id, .teacher = call_.actor.person}, [&](const Row& row) {
      if (Said* one = said(row)) one->level = row.number(2);
    });
  }

  Call& call_;
  const people::GroupNow& group_;
  std::map<std::string, std::string> members_;  // id -> a number of this answer alone
  std::map<std::string, std::size_t> place_;
  std::vector<Asked> all_;
};

/// Questions of the actor's plans for what this class is taught.
void add_plans(Call& call, const std::vector<Asked>& asked, std::vector<Situation>& out) {
  std::set<std::string> subjects, used;
  for (const Asked& one : asked) {
    subjects.insert(key_of(one.subject));
    used.insert(one.plan);
  }
  std::size_t read = 0;
  for (const planning::PlanHead& head : planning::own_plans(call)) {
    if (read == plans_most) return;
    if (used.count(head.id.text) == 0 && subjects.count(key_of(head.subject)) == 0) continue;
    const auto text = planning::own_plan(call, head.id);
    if (!text) continue;
    ++read;
    std::map<std::string, std::string> objectives;
    for (const plan::Objective& one : text->body.design.objectives) objectives[one.id] = one.text;
    for (const plan::Step& step : text->body.steps) {
      for (const plan::Question& question : step.questions) out.push_back({question, objectives[question.objective], head.id.text, head.title});
    }
  }
}

/// … and those that the actor typed for an objective in other classes, this school year and the last.
void add_typed(Call& call, const people::GroupNow& group, std::vector<Situation>& out) {
  const std::string since = std::to_string(std::stoi(school_year(call.today()).substr(0, 4)) - 1) + "-07-01";
  call.tx.each(sql::typed_elsewhere{.school = group.school, .teacher = call.actor.person, .since = since, .group = group.id}, [&](const Row& row) {
    Situation one{question_of(row, 0), row.text(4), "", ""};
    one.question.sound = row.text(6);
    out.push_back(std::move(one));
  });
}

std::vector<Wish> wishes_of(Call& call, const people::GroupNow& group) {
  return call.tx.list(sql::wishes_of_class{.school = group.school, .group = group.id, .teacher = call.actor.person}, [&](const Row& row) {
    const Instant at = row.instant(2);
    return Wish{row.text(0), enum_value<Wanted>(row.text(1)).value_or(Wanted::usual), local_date(at, call.setting.offset_min), at};
  });
}

Ahead ahead_of(Call& call, const timetable::Calendar& calendar, const people::GroupNow& group, const std::vector<Asked>& asked) {
  Ahead out;
  out.today = call.today();
  const Date first = asked.empty() ? out.today : asked.front().date;
  const Date soon = date_of_day(day_number(out.today) + week_ahead_days);
  const auto semester = timetable::semester_of(timetable::school_on(call, calendar, group.school, out.today).semesters, out.today);
  out.last = semester ? semester->to : out.today;
  out.days = timetable::school_days(call, calendar, group.school, first < out.today ? first : out.today, std::max(soon, out.last));
  out.openings.push_back(out.today);
  for (const Date& day : out.days) {
    if (out.today < day && out.openings.size() < openings_ahead) out.openings.push_back(day);
  }
  out.asked = call.tx.one(sql::met_again_today{.school = group.school, .group = group.id, .today = out.today}, [](const Row& row) { return row.number(0); }).value_or(0);
  return out;
}

RevisitQuestion view(const Known& known, const revisit::Chosen& one) {
  const Situation& situation = known.situations.at(one.situation);
  RevisitQuestion out{{}, situation.from, one.again};
  out.question.kind = situation.question.kind;
  out.question.text = situation.question.text;
  out.question.options = situation.question.options;
  out.question.objective_id = known.objective;
  out.question.objective_text = known.text;
  out.question.aims = situation.question.aims.value_or(2);
  out.question.origin = situation.question.id;
  out.question.sound = situation.question.sound;
  return out;
}

Stood stood_of(const std::optional<revisit::Outcome>& outcome) {
  if (!outcome) return Stood::unknown;
  return *outcome == revisit::Outcome::held ? Stood::held : *outcome == revisit::Outcome::part ? Stood::part : Stood::lost;
}

/// `soon`: its turn may come within the days that are told, and its questions go along.
RevisitIdea view(const Standing& turn, bool soon, const Ahead& ahead) {
  const Known& known = *turn.known;
  RevisitIdea out;
  out.id = id_of(known.idea.id);
  out.text = known.text;
  out.objective = known.objective;
  out.aims = known.aims;
  if (!known.plan.empty()) out.plan = PlanId{known.plan};
  out.times = known.times;
  out.last = known.last;
  out.ago = revisit::school_day(ahead.days, ahead.today) - revisit::school_day(ahead.days, known.last);
  out.stood = stood_of(turn.stood);
  out.when = turn.when;
  out.wanted = turn.wanted;
  out.until = turn.until;
  for (const revisit::Chosen& one : revisit::in_turn(known.idea)) {
    if (!one.again) ++out.fresh;
    if (soon && out.questions.size() < questions_most) out.questions.push_back(view(known, one));
  }
  return out;
}

RevisitSubject view(const std::string& subject, const Openings& openings, const Ahead& ahead) {
  RevisitSubject out;
  out.subject = subject;
  std::set<std::size_t> soon;
  for (std::size_t i = 0; i < openings.days.size(); ++i) {
    RevisitDay& day = out.days.emplace_back();
    day.day = ahead.openings[i];
    for (const std::size_t idea : openings.days[i]) {
      if (idea >= ideas_most) continue;
      soon.insert(idea);
      day.ideas.push_back(static_cast<int>(idea));
    }
  }
  for (std::size_t i = 0; i < std::min(ideas_most, openings.turns.size()); ++i) out.ideas.push_back(view(openings.turns[i], soon.count(i) > 0, ahead));
  return out;
}

}  // namespace

Result<RevisitsView> read_revisits(Call& call, const timetable::Calendar& calendar, const GroupId& id) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  const std::vector<Asked> asked = Lessons(call, group).read();
  std::vector<Situation> own;
  if (!asked.empty()) {
    add_plans(call, asked, own);
    add_typed(call, group, own);
  }
  const Ahead ahead = ahead_of(call, calendar, group, asked);
  const std::vector<Known> ideas = ideas_of(asked, own, ahead.days);
  std::vector<Wish> wishes = wishes_of(call, group);
  std::map<std::string, std::vector<const Known*>> by_subject;
  for (const Known& one : ideas) {
    by_subject[key_of(one.subject)].push_back(&one);
    for (Wish& wish : wishes) {
      if (wish.idea == id_of(one.idea.id)) wish.idea = one.idea.id;
    }
  }
  RevisitsView out;
  out.day = ahead.today;
  out.asked = ahead.asked;
  out.at_most = revisit::Bounds{}.at_most;
  for (const auto& [subject, known] : by_subject) out.subjects.push_back(view(known.front()->subject, openings_of(known, wishes, ahead), ahead));
  return out;
}

Result<Done> set_wish(Call& call, const GroupId& id, const std::string& idea, const WishIn& in) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (idea.size() != digits || !std::all_of(idea.begin(), idea.end(), is_digit)) return fail(Fault::invalid, "revisit.idea", "idea");
  const Instant at = teaching::written_at(in.at, call.now);
  call.tx.run(sql::put_wish{.school = group.school, .group = group.id, .teacher = call.actor.person, .idea = idea, .wanted = enum_text(in.wanted), .at = at});
  return Done{};
}

}  // namespace selami::reflection
