#include "scale/scale.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "people/access.hpp"
#include "scale/store.hpp"
#include "scale_core/provisional.hpp"
#include "scale_sql.hpp"

namespace selami::scale {
namespace {

using storage::Row;

constexpr std::int64_t stretch_days = 28;
constexpr double grain = 20;  // of a level

/// One word of a rater about an answer, and what became of it.
struct Said {
  std::string subject;
  std::int64_t day = 0;
  std::string task;
  std::string question;
  std::string pupil;
  std::string rater;
  std::optional<std::uint8_t> level;
  By by = By::own;
  std::string team;
  Instant arrived;
  bool stands = false;
};

std::vector<Said> said_of(Call& call, const people::GroupNow& group, const SemesterSpan& span) {
  return call.tx.list(sql::judged_of_class{.school = group.school, .group = group.id, .since = span.first, .until = span.last}, [](const Row& row) {
    Said out;
    out.subject = row.text(0);
    out.day = day_number(row.date(1));
    out.question = row.text(2);
    out.task = task_of(row.text(5), row.text(3), row.text(4), out.question);
    out.pupil = row.text(6);
    out.rater = row.text(7);
    if (!row.null(8)) out.level = static_cast<std::uint8_t>(row.integer(8));
    out.by = by_of(row.text(9));
    if (out.by == By::team) out.team = row.text(10);
    out.arrived = row.instant(11);
    out.stands = row.integer(12) != 0;
    return out;
  });
}

/// What a night that saw all until an instant counted: of each rater's words about an answer the newest by then.
std::vector<const Said*> seen_until(const std::vector<Said>& all, Instant through) {
  std::map<std::tuple<std::string, std::string, std::string>, const Said*> newest;
  for (const Said& one : all) {
    if (one.arrived.ms <= through.ms) newest[{one.question, one.pupil, one.rater}] = &one;
  }
  std::vector<const Said*> out;
  for (const auto& [key, one] : newest) out.push_back(one);
  return out;
}
std::vector<const Said*> standing(const std::vector<Said>& all) {
  std::vector<const Said*> out;
  for (const Said& one : all) {
    if (one.stands) out.push_back(&one);
  }
  return out;
}

struct Counted {
  std::vector<Placed> rows;
  std::vector<std::int64_t> days;
};
/// Those of one subject that count, as a night counts them.
Counted counted_of(const std::vector<const Said*>& all, const std::string& subject) {
  Judgements list;
  std::vector<std::string> names;
  Places questions(names), pupils(list.pupils), raters(list.raters);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Said& one = *all[i];
    if (one.subject != subject || !one.level) continue;
    const std::uint32_t question = questions.of(one.question);
    if (question == list.questions.size()) list.questions.push_back({"", "", subject, one.task});
    list.rows.push_back({question, pupils.of(one.pupil), raters.of(one.rater), *one.level, one.by, one.team, static_cast<std::uint32_t>(i)});
  }
  Counted out;
  for (const Judged& row : counted(list)) {
    const Said& one = *all[row.note];
    out.rows.push_back({one.task, one.by == By::team ? one.task + "/" + one.team : one.pupil, one.rater, *one.level});
    out.days.push_back(one.day);
  }
  return out;
}

SpanView view(const Span& span) {
  const auto round = [](double level) { return std::round(level * grain) / grain; };
  return {round(span.low), round(span.middle), round(span.high)};
}

std::vector<StretchView> weeks_of(const Known& known, const ClassFound& found, const Counted& seen, const Counted& now, std::int64_t first_day) {
  std::map<std::int64_t, std::vector<Placed>> stretches;
  for (std::size_t i = 0; i < now.rows.size(); ++i) stretches[(now.days[i] - first_day) / stretch_days].push_back(now.rows[i]);
  std::vector<StretchView> out;
  for (const auto& [number, rows] : stretches) {
    const auto stretch = stretch_of(known, found, seen.rows, rows);
    if (!stretch) continue;
    const std::int64_t since = first_day + number * stretch_days;
    out.push_back({date_of_day(since), date_of_day(since + stretch_days - 1), view(span_at(known, stretch->measure, stretch->se))});
  }
  return out;
}

/// Monday of the week in which the half year begins, so that stretches are whole weeks.
std::int64_t first_monday(const Date& day) {
  const std::int64_t number = day_number(day);
  return number - (number + 3) % 7;  // 1 January 1970 was a Thursday
}

SubjectScale scale_of(const std::vector<Said>& all, const std::string& subject, const NightKept* night, const std::map<std::string, ClassFound>& classes, const Date& first) {
  SubjectScale out;
  out.subject = subject;
  const auto found = classes.find(subject);
  if (!night || found == classes.end()) return out;
  const ClassFound& one = found->second;
  out.state = one.state;
  out.pupils = static_cast<int>(one.pupils);
  out.missing = static_cast<int>(one.missing);
  if (one.state != State::shown) return out;
  out.provisional = std::any_of(all.begin(), all.end(), [&](const Said& word) { return word.subject == subject && word.arrived.ms > night->through.ms; });
  const Counted seen = counted_of(seen_until(all, night->through), subject), now = counted_of(standing(all), subject);
  const ClassNow place = out.provisional ? class_now(night->known, one, seen.rows, now.rows) : ClassNow{one.measure, one.se, one.pupils};
  out.pupils = static_cast<int>(place.pupils);
  out.now = view(span_at(night->known, place.measure, place.se));
  out.weeks = weeks_of(night->known, one, seen, now, first_monday(first));
  return out;
}

/// What of the scale a class's rows name.
Judgements named(const std::vector<Said>& all) {
  Judgements out;
  std::vector<std::string> names;
  Places tasks(names), raters(out.raters);
  for (const Said& one : all) {
    if (tasks.of(one.task) == out.questions.size()) out.questions.push_back({"", "", "", one.task});
    raters.of(one.rater);
  }
  return out;
}

}  // namespace

Result<ScaleView> class_scale(Call& call, const GroupId& id) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  const SemesterSpan span = half_year(call.today());
  const std::vector<Said> all = said_of(call, group, span);
  std::optional<NightKept> night = find_night(call.tx, span.stamp());
  if (night) load_measures(call.tx, span.stamp(), named(all), night->known);
  std::map<std::string, ClassFound> classes;
  call.tx.each(sql::classes_of_group{.school = group.school, .group = group.id, .semester = span.stamp()}, [&](const Row& row) {
    classes[row.text(0)] = {row.real(1), row.real(2), static_cast<std::uint32_t>(row.integer(3)), enum_value<State>(row.text(4)).value_or(State::not_linked),
                            static_cast<std::uint32_t>(row.integer(5))};
  });
  std::set<std::string> subjects;  // of the actor's own judging: what colleagues judge in the class is theirs
  for (const Said& one : all) {
    if (one.rater == call.actor.person.text && one.stands && one.level) subjects.insert(one.subject);
  }
  ScaleView out;
  for (const std::string& subject : subjects) out.subjects.push_back(scale_of(all, subject, night ? &*night : nullptr, classes, span.first));
  return out;
}

}  // namespace selami::scale
