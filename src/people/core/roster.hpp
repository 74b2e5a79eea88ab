#pragma once
/// @file Rosters from files: schools, staff, pupils. Reads rows, compares them with what is there, and says what would
/// change. Pure: whoever calls it reads and writes.
///
/// What it promises: only the fields below are ever taken from a file; names stay as written; nobody is matched by a
/// guess; nobody who is missing in a file has left by it: that is asked, and unsaid they stay; a blank in a file never
/// erases what is known; the same file twice changes nothing; a plan that is not ready must not be stored, not even in part.
///
/// Errors of the read functions: import.no_heading; import.other_kind (field: the kind that the file seems to be);
/// import.no_rows; import.too_big (more than 20,000 rows).
/// Codes of a row: roster.name_missing, name_long, name_letters, cell_error, only_name, digits_lost, nisn_digits,
/// nisn_twice, nuptk_digits, nuptk_twice, nip_digits, nip_twice, sex_unknown, group_long, group_day, same_twice, numbers_disagree,
/// npsn_form, npsn_twice, level_unknown, status_unknown, authority_unknown, answer_unknown, answer_twice, number_taken.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/shape.hpp"
#include "people_core/group_name.hpp"
#include "people_core/heading.hpp"

namespace selami::people {

/// Something to mend in one row of the file.
struct RowProblem {
  int row = 0;        ///< as Excel counts
  std::string code;   ///< "roster.nisn_digits"
  std::string field;  ///< "name" "nisn" "nipd" "sex" "group" "nuptk" "nip" "npsn" …
  std::string about;  ///< the row's name as written, so that a person finds it
  int other_row = 0;  ///< the row that already has this number, or 0
};

struct PupilRow {
  int row = 0;
  std::string name;
  std::string nisn;  ///< 10 digits, or empty
  std::string nipd;
  std::string sex;    ///< "L", "P" or empty
  std::string group;  ///< as written, or empty
  bool nisn_padded = false;  ///< Excel had eaten the zeros in front
  std::string grade = {};      ///< as written, where the file has a column for it
  bool group_joined = false;   ///< `group` was made of two columns: "4" and "A"
};
struct StaffRow {
  int row = 0;
  std::string name;
  std::string nuptk;  ///< 16 digits, or empty
  std::string nip;    ///< 18 digits, or empty
  std::string sex;
  std::string kind;  ///< Jenis PTK, as written
  std::string duty;  ///< Tugas Tambahan, as written
  std::optional<bool> principal;  ///< nothing when the file does not say
  bool operator_ = false;
  bool teaches = false;
  bool nuptk_padded = false;  ///< Excel had eaten the zeros in front
};
struct SchoolRow {
  int row = 0;
  std::string npsn;
  std::string name;
  std::string form;       ///< SD, MI, TK, KB … as in the file, else from the name's first word
  std::string level;      ///< tk sd smp sma smk slb pkbm
  std::string status;     ///< public, private or empty
  std::string district;
  std::string village;
  std::string authority;  ///< city province religious_affairs: the file's word, else by form
};

/// What one sheet says.
template <class Row>
struct Reading {
  std::vector<Row> rows;             ///< all rows with content, those with problems too
  std::vector<RowProblem> problems;  ///< of single rows
  std::vector<std::string> ignored_columns;
  std::size_t sheet = 0;  ///< which of the sheets
  std::vector<std::size_t> unread_sheets;  ///< others with such a heading: a person has to know
};

/// Of several sheets the first with a fitting heading is read.
Result<Reading<PupilRow>> read_pupils(const std::vector<SheetRows>& sheets);
Result<Reading<StaffRow>> read_staff(const std::vector<SheetRows>& sheets);
Result<Reading<SchoolRow>> read_schools(const std::vector<SheetRows>& sheets);

/// What became of somebody whom the file does not name: still here, gone to another school, or out of school.
enum class Gone { stays, moved, left };

/// What a person has decided about single rows, and about those who are missing in the file.
struct Decisions {
  std::map<int, std::string> answers;  ///< row -> id of one of the candidates, or "new"
  std::set<int> skip;                  ///< rows to leave out
  std::map<std::string, Gone> gone = {};  ///< id -> what became of them; unsaid: stays
};

struct FieldChange {
  std::string field, before, after;
};
/// Who a row may be. Never answered by the program.
struct Asked {
  struct Candidate {
    std::string id, name, number, place;  ///< number: NISN, NIPD, NUPTK or NIP; place: class group or kind
  };
  int row = 0;
  std::string name;
  std::vector<Candidate> candidates;
  bool may_be_new = true;  ///< false when the row bears the very number of the candidate
  bool elsewhere = false;  ///< a pupil of this name and NISN is in another school of the city today
};

template <class Now, class Row>
struct RosterPlan {
  struct Changed {
    Now after;
    int row = 0;
    std::vector<FieldChange> what;
  };
  /// Somebody whom the file does not name, though it speaks of others of the same class group or kind.
  struct Missing {
    Now who;
    Gone gone = Gone::stays;
  };
  std::vector<Row> added;
  std::vector<Changed> changed;
  std::vector<Now> unchanged;
  std::vector<Missing> missing;
  std::vector<Asked> asked;
  std::vector<RowProblem> problems;
  std::vector<int> skipped;

