#pragma once
/// @file A class's lines of the rapor, as pages show and write them.

#include "files/sheet_names.hpp"
#include "http/route.hpp"

namespace selami::reports {

enum class Stage { none, berkembang, cakap, mahir };

/// Whose lines: of a semester, subject and teacher; no teacher: the asking one. Of a file no subject: all that the asking one may see.
struct ReportQuery {
  std::optional<std::string> semester;
  std::optional<std::string> subject;
  std::optional<PersonId> teacher;
  std::optional<files::Sheet> sheet;
};

/// What a teacher says of one pupil. A text that is null stands as drafted; a line that says nothing is taken back.
struct ReportLineIn {
  PupilId pupil;
  std::optional<std::string> first;
  std::optional<std::string> second;
  std::optional<std::string> third;
  std::optional<int> mark;
  std::string about;
  Stage stage = Stage::none;
};
struct ReportIn {
  std::string semester;
  std::string subject;
  std::vector<ReportLineIn> lines;
  Instant at;
};

/// Sentences of which each may be empty.
struct ReportTexts {
  std::string first;
  std::string second;
  std::string third;
};
struct ReportLine {
  PupilId pupil;
  int number = 0;
  std::string name;
  ReportTexts drafts;
  std::optional<std::string> first;
  std::optional<std::string> second;
  std::optional<std::string> third;
  std::optional<int> mark;
  std::string about;
  Stage stage = Stage::none;
  int judged = 0;
};
/// What there are lines of.
struct ReportSection {
  std::string subject;
  std::string name;
  PersonId teacher;
  std::string teacher_name;
  int said = 0;
};
struct ReportView {
  GroupId group;
  std::string group_name;
  std::string level;
  std::string semester;
  std::string words;
  std::vector<ReportSection> sections;
  std::string subject;
  PersonId teacher;
  bool own = true;
  std::vector<ReportLine> lines;
};

}  // namespace selami::reports

namespace selami {

template <>
struct EnumNames<reports::Stage> {
  using S = reports::Stage;
  static constexpr std::pair<S, const char*> names[] = {{S::none, ""}, {S::berkembang, "berkembang"}, {S::cakap, "cakap"}, {S::mahir, "mahir"}};
};
template <>
struct Shape<reports::ReportQuery> {
  using T = reports::ReportQuery;
  static constexpr const char* name = "ReportQuery";
  static constexpr auto fields = std::tuple{Field{"semester", &T::semester, "YYYY-N: semester N of the school year that begins in YYYY; none: today's", at_most(6)},
                                            Field{"subject", &T::subject, "subject id of the pack, kokurikuler, paud, or empty for guru kelas", at_most(100)},
                                            Field{"teacher", &T::teacher, "person_…; none: the asking teacher"},
                                            Field{"sheet", &T::sheet, "of a paper f4 (else) or a4; a KKTP is a4"}};
};
template <>
struct Shape<reports::ReportLineIn> {
  using T = reports::ReportLineIn;
  static constexpr const char* name = "ReportLineIn";
  static constexpr auto fields = std::tuple{
      Field{"pupil", &T::pupil, "pupil_…"},
      Field{"first", &T::first, "what is mastered most; of kokurikuler the sentence, of paud agama dan budi pekerti; null: as drafted", at_most(3000)},
      Field{"second", &T::second, "what needs help; of paud jati diri; null: as drafted", at_most(3000)},
      Field{"third", &T::third, "of paud literasi dan STEAM; null: as drafted", at_most(3000)},
      Field{"mark", &T::mark, "sumatif as the teacher typed it, or null; never made of levels", range(0, 100)},
      Field{"about", &T::about, "of kokurikuler dimension/subdimension, or empty", loose_at_most(80)},
      Field{"stage", &T::stage, "of kokurikuler berkembang cakap mahir, or empty", loose}};
};
template <>
struct Shape<reports::ReportIn> {
  using T = reports::ReportIn;
  static constexpr const char* name = "ReportIn";
  static constexpr auto fields = std::tuple{Field{"semester", &T::semester, "YYYY-N", at_most(6)},
                                            Field{"subject", &T::subject, "subject id of the pack, kokurikuler, paud, or empty for guru kelas", at_most(100)},
                                            Field{"lines", &T::lines, "those that change", at_most(100)},
                                            Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reports::ReportTexts> {
  using T = reports::ReportTexts;
  static constexpr const char* name = "ReportTexts";
  static constexpr auto fields = std::tuple{Field{"first", &T::first, "or empty"}, Field{"second", &T::second, "or empty"},
                                            Field{"third", &T::third, "or empty"}};
};
template <>
struct Shape<reports::ReportLine> {
  using T = reports::ReportLine;
  static constexpr const char* name = "ReportLine";
  static constexpr auto fields = std::tuple{
      Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in the class"}, Field{"name", &T::name, "as in the roster"},
      Field{"drafts", &T::drafts, "made of what is judged or noted now"}, Field{"first", &T::first, "as the teacher said it; null: as drafted"},
      Field{"second", &T::second, "as the teacher said it; null: as drafted"}, Field{"third", &T::third, "as the teacher said it; null: as drafted"},
      Field{"mark", &T::mark, "sumatif as typed, or null"}, Field{"about", &T::about, "of kokurikuler dimension/subdimension, or empty"},
      Field{"stage", &T::stage, "of kokurikuler, or empty"}, Field{"judged", &T::judged, "own answers with a level, or notes, that the drafts rest on"}};
};
template <>
struct Shape<reports::ReportSection> {
  using T = reports::ReportSection;
  static constexpr const char* name = "ReportSection";
  static constexpr auto fields = std::tuple{Field{"subject", &T::subject, "id, or empty for guru kelas"}, Field{"name", &T::name, "in words"},
                                            Field{"teacher", &T::teacher, "person_…"}, Field{"teacher_name", &T::teacher_name, "whose lines"},
                                            Field{"said", &T::said, "pupils of whom the teacher has said something"}};
};
template <>
struct Shape<reports::ReportView> {
  using T = reports::ReportView;
  static constexpr const char* name = "Report";
  static constexpr auto fields = std::tuple{
      Field{"group", &T::group, "group_…"}, Field{"group_name", &T::group_name, "of the class"}, Field{"level", &T::level, "of the school"},
      Field{"semester", &T::semester, "YYYY-N"}, Field{"words", &T::words, "the semester"}, Field{"sections", &T::sections, "own ones first; those of colleagues for the guru kelas alone"},
      Field{"subject", &T::subject, "of these lines"}, Field{"teacher", &T::teacher, "whose lines these are"},
      Field{"own", &T::own, "false: a colleague's, as said; to read"}, Field{"lines", &T::lines, "by number"}};
};

}  // namespace selami
