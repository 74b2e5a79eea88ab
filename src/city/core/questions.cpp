#include "city_core/questions.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/school_levels.hpp"
#include "city_core/indicators.hpp"

namespace selami::city {
namespace {

constexpr int small_below = 100;
constexpr int large_from = 300;
constexpr std::array<std::string_view, 3> statements = {indicator::joyful, indicator::meaningful, indicator::mindful};
constexpr std::array<std::string_view, 3> experiences = {indicator::understanding, indicator::applying, indicator::reflecting};
/// Of a class's voices anybody knows that there are so many: fewer are not kept. Source: pack voices, answers_min.
constexpr int voices_least = 5;

const char* owner_of(const MonthSchool& s) { return s.is_public ? "public" : "private"; }
const char* size_of(const MonthSchool& s) {
  if (s.pupils == 0) return "unlisted";
  return s.pupils < small_below ? "small" : s.pupils < large_from ? "middle" : "large";
}

/// The rows of one table: those of `order` that are there, or all by the alphabet.
template <class Key>
void add_rows(std::vector<TableRow>& to, const std::vector<MonthSchool>& schools, const std::string& grouping, const std::vector<std::string>& order, Key&& key_of) {
  std::map<std::string, std::vector<std::uint32_t>> rows;
  for (std::uint32_t s = 0; s < schools.size(); ++s) rows[key_of(schools[s])].push_back(s);
  for (const std::string& key : order) {
    if (const auto found = rows.find(key); found != rows.end()) to.push_back({grouping, key, std::move(found->second)}), rows.erase(found);
  }
  for (auto& [key, members] : rows) to.push_back({grouping, key, std::move(members)});
}

/// Who stands behind one school's part: teachers as persons, pupils by class, so that nobody counts twice.
struct Behind {
  std::set<std::string> teachers;
  std::map<std::string, int> pupils;
};

Crowd crowd_of(const std::vector<Behind>& behind, const std::vector<std::uint32_t>& schools) {
  Crowd out;
  std::set<std::string> teachers;
  for (const std::uint32_t s : schools) {
    const Behind& one = behind[s];
    if (one.teachers.empty()) continue;
    ++out.schools;
    teachers.insert(one.teachers.begin(), one.teachers.end());
    for (const auto& [group, pupils] : one.pupils) out.pupils += pupils;
  }
  out.teachers = static_cast<int>(teachers.size());
  return out;
}

/// What two tables are about goes before what the others are: with the whole they decide first.
int rank_of(const TableRow& row) { return row.grouping == "owner" || row.grouping == "size" ? 1 : 0; }

Publication publication_of(const std::vector<Behind>& behind, const std::vector<TableRow>& rows, Measure measure) {
  Publication out;
  for (std::uint32_t s = 0; s < behind.size(); ++s) out.atoms.push_back({static_cast<int>(s), crowd_of(behind, {s})});
  out.measures.push_back(std::move(measure));
  for (const TableRow& row : rows) {
    Sum sum{{}, crowd_of(behind, row.schools)};
    for (const std::uint32_t s : row.schools) sum.atoms.push_back(static_cast<int>(s));
    out.figures.push_back({rank_of(row), {std::move(sum)}, false});
  }
  return out;
}

Quantity decided(Publication publication) {
  std::vector<Shown> shown = publish(publication, {});
  return {std::move(publication), std::move(shown)};
}

/// A part of what `whole` counts: only rows that are shown there may be shown, the others stay as they are.
Quantity decided_within(const Quantity& whole, Measure measure) {
  Quantity out{whole.publication, whole.shown};
  out.publication.measures = {std::move(measure)};
  Publication open = out.publication;
  open.figures.clear();
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < whole.shown.size(); ++i) {
    if (whole.shown[i] != Shown::yes) continue;
    open.figures.push_back(out.publication.figures[i]);
    places.push_back(i);
  }
  const std::vector<Shown> shown = publish(open, {});
  for (std::size_t k = 0; k < places.size(); ++k) out.shown[places[k]] = shown[k];
  return out;
}

std::int64_t sum_in(const Quantity& quantity, const TableRow& row) {
  std::int64_t out = 0;
  for (const std::uint32_t s : row.schools) out += quantity.publication.measures[0].values[s];
  return out;
}

/// Both questions' denominators, and each numerator within its own.
struct Desk {
  std::vector<TableRow> rows;
  Quantity plans;
  std::array<Quantity, 3> seen;
  Quantity all_three;
  Quantity answered;
  std::array<Quantity, 3> answers;  ///< to each statement, whatever they were
  std::array<Quantity, 3> yes;
  Quantity choices;
  Quantity choices_tried;
  Quantity asked_again;  ///< answers
  Quantity tried_again;
};

template <class Wanted>
Measure plans_that(const MonthData& data, std::int64_t least, Wanted&& wanted) {
  Measure out{std::vector<std::int64_t>(data.schools.size(), 0), least, {}, 0};
  for (const EndedPlan& plan : data.plans) out.values[plan.school] += wanted(plan) ? 1 : 0;
  return out;
}

template <class Count>
Measure voices_that(const MonthData& data, std::int64_t least, std::int64_t below, Count&& count) {
  Measure out{std::vector<std::int64_t>(data.schools.size(), 0), least, {}, below};
  for (const HeardLesson& lesson : data.voices) out.values[lesson.school] += count(lesson);
  return out;
}

template <class Event, class Wanted>
Measure events_that(const MonthData& data, const std::vector<Event>& events, std::int64_t least, Wanted&& wanted) {
  Measure out{std::vector<std::int64_t>(data.schools.size(), 0), least, {}, 0};
  for (const Event& event : events) out.values[event.school] += wanted(event) ? 1 : 0;
  return out;
}

int answers_to(const HeardLesson& lesson, std::size_t statement) {
  return lesson.answers[statement][0] + lesson.answers[statement][1] + lesson.answers[statement][2];
}

/// Whether teachers grow: events of the month, each of which happened in it alone.
void add_growing(Desk& to, const MonthData& data) {
  std::vector<Behind> chose(data.schools.size()), asked(data.schools.size());
  for (const ClassChoice& choice : data.choices) {
    chose[choice.school].teachers.insert(choice.teacher);
    chose[choice.school].pupils[choice.group] = choice.pupils;
  }
  std::vector<std::map<std::string, std::set<std::string>>> pupils(data.schools.size());
  for (const AskedAgain& answer : data.asked_again) {
    asked[answer.school].teachers.insert(answer.teacher);
    pupils[answer.school][answer.group].insert(answer.pupil);
  }
  for (std::size_t s = 0; s < pupils.size(); ++s) {
    for (const auto& [group, members] : pupils[s]) asked[s].pupils[group] = static_cast<int>(members.size());
  }
  const auto every = [](const auto&) { return true; };
  const auto tried = [](const auto& event) { return event.tried; };
  to.choices = decided(publication_of(chose, to.rows, events_that(data, data.choices, 1, every)));
  to.choices_tried = decided_within(to.choices, events_that(data, data.choices, 0, tried));
  to.asked_again = decided(publication_of(asked, to.rows, events_that(data, data.asked_again, 1, every)));
  to.tried_again = decided_within(to.asked_again, events_that(data, data.asked_again, 0, tried));
}

Desk desk_of(const MonthData& data) {
  Desk out;
  out.rows = rows_of(data.schools);
  std::vector<Behind> taught(data.schools.size()), heard(data.schools.size());
  for (const EndedPlan& plan : data.plans) {
    taught[plan.school].teachers.insert(plan.teacher);
    taught[plan.school].pupils[plan.group] = plan.pupils;
  }
  for (const HeardLesson& lesson : data.voices) {
    heard[lesson.school].teachers.insert(lesson.teacher);
    int& pupils = heard[lesson.school].pupils[lesson.group];
    pupils = std::max(pupils, lesson.answered);  // the same class again is the same pupils
  }
  const int pupils = Bounds{}.pupils;
  out.plans = decided(publication_of(taught, out.rows, plans_that(data, 1, [](const EndedPlan&) { return true; })));
  out.answered = decided(publication_of(heard, out.rows, voices_that(data, voices_least, pupils, [](const HeardLesson& l) { return l.answered; })));
  out.all_three = decided_within(out.plans, plans_that(data, 0, all_seen));
  for (std::size_t i = 0; i < 3; ++i) {
    out.seen[i] = decided_within(out.plans, plans_that(data, 0, [i](const EndedPlan& plan) { return plan.seen[i]; }));
    out.answers[i] = decided_within(out.answered, voices_that(data, 0, 0, [i](const HeardLesson& l) { return answers_to(l, i); }));
    out.yes[i] = decided_within(out.answers[i], voices_that(data, 0, 0, [i](const HeardLesson& l) { return l.answers[i][0]; }));
  }
  add_growing(out, data);
  return out;
}

Hidden hidden_of(const Quantity& quantity, std::size_t row) {
  if (quantity.shown[row] == Shown::yes) return Hidden::no;
  if (nobody(quantity.publication.figures[row].sums[0].crowd)) return Hidden::none_yet;
  return quantity.shown[row] == Shown::too_few ? Hidden::too_few : Hidden::complement;
}

MonthFigure named(std::string_view indicator, const TableRow& row) {
  MonthFigure out;
  out.indicator = std::string(indicator);
  out.grouping = row.grouping;
  out.key = row.key;
  return out;
}

void add_shares(std::vector<MonthFigure>& to, std::string_view indicator, const std::vector<TableRow>& rows, const Quantity& whole, const Quantity& part) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    MonthFigure one = named(indicator, rows[i]);
    one.hidden = hidden_of(part, i);
    if (one.hidden == Hidden::no) {
      one.numerator = static_cast<int>(sum_in(part, rows[i]));
      one.denominator = static_cast<int>(sum_in(whole, rows[i]));
    }
    to.push_back(std::move(one));
  }
}