  /// Only then may it be stored; else nothing of it.
  bool ready() const { return problems.empty() && asked.empty(); }
};

struct PupilNow {
  std::string id, name, nisn, nipd, sex;
  std::string group;     ///< the class group's name in the school year of the import, or empty
  std::string group_id;  ///< empty when the group is new
};
struct RosterGroup {
  std::string id, name;
};
struct PupilsNow {
  std::string level;  ///< the school's
  std::vector<RosterGroup> groups;
  std::vector<PupilNow> pupils;
  std::set<std::string> elsewhere = {};  ///< NISN of rows that are in another school of the city, under the row's name
};
/// A class group that the file speaks of.
struct GroupPlan {
  std::string id;  ///< empty: it would be made
  std::string name;
  int pupils = 0;  ///< in the file
  int missing = 0;  ///< there now, and not in the file
  GroupGuess guess;
  bool joined = false;  ///< the name was made of two columns of the file: a person looks at it
};
struct PupilPlan : RosterPlan<PupilNow, PupilRow> {
  std::vector<GroupPlan> groups;
};

struct StaffNow {
  std::string id, name, nuptk, nip, sex, kind, duty;
  bool principal = false;
  bool operator_ = false;
};
struct SchoolNow {
  std::string id, npsn, name, form, level, status, district, village, authority;
};
using StaffPlan = RosterPlan<StaffNow, StaffRow>;
using SchoolPlan = RosterPlan<SchoolNow, SchoolRow>;

/// By NISN; without one, who is meant is asked. A pupil is missing only when the file speaks of the pupil's own class group.
PupilPlan plan_pupils(const PupilsNow& now, const Reading<PupilRow>& file, const Decisions& decisions = {});
/// By NUPTK, else NIP, else asked by name. Someone is missing only when the file speaks of others of the same kind: a
/// daftar-guru says nothing about the office. Principal follows the file; operator is added by it, never taken.
StaffPlan plan_staff(const std::vector<StaffNow>& now, const Reading<StaffRow>& file, const Decisions& decisions = {});
/// By NPSN. No school ever leaves by a file.
SchoolPlan plan_schools(const std::vector<SchoolNow>& now, const Reading<SchoolRow>& file, const Decisions& decisions = {});

}  // namespace selami::people

namespace selami {

template <>
struct EnumNames<people::Gone> {
  static constexpr std::pair<people::Gone, const char*> names[] = {
      {people::Gone::stays, "stays"}, {people::Gone::moved, "moved"}, {people::Gone::left, "left"}};
};

}  // namespace selami
