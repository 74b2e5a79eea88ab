#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kit_files/sheets.hpp"
#include "people_core/roster.hpp"

/// What must hold for every roster and every file, however odd: few names, numbers and classes, so that they collide.
namespace selami::people {
namespace {

/// Each law looks at so many schools and files in each of RapidCheck's hundred rounds: the odd ones are rare.
constexpr int times = 40;

int up_to(int count) { return *rc::gen::resize(100, rc::gen::inRange(0, count + 1)); }

std::string one_of(std::vector<std::string> texts) { return *rc::gen::elementOf(std::move(texts)); }

PupilsNow any_school() {
  PupilsNow now = {"sd", {{"g1", "1A"}, {"g2", "1B"}}, {}};
  std::set<std::string> numbers;
  const int count = up_to(8);
  for (int i = 0; i < count; ++i) {
    PupilNow pupil = {"p" + std::to_string(i), one_of({"DINA", "RAFI", "DINA OMBAK"}), one_of({"", "", "0880000001", "0880000002"}),
                      one_of({"", "7", "08"}), one_of({"", "L", "P"}), one_of({"", "1A", "1B"}), ""};
    if (!pupil.nisn.empty() && !numbers.insert(pupil.nisn).second) pupil.nisn.clear();  // the database sees to that
    pupil.group_id = pupil.group == "1A" ? "g1" : pupil.group == "1B" ? "g2" : "";
    now.pupils.push_back(pupil);
  }
  return now;
}

Reading<PupilRow> any_pupil_file() {
  Reading<PupilRow> file;
  const int count = up_to(8);
  for (int i = 0; i < count; ++i) {
    file.rows.push_back({i + 2, one_of({"DINA", "RAFI", "DINA OMBAK", "dina", "SENJA"}), one_of({"", "", "0880000001", "0880000002", "0880000003"}),
                         one_of({"", "7", "8"}), one_of({"", "L", "P"}), one_of({"", "1A", "1 a", "1B", "2A"}), false});
    if (up_to(10) == 0) file.problems.push_back({i + 2, "roster.nisn_digits", "nisn", "", 0});
  }
  return file;
}

/// Skips every wrong row and answers every question by dice, until the plan is ready.
template <class Plan>
Decisions decide(const std::function<Plan(const Decisions&)>& plan_with) {
  Decisions decisions;
  for (int round = 0; round < 100; ++round) {
    const Plan plan = plan_with(decisions);
    for (const auto& [who, gone] : plan.missing) {
      if (decisions.gone.count(who.id) == 0) decisions.gone[who.id] = *rc::gen::element(Gone::stays, Gone::moved, Gone::left);
    }
    if (plan.ready()) return decisions;
    for (const RowProblem& problem : plan.problems) decisions.skip.insert(problem.row);
    if (!plan.problems.empty()) continue;
    const Asked& asked = plan.asked.front();
    const std::size_t choice = *rc::gen::inRange<std::size_t>(0, asked.candidates.size() + (asked.may_be_new ? 1 : 0));
    decisions.answers[asked.row] = choice < asked.candidates.size() ? asked.candidates[choice].id : "new";
  }
  RC_FAIL("never ready");
}

/// What a store does with a plan that is ready.
PupilsNow stored(PupilsNow now, const PupilPlan& plan) {
  std::map<std::string, std::string> group_ids;
  for (const GroupPlan& group : plan.groups) {
    const std::string id = group.id.empty() ? "new " + group.name : group.id;
    if (group.id.empty()) now.groups.push_back({id, group.name});
    group_ids[group.name] = id;
  }
  for (const auto& change : plan.changed) {
    for (PupilNow& pupil : now.pupils) {
      if (pupil.id == change.after.id) pupil = change.after;
    }
  }
  for (const auto& [who, gone] : plan.missing) {
    if (gone == Gone::stays) continue;
    now.pupils.erase(std::find_if(now.pupils.begin(), now.pupils.end(), [id = who.id](const PupilNow& pupil) { return pupil.id == id; }));
  }
  for (const PupilRow& row : plan.added) {
    now.pupils.push_back({"new " + std::to_string(row.row), row.name, row.nisn, row.nipd, row.sex, row.group, group_ids[row.group]});
  }
  return now;
}

RC_GTEST_PROP(PupilLaws, TheSameFileTwiceChangesNothing, ()) {
  for (int time = 0; time < times; ++time) {
    const PupilsNow now = any_school();
    const Reading<PupilRow> file = any_pupil_file();
    const Decisions decisions = decide<PupilPlan>([&](const Decisions& d) { return plan_pupils(now, file, d); });
    const PupilsNow then = stored(now, plan_pupils(now, file, decisions));
    const PupilPlan again = plan_pupils(then, file, {{}, decisions.skip, {}});  // nothing is even asked again
    RC_ASSERT(again.ready());
    RC_ASSERT(again.added.empty());
    RC_ASSERT(again.changed.empty());
    for (const auto& [who, gone] : again.missing) RC_ASSERT(gone == Gone::stays);
  }
}

RC_GTEST_PROP(PupilLaws, EachRowAndEachPupilOnce, ()) {
  for (int time = 0; time < times; ++time) {
    const PupilsNow now = any_school();
    const Reading<PupilRow> file = any_pupil_file();
    const PupilPlan plan = plan_pupils(now, file);
    std::multiset<std::string> spoken_of;
    for (const auto& change : plan.changed) spoken_of.insert(change.after.id);
    for (const auto& pupil : plan.unchanged) spoken_of.insert(pupil.id);
    for (const auto& missing : plan.missing) spoken_of.insert(missing.who.id);
    for (const PupilNow& pupil : now.pupils) RC_ASSERT(spoken_of.count(pupil.id) <= 1U);
    std::set<int> wrong;
    for (const RowProblem& problem : plan.problems) wrong.insert(problem.row);
    RC_ASSERT(plan.added.size() + plan.changed.size() + plan.unchanged.size() + plan.asked.size() + wrong.size() == file.rows.size());
  }
}

RC_GTEST_PROP(PupilLaws, NobodyIsMissingInAClassThatTheFileDoesNotName, ()) {
  for (int time = 0; time < times; ++time) {
    const PupilsNow now = any_school();
    const Reading<PupilRow> file = any_pupil_file();
    std::set<std::string> named;
    for (const PupilRow& row : file.rows) named.insert(row.group == "1 a" ? "1A" : row.group);
    for (const auto& [pupil, gone] : plan_pupils(now, file).missing) {
      RC_ASSERT(gone == Gone::stays);  // nobody said otherwise
      // "1 a" is another class than "1A": blanks tell, capitals do not.
      RC_ASSERT(!pupil.group.empty() && named.count(pupil.group) == 1U);
    }
  }
}

RC_GTEST_PROP(PupilLaws, NoNumberIsBornTwice, ()) {
  for (int time = 0; time < times; ++time) {
    const PupilsNow now = any_school();
    const Reading<PupilRow> file = any_pupil_file();
    const Decisions decisions = decide<PupilPlan>([&](const Decisions& d) { return plan_pupils(now, file, d); });
    std::multiset<std::string> numbers;
    for (const PupilNow& pupil : stored(now, plan_pupils(now, file, decisions)).pupils) numbers.insert(pupil.nisn);
    for (const char* nisn : {"0880000001", "0880000002", "0880000003"}) RC_ASSERT(numbers.count(nisn) <= 1U);
  }
}

std::vector<StaffNow> any_staff() {
  std::vector<StaffNow> now;
  std::set<std::string> numbers;
  const int count = up_to(6);
  for (int i = 0; i < count; ++i) {
    StaffNow person = {"s" + std::to_string(i), one_of({"SARI", "BUDI", "SARI KERANG"}), one_of({"", "n1", "n2"}), one_of({"", "i1", "i2"}),
                       "", one_of({"Guru Kelas", "Operator"}), one_of({"", "Kepala Sekolah"}), *rc::gen::arbitrary<bool>(), false};
    if (!person.nuptk.empty() && !numbers.insert(person.nuptk).second) person.nuptk.clear();
    if (!person.nip.empty() && !numbers.insert(person.nip).second) person.nip.clear();
    now.push_back(person);
  }
  return now;
}

RC_GTEST_PROP(StaffLaws, TheSameFileTwiceChangesNothing, ()) {
  for (int time = 0; time < times; ++time) {
    const std::vector<StaffNow> now = any_staff();
    Reading<StaffRow> file;
    const int count = up_to(7);
    for (int i = 0; i < count; ++i) {
      StaffRow row = {i + 2, one_of({"SARI", "BUDI", "SARI KERANG", "WATI", "SARI, S.Pd."}), one_of({"", "n1", "n2", "n3"}), one_of({"", "i1", "i2", "i3"}),
                      one_of({"", "P"}), one_of({"", "Guru Kelas", "Operator"}), one_of({"", "Kepala Sekolah"}), std::nullopt, false, false};
      if (*rc::gen::arbitrary<bool>()) row.principal = *rc::gen::arbitrary<bool>();
      row.operator_ = *rc::gen::arbitrary<bool>();
      file.rows.push_back(row);
    }
    const Decisions decisions = decide<StaffPlan>([&](const Decisions& d) { return plan_staff(now, file, d); });
    const StaffPlan plan = plan_staff(now, file, decisions);
    std::vector<StaffNow> then;
    for (const StaffNow& person : now) {
      StaffNow next = person;
      for (const auto& change : plan.changed) {
        if (change.after.id == person.id) next = change.after;
      }
      const bool gone = std::any_of(plan.missing.begin(), plan.missing.end(), [&](const auto& missing) {
        return missing.who.id == person.id && missing.gone != Gone::stays;
      });
      if (!gone) then.push_back(next);
    }
    for (const StaffRow& row : plan.added) {
      then.push_back({"new " + std::to_string(row.row), row.name, row.nuptk, row.nip, row.sex, row.kind, row.duty, row.principal.value_or(false), row.operator_});
    }
    const StaffPlan again = plan_staff(then, file, {{}, decisions.skip, {}});
    RC_ASSERT(again.ready());
    RC_ASSERT(again.added.empty());
    RC_ASSERT(again.changed.empty());
    for (const auto& [who, gone] : again.missing) RC_ASSERT(gone == Gone::stays);
  }
}

/// A Daftar PD that lost rows and columns, was saved by other programs and got rubbish between its rows.
RC_GTEST_PROP(FileLaws, MangledFilesAreReadRightOrRefused, ()) {
  const auto all = kit::pupils_of_sd();
  const std::vector<kit::KitPupil> pupils(all.begin(), all.begin() + 20);
  kit::Rows rows = kit::daftar_pd(pupils);
  if (*rc::gen::arbitrary<bool>()) rows = kit::without_zeros(std::move(rows), 6, 4);
  const int cuts = *rc::gen::inRange(0, 20);
  for (int i = 0; i < cuts; ++i) {
    const auto column = *rc::gen::inRange<std::size_t>(0, rows[4].size());
    rows = kit::without_column(std::move(rows), column);
  }
  const int lost = *rc::gen::inRange(0, 4);
  for (int i = 0; i < lost; ++i) rows = kit::without_row(std::move(rows), *rc::gen::inRange<std::size_t>(0, 6));
  rows = kit::with_blank_rows(std::move(rows), *rc::gen::inRange<std::size_t>(0, 5));
  const auto reading = read_pupils({rows});
  if (!reading) {
    RC_ASSERT(reading.error().code == "import.no_heading");
    return;
  }
  std::map<std::string, const kit::KitPupil*> by_name;
  for (const kit::KitPupil& pupil : pupils) by_name[pupil.name] = &pupil;
  for (const PupilRow& row : reading->rows) {
    RC_ASSERT(by_name.count(row.name) == 1U);  // never a parent, never a word of another column
    const kit::KitPupil& pupil = *by_name[row.name];
    RC_ASSERT(row.nisn.empty() || row.nisn == pupil.nisn);
    RC_ASSERT(row.nipd.empty() || row.nipd == pupil.nipd);
    RC_ASSERT(row.sex.empty() || row.sex == pupil.sex);
    RC_ASSERT(row.group.empty() || row.group == pupil.group);
  }
}

RC_GTEST_PROP(FileLaws, AnyCellsEndInRowsOrAWord, ()) {
  const auto cell = rc::gen::oneOf(rc::gen::elementOf(std::vector<std::string>{"Nama", "NISN", "NPSN", "NIP", "Rombel", "Data Ayah", "Tahun Lahir", "1", ""}),
                                   rc::gen::arbitrary<std::string>());
  const auto rows = *rc::gen::container<SheetRows>(rc::gen::container<std::vector<std::string>>(cell));
  for (const std::string& code : {read_pupils({rows}) ? "" : read_pupils({rows}).error().code, read_staff({rows}) ? "" : read_staff({rows}).error().code,
                                  read_schools({rows}) ? "" : read_schools({rows}).error().code}) {
    RC_ASSERT(code.empty() || code.rfind("import.", 0) == 0);
  }
  for (const auto& row : rows) {
    for (const std::string& text : row) guess_group(text, "sma");
  }
}

}  // namespace
}  // namespace selami::people
