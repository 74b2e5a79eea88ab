#include <algorithm>
#include <set>
#include <tuple>

#include "people_core/fold.hpp"
#include "timetable_core/sheet.hpp"

namespace selami::timetable {
namespace {

using people::fold;
using people::fold_person;
using people::fold_tight;
using people::words_of;

int roman(const std::string& word) {
  static const char* const all[] = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii"};
  for (int i = 0; i < 13; ++i) {
    if (word == all[i]) return i + 1;
  }
  return 0;
}

/// What compares two slots: all but their ids.
auto key_of(const Slot& slot) { return std::tie(slot.group, slot.staff, slot.subject, slot.weekday, slot.jams.first, slot.jams.last); }
bool before(const Slot& a, const Slot& b) { return key_of(a) < key_of(b); }

/// Jams of one teacher, class, subject and day that touch become one range.
std::vector<Slot> joined(std::vector<Slot> slots) {
  std::sort(slots.begin(), slots.end(), before);
  std::vector<Slot> out;
  for (Slot& slot : slots) {
    const bool touches = !out.empty() && out.back().group == slot.group && out.back().staff == slot.staff && out.back().subject == slot.subject &&
                         out.back().weekday == slot.weekday && slot.jams.first <= out.back().jams.last + 1;
    if (touches) out.back().jams.last = std::max(out.back().jams.last, slot.jams.last);
    else out.push_back(std::move(slot));
  }
  return out;
}

std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == '\n' || c == '/' || c == '(' || c == ')' || c == '-' || c == ';' || c == ':') out.emplace_back();
    else out.back() += c;
  }
  out.erase(std::remove_if(out.begin(), out.end(), [](const std::string& part) { return fold_tight(part).empty(); }), out.end());
  return out;
}

class Planner {
 public:
  Planner(const SchoolNow& now, const SheetReading& file) : now_(now), file_(file) {
    for (const Person& group : now.groups) {
      groups_.emplace(group_key(group.name), group.id);
      by_letters_.emplace(fold_tight(group.name), group.id);
    }
  }

  SheetPlan run() {
    std::vector<Slot> wanted;
    for (const SheetEntry& entry : file_.entries) {
      if (auto slot = slot_of(entry)) wanted.push_back(*std::move(slot));
    }
    plan_.skipped = file_.skipped;
    std::set<std::string> named;
    for (const Slot& slot : wanted) named.insert(slot.group);
    compare(joined(std::move(wanted)), named);
    return std::move(plan_);
  }

 private:
  std::nullopt_t wrong(const SheetEntry& entry, const char* code, const std::string& about) {
    plan_.problems.push_back({entry.row, code, about});
    return std::nullopt;
  }

  std::optional<Slot> slot_of(const SheetEntry& entry) {
    Slot out;
    out.weekday = weekday_named(entry.day);
    if (out.weekday == 0) return wrong(entry, "timetable.day", entry.day);
    const auto jams = jams_named(entry.jam);
    if (!jams) return wrong(entry, "timetable.jam", entry.jam);
    out.jams = *jams;
    const auto letters = by_letters_.find(fold_tight(entry.group));
    const auto key = groups_.find(group_key(entry.group));
    if (letters == by_letters_.end() && key == groups_.end()) return wrong(entry, "timetable.group", entry.group);
    out.group = letters != by_letters_.end() ? letters->second : key->second;
    std::string teacher = entry.teacher;
    const auto subject = subject_of(entry.what, teacher);
    if (!subject) return wrong(entry, "timetable.subject", entry.what);
    out.subject = *subject;
    const auto staff = fold_tight(teacher).empty() ? by_assignment(entry, out) : by_name(entry, teacher, out.group);
    if (!staff) return std::nullopt;
    out.staff = *staff;
    want_assignment(out);
    return out;
  }

  std::optional<std::string> known_subject(const std::string& text) const {
    const auto found = now_.subjects.find(fold_tight(text));
    if (found == now_.subjects.end()) return std::nullopt;
    return found->second == "guru-kelas" ? std::string() : found->second;
  }

  /// "IPAS Bu Sari", "Sari IPAS": the most words at the beginning, else at the end, that are a subject.
  std::optional<std::string> subject_among_words(const std::string& what, std::string& teacher) const {
    const std::vector<std::string> words = words_of(fold(what));
    const auto text = [&](std::size_t from, std::size_t until) {
      std::string out;
      for (std::size_t i = from; i < until; ++i) out += (i > from ? " " : "") + words[i];
      return out;
    };
    for (const bool at_begin : {true, false}) {
      for (std::size_t count = words.size(); count-- > 1;) {
        const std::size_t from = at_begin ? 0 : words.size() - count;
        auto subject = known_subject(text(from, from + count));
        if (!subject) continue;
        if (teacher.empty()) teacher = at_begin ? text(count, words.size()) : text(0, from);
        return subject;
      }
    }
    return std::nullopt;
  }