void add_coverage(std::vector<MonthFigure>& to, const MonthData& data, const std::vector<TableRow>& rows) {
  for (const TableRow& row : rows) {
    MonthFigure one = named(indicator::coverage, row);
    one.denominator = static_cast<int>(row.schools.size());
    for (const std::uint32_t s : row.schools) one.numerator += data.schools[s].active ? 1 : 0;
    to.push_back(std::move(one));
  }
}

/// All three answers of a row or none: two of them tell the third.
void add_voices(std::vector<MonthFigure>& to, const MonthData& data, const Desk& desk, std::size_t statement) {
  std::vector<std::array<int, 3>> said(data.schools.size());
  for (const HeardLesson& lesson : data.voices) {
    for (std::size_t k = 0; k < 3; ++k) said[lesson.school][k] += lesson.answers[statement][k];
  }
  for (std::size_t i = 0; i < desk.rows.size(); ++i) {
    const TableRow& row = desk.rows[i];
    std::array<int, 3> counts{};
    for (const std::uint32_t s : row.schools) {
      for (std::size_t k = 0; k < 3; ++k) counts[k] += said[s][k];
    }
    for (std::size_t k = 0; k < 3; ++k) {
      MonthFigure one = named(statements[statement], row);
      one.part = answer_names[k];
      one.hidden = hidden_of(desk.yes[statement], i);
      if (one.hidden == Hidden::no) one.numerator = counts[k], one.denominator = counts[0] + counts[1] + counts[2];
      to.push_back(std::move(one));
    }
  }
}

