#pragma once
/// @file What an import hears and says. The file itself is the body of the request.

#include "http/route.hpp"
#include "people_core/roster.hpp"

namespace selami::people {

/// The query of an import.
struct ImportWish {
  bool dry_run = false;
  std::string filename;
  std::string answers;       ///< "17:new,21:pupil_…": who a row is, where that was asked
  std::string skip;          ///< "12,40": rows to leave out
  std::string gone;          ///< "pupil_…:moved,staff_…:left": what became of those who are missing; unsaid: they stay
  std::string grades;        ///< "yes": the sure proposals of grade and phase are confirmed
  std::string school_year;   ///< "2026/2027"; empty: today's
};

struct ImportedRow {
  int row = 0;
  std::string id;
  std::string name;
  std::string group;
};
struct MissingRow {
  std::string id;
  std::string name;
  std::string group;
  Gone gone = Gone::stays;
};
struct ChangedRow {
  int row = 0;
  std::string id;
  std::string name;
  std::vector<FieldChange> what;
};
/// A number that got its zeros in front back.
struct PaddedRow {
  int row = 0;
  std::string name;
  std::string number;
};
struct ImportReport {
  std::string kind;         ///< schools staff pupils
  std::string school_year;  ///< pupils
  bool ready = false;       ///< nothing is asked and nothing wrong
  bool applied = false;
  std::vector<ImportedRow> added;
  std::vector<ChangedRow> changed;
  int unchanged = 0;
  std::vector<MissingRow> missing;
  std::vector<Asked> asked;
  std::vector<RowProblem> problems;
  std::vector<int> skipped;
  int others = 0;  ///< schools in the file that another authority owns and that are known already
  std::vector<GroupPlan> groups;
  std::vector<std::string> kept_columns;
  std::vector<std::string> dropped_columns;
  std::vector<PaddedRow> padded;
  std::vector<std::string> unread_sheets;
};

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::ImportWish> {
  static constexpr const char* name = "ImportWish";
  using T = people::ImportWish;
  static constexpr auto fields =
      std::tuple{Field{"dry_run", &T::dry_run, "true: only say what would change", loose},
                 Field{"filename", &T::filename, "helps to say what is wrong with the file", loose_at_most(200)},
                 Field{"answers", &T::answers, "17:new,21:pupil_… who a row is", loose_at_most(20000)},
                 Field{"skip", &T::skip, "12,40: rows to leave out", loose_at_most(8000)},
                 Field{"gone", &T::gone, "pupil_…:moved,pupil_…:left what became of the missing; unsaid: they stay", loose_at_most(60000)},
                 Field{"grades", &T::grades, "yes: sure proposals of grade and phase are confirmed", loose_at_most(3)},
                 Field{"school_year", &T::school_year, "2026/2027; empty: today's", loose_at_most(9)}};
};
template <>
struct Shape<people::FieldChange> {
  static constexpr const char* name = "FieldChange";
  using T = people::FieldChange;
  static constexpr auto fields = std::tuple{Field{"field", &T::field, "name nisn nipd sex group …"},
                                            Field{"before", &T::before, "as kept"}, Field{"after", &T::after, "as in the file"}};
};
template <>
struct Shape<people::RowProblem> {
  static constexpr const char* name = "RowProblem";
  using T = people::RowProblem;
  static constexpr auto fields = std::tuple{
      Field{"row", &T::row, "as Excel counts"}, Field{"code", &T::code, "roster.…"},
      Field{"field", &T::field, "name nisn nipd sex group nuptk nip npsn …"}, Field{"about", &T::about, "the row's name as written"},
      Field{"other_row", &T::other_row, "the row that has this number already, or 0"}};
};
template <>
struct Shape<people::Asked::Candidate> {
  static constexpr const char* name = "Candidate";
  using T = people::Asked::Candidate;
  static constexpr auto fields =
      std::tuple{Field{"id", &T::id, "of whom it may be"}, Field{"name", &T::name, "as kept"},
                 Field{"number", &T::number, "NISN NIPD NUPTK or NIP"}, Field{"place", &T::place, "class group or kind"}};
};
template <>
struct Shape<people::Asked> {
  static constexpr const char* name = "ImportAsked";
  using T = people::Asked;
  static constexpr auto fields = std::tuple{
      Field{"row", &T::row, "as Excel counts"}, Field{"name", &T::name, "as in the file"},
      Field{"candidates", &T::candidates, "who it may be"}, Field{"may_be_new", &T::may_be_new, "false: the number is a candidate's"},
      Field{"elsewhere", &T::elsewhere, "true: of this name and NISN somebody is in another school of the city; which one is not said"}};
};
template <>
struct Shape<people::GroupGuess> {
  static constexpr const char* name = "GroupGuess";
  using T = people::GroupGuess;
  static constexpr auto fields = std::tuple{Field{"grade", &T::grade, "1 to 13, or empty"},
                                            Field{"phase", &T::phase, "fondasi, A to F, or empty"},
                                            Field{"sure", &T::sure, "one reading only, and it fits the level"}};
};
template <>
struct Shape<people::GroupPlan> {
  static constexpr const char* name = "GroupPlan";
  using T = people::GroupPlan;
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "group_…; empty: it would be made"}, Field{"name", &T::name, "as written"},
      Field{"pupils", &T::pupils, "in the file"}, Field{"missing", &T::missing, "there now and not in the file"},
      Field{"guess", &T::guess, "a proposal from the name"},
      Field{"joined", &T::joined, "the name was made of two columns, grade and parallel: somebody looks at it"}};
};
template <>
struct Shape<people::ImportedRow> {
  static constexpr const char* name = "ImportedRow";
  using T = people::ImportedRow;
  static constexpr auto fields =
      std::tuple{Field{"row", &T::row, "as Excel counts; 0: not in the file"}, Field{"id", &T::id, "once it is kept"},
                 Field{"name", &T::name, "as written"}, Field{"group", &T::group, "class group, kind or level"}};
};
template <>
struct Shape<people::MissingRow> {
  static constexpr const char* name = "ImportMissing";
  using T = people::MissingRow;
  static constexpr auto fields =
      std::tuple{Field{"id", &T::id, "of the pupil or staff"}, Field{"name", &T::name, "as kept"},
                 Field{"group", &T::group, "class group or kind"}, Field{"gone", &T::gone, "what became of them, as far as said"}};
};
template <>
struct Shape<people::ChangedRow> {
  static constexpr const char* name = "ChangedRow";
  using T = people::ChangedRow;
  static constexpr auto fields = std::tuple{Field{"row", &T::row, "as Excel counts"}, Field{"id", &T::id, "of the pupil, staff, school"},
                                            Field{"name", &T::name, "as kept"}, Field{"what", &T::what, "field by field"}};
};
template <>
struct Shape<people::PaddedRow> {
  static constexpr const char* name = "ImportPadded";
  using T = people::PaddedRow;
  static constexpr auto fields = std::tuple{Field{"row", &T::row, "as Excel counts"}, Field{"name", &T::name, "as written"},
                                            Field{"number", &T::number, "NISN or NUPTK with its zeros"}};
};
template <>
struct Shape<people::ImportReport> {
  static constexpr const char* name = "ImportReport";
  using T = people::ImportReport;
  static constexpr auto fields = std::tuple{
      Field{"kind", &T::kind, "schools staff pupils"}, Field{"school_year", &T::school_year, "of pupils, else empty"},
      Field{"ready", &T::ready, "nothing is asked and nothing wrong"}, Field{"applied", &T::applied, "it is kept now"},
      Field{"added", &T::added, "new"}, Field{"changed", &T::changed, "known, with differences"},
      Field{"unchanged", &T::unchanged, "how many are as they were"}, Field{"missing", &T::missing, "not in the file, though others of their class or kind are: asked"},
      Field{"asked", &T::asked, "who is meant, never guessed"}, Field{"problems", &T::problems, "rows to mend or skip"},
      Field{"skipped", &T::skipped, "rows left out by the person"},
      Field{"others", &T::others, "known schools of another authority, left alone"},
      Field{"groups", &T::groups, "class groups of the file"}, Field{"kept_columns", &T::kept_columns, "all that is read"},
      Field{"dropped_columns", &T::dropped_columns, "read by nobody, kept nowhere"},
      Field{"padded", &T::padded, "numbers whose zeros in front Excel had eaten"},
      Field{"unread_sheets", &T::unread_sheets, "sheets of the workbook that look like such a list too and were not read"}};
};

}  // namespace selami