  /// "IPAS", "IPAS / Sari", "Sari (IPAS)": what is not the subject is the teacher.
  std::optional<std::string> subject_of(const std::string& what, std::string& teacher) const {
    if (auto whole = known_subject(what)) return whole;
    const std::vector<std::string> parts = parts_of(what);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      auto subject = known_subject(parts[i]);
      if (!subject) continue;
      for (std::size_t j = 0; j < parts.size() && teacher.empty(); ++j) {
        if (j != i) teacher = parts[j];
      }
      return subject;
    }
    return subject_among_words(what, teacher);
  }

  std::optional<std::string> by_assignment(const SheetEntry& entry, const Slot& slot) {
    for (const std::string& subject : {slot.subject, std::string()}) {
      std::set<std::string> found;
      for (const Assigned& one : now_.assigned) {
        if (one.group == slot.group && one.subject == subject && !one.assists) found.insert(one.staff);
      }
      if (found.size() == 1) return *found.begin();
      if (found.size() > 1) break;
    }
    return wrong(entry, "timetable.teacher_open", entry.what);
  }

  /// The whole name, else all words of it in one name only; among several the one who teaches here.
  std::optional<std::string> by_name(const SheetEntry& entry, const std::string& teacher, const std::string& group) {
    std::vector<std::string> found;
    for (const Person& person : now_.staff) {
      if (fold_person(person.name) == fold_person(teacher)) found.push_back(person.id);
    }
    if (found.empty()) {
      const std::vector<std::string> wanted = words_without_address(teacher);
      for (const Person& person : now_.staff) {
        const std::vector<std::string> has = words_of(fold(person.name));
        const bool all = !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) { return std::find(has.begin(), has.end(), word) != has.end(); });
        if (all) found.push_back(person.id);
      }
    }
    if (found.size() > 1) {
      std::vector<std::string> here;
      for (const std::string& id : found) {
        if (std::any_of(now_.assigned.begin(), now_.assigned.end(), [&](const Assigned& one) { return one.staff == id && one.group == group; })) here.push_back(id);
      }
      if (here.size() == 1) return here[0];
      return wrong(entry, "timetable.teacher_which", teacher);
    }
    if (found.empty()) return wrong(entry, "timetable.teacher", teacher);
    return found[0];
  }

  static std::vector<std::string> words_without_address(const std::string& teacher) {
    std::vector<std::string> words = words_of(fold_person(teacher));
    words.erase(std::remove_if(words.begin(), words.end(), [](const std::string& w) { return w == "bu" || w == "pak" || w == "ibu" || w == "bapak"; }), words.end());
    return words;
  }

  void want_assignment(const Slot& slot) {
    const auto fits = [&](const Assigned& one) { return one.staff == slot.staff && one.group == slot.group && (one.subject.empty() || one.subject == slot.subject); };
    if (std::any_of(now_.assigned.begin(), now_.assigned.end(), fits)) return;
    if (std::any_of(plan_.missing.begin(), plan_.missing.end(), fits)) return;
    plan_.missing.push_back({slot.staff, slot.group, slot.subject, false});
  }

  void compare(const std::vector<Slot>& wanted, const std::set<std::string>& named) {
    std::vector<Slot> there;
    for (const Slot& slot : now_.slots) {
      if (named.count(slot.group) != 0) there.push_back(slot);
    }
    std::sort(there.begin(), there.end(), before);
    std::set_difference(wanted.begin(), wanted.end(), there.begin(), there.end(), std::back_inserter(plan_.added), before);
    std::set_difference(there.begin(), there.end(), wanted.begin(), wanted.end(), std::back_inserter(plan_.removed), before);
    plan_.unchanged = static_cast<int>(wanted.size() - plan_.added.size());
  }

  const SchoolNow& now_;
  const SheetReading& file_;
  std::map<std::string, std::string> groups_;
  std::map<std::string, std::string> by_letters_;
  SheetPlan plan_;
};

}  // namespace

std::string group_key(const std::string& name) {
  std::vector<std::string> words = words_of(fold(name));
  words.erase(std::remove_if(words.begin(), words.end(), [](const std::string& w) { return w == "kelas" || w == "kls" || w == "rombel"; }), words.end());
  if (words.empty()) return {};
  int grade = roman(words[0]);
  std::string rest;
  if (grade == 0 && words[0].size() > 1) {  // "VA": a Roman number and one letter
    grade = roman(words[0].substr(0, words[0].size() - 1));
    rest = words[0].substr(words[0].size() - 1);
  }
  std::string out = grade > 0 ? std::to_string(grade) + rest : words[0];
  for (std::size_t i = 1; i < words.size(); ++i) out += words[i];
  return out;
}

SheetPlan plan_timetable(const SchoolNow& now, const SheetReading& file) { return Planner(now, file).run(); }

}  // namespace selami::timetable