// ---- the gaps

struct Pair {
  const char* grouping;
  const char* first;
  const char* second;
  Said where_first;
  Said where_second;
};

const std::array<Pair, 2>& pairs() {
  static const std::array<Pair, 2> all = {{{"owner", "public", "private", {"di sekolah negeri", "in public schools"}, {"di sekolah swasta", "in private schools"}},
                                           {"size", "large", "small", {"di sekolah besar", "in large schools"}, {"di sekolah kecil", "in small schools"}}}};
  return all;
}

std::optional<std::size_t> place_of(const std::vector<TableRow>& rows, const std::string& grouping, const std::string& key) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].grouping == grouping && rows[i].key == key) return i;
  }
  return std::nullopt;
}

/// Where both groups' own figures are shown.
void add_gaps(std::vector<MonthFigure>& to, const MonthData& data, const Desk& desk) {
  for (const Pair& pair : pairs()) {
    const auto first = place_of(desk.rows, pair.grouping, pair.first), second = place_of(desk.rows, pair.grouping, pair.second);
    if (!first || !second) continue;
    MonthFigure one = named(indicator::gap, {pair.grouping, std::string(pair.first) + "-" + pair.second, {}});
    one.hidden = std::max(hidden_of(desk.all_three, *first), hidden_of(desk.all_three, *second));
    if (one.hidden == Hidden::no) {
      ToldGap told = gap_between(data, {desk.rows[*first].schools, desk.rows[*second].schools, pair.where_first, pair.where_second});
      one.gap = told.gap;
      one.said = std::move(told.said);
    }
    to.push_back(std::move(one));
  }
}

}  // namespace

std::vector<TableRow> rows_of(const std::vector<MonthSchool>& schools) {
  std::vector<TableRow> out;
  add_rows(out, schools, "all", {}, [](const MonthSchool&) { return std::string(); });
  add_rows(out, schools, "level", {school_levels.begin(), school_levels.end()}, [](const MonthSchool& s) { return s.level; });
  add_rows(out, schools, "district", {}, [](const MonthSchool& s) { return s.district; });
  add_rows(out, schools, "owner", {"public", "private"}, [](const MonthSchool& s) { return std::string(owner_of(s)); });
  add_rows(out, schools, "size", {"small", "middle", "large", "unlisted"}, [](const MonthSchool& s) { return std::string(size_of(s)); });
  return out;
}

std::vector<Quantity> quantities_of(const MonthData& data) {
  Desk desk = desk_of(data);
  std::vector<Quantity> out;
  for (Quantity Desk::*one : {&Desk::plans, &Desk::all_three, &Desk::answered, &Desk::choices, &Desk::choices_tried, &Desk::asked_again, &Desk::tried_again}) out.push_back(std::move(desk.*one));
  for (auto* of : {&desk.seen, &desk.answers, &desk.yes}) {
    for (Quantity& one : *of) out.push_back(std::move(one));
  }
  return out;
}

std::vector<MonthFigure> figures_of(const MonthData& data) {
  const Desk desk = desk_of(data);
  std::vector<MonthFigure> out;
  for (std::size_t i = 0; i < 3; ++i) add_shares(out, experiences[i], desk.rows, desk.plans, desk.seen[i]);
  add_coverage(out, data, desk.rows);
  add_shares(out, indicator::all_three, desk.rows, desk.plans, desk.all_three);
  add_gaps(out, data, desk);
  for (std::size_t i = 0; i < 3; ++i) add_voices(out, data, desk, i);
  add_shares(out, indicator::choice_tried, desk.rows, desk.choices, desk.choices_tried);
  add_shares(out, indicator::tried_again, desk.rows, desk.asked_again, desk.tried_again);
  return out;
}

}  // namespace selami::city
