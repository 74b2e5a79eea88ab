#pragma once
/// @file What is kept of one pupil, as its family may ask for it; who opened it; and that it was erased.

#include "http/route.hpp"

namespace selami::privacy {

struct CopiedMembership {
  std::string group;
  std::string school_year;
  int number = 0;
  std::string grade;
  std::string phase;
  Date since;
  std::optional<Date> until;
};
struct CopiedConsent {
  std::string kind;
  bool given = false;
  std::string given_by;
  Instant at;
  bool answered = true;
};
/// One thing of one lesson: an answer, a level, a sentence, an anecdote, attendance.
struct CopiedPiece {
  Date day;
  std::string lesson;
  std::string question;  ///< empty for attendance and sentences
  std::string what;      ///< the answer in words, the level 0 to 4, the state
  std::string by;        ///< phone, tap, or who judged
  std::string kind = {};  ///< of an answer, its question's
  std::string team = {};  ///< letter of the group whose answer or level it is; empty: the pupil's own
};
struct CopiedFile {
  std::string kind;
  std::int64_t size = 0;
  Instant at;
  std::string lesson;
  std::string page;
  std::string caption;  ///< of a series' photo, or the step of a job that it shows; or empty
};
struct Opening {
  Date day;
  std::string person;
  std::string what;
};
struct OpeningList {
  std::vector<Opening> openings;
};

/// A goal of the pupil's own beside the class's.
struct CopiedGoal {
  Instant at;
  std::string group;
  std::string text;
  std::string by;
};

/// All that is kept of a pupil in one school.
struct PupilCopy {
  Instant made_at;
  std::string school;
  std::string controller;
  std::string npsn;
  PupilId pupil;
  std::string name;
  std::string nisn;
  std::string nipd;
  std::string sex;
  std::optional<Date> left_on;
  std::vector<CopiedMembership> memberships;
  std::vector<CopiedConsent> consents;
  std::vector<CopiedPiece> attendance;
  std::vector<CopiedPiece> answers;
  std::vector<CopiedPiece> levels;
  std::vector<CopiedPiece> exemplars;
  std::vector<CopiedPiece> sentences;
  std::vector<CopiedPiece> anecdotes;
  std::vector<CopiedPiece> profile;  ///< what it chose to show, and stages settled in talks
  std::vector<CopiedPiece> series;
  std::vector<CopiedPiece> portfolio;
  std::vector<CopiedGoal> family_links;
  std::vector<CopiedGoal> goals;
  std::vector<CopiedGoal> reports;  ///< what teachers said for the rapor
  std::vector<CopiedFile> files;
  std::vector<Opening> openings;
};

struct ErasureIn {
  std::string name;  ///< of the pupil, typed: nobody erases by a slip of the thumb
};
struct Erased {
  PupilId pupil;
  Instant at;
  Date backups_until;  ///< the day after which no backup holds the pupil any more
};
struct ErasureList {
  std::vector<PupilId> pupils;
  std::vector<GroupId> former_groups;
};

}  // namespace selami::privacy

namespace selami {

template <>
struct Shape<privacy::CopiedMembership> {
  using T = privacy::CopiedMembership;
  static constexpr const char* name = "CopiedMembership";
  static constexpr auto fields =
      std::tuple{Field{"group", &T::group, "the class group's name"}, Field{"school_year", &T::school_year, "2026/2027"},
                 Field{"number", &T::number, "in the class"},         Field{"grade", &T::grade, "or empty"},
                 Field{"phase", &T::phase, "or empty"},               Field{"since", &T::since, "first day"},
                 Field{"until", &T::until, "last day, if it ended"}};
};
template <>
struct Shape<privacy::CopiedConsent> {
  using T = privacy::CopiedConsent;
  static constexpr const char* name = "CopiedConsent";
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, "device sample photo-voice family"},
                                            Field{"given", &T::given, "false: refused or taken back"},
                                            Field{"given_by", &T::given_by, "as written on the slip"}, Field{"at", &T::at, "ms"},
                                            Field{"answered", &T::answered, "false: the word before was written down by mistake"}};
};
template <>
struct Shape<privacy::CopiedPiece> {
  using T = privacy::CopiedPiece;
  static constexpr const char* name = "CopiedPiece";
  static constexpr auto fields =
      std::tuple{Field{"day", &T::day, "of the lesson"}, Field{"lesson", &T::lesson, "its title"},
                 Field{"question", &T::question, "its text, or empty"}, Field{"what", &T::what, "the answer, the level 0 to 4, the state"},
                 Field{"by", &T::by, "phone, tap, who judged, or empty"}, Field{"kind", &T::kind, "of an answer its question's, else empty"},
                 Field{"team", &T::team, "letter of the group whose answer or level it is; empty: the pupil's own"}};
};
template <>
struct Shape<privacy::CopiedGoal> {
  using T = privacy::CopiedGoal;
  static constexpr const char* name = "CopiedGoal";
  static constexpr auto fields = std::tuple{Field{"at", &T::at, "ms"}, Field{"group", &T::group, "the class"}, Field{"text", &T::text, "the goal"},
                                            Field{"by", &T::by, "whose words"}};
};
template <>
struct Shape<privacy::CopiedFile> {
  using T = privacy::CopiedFile;
  static constexpr const char* name = "CopiedFile";
  static constexpr auto fields =
      std::tuple{Field{"kind", &T::kind, "image/jpeg …"}, Field{"size", &T::size, "bytes"}, Field{"at", &T::at, "ms"}, Field{"lesson", &T::lesson, "its title, or empty"},
                 Field{"page", &T::page, "work journal photo drawing voice series spoken shared, or empty"},
                 Field{"caption", &T::caption, "of a series' photo, or the step of a job that it shows; or empty"}};
};
template <>
struct Shape<privacy::Opening> {
  using T = privacy::Opening;
  static constexpr const char* name = "Opening";
  static constexpr auto fields = std::tuple{Field{"day", &T::day, "local day"}, Field{"person", &T::person, "who"},
                                            Field{"what", &T::what, "work journals anecdotes profile portfolio copy"}};
};
template <>
struct Shape<privacy::OpeningList> {
  using T = privacy::OpeningList;
  static constexpr const char* name = "OpeningList";
  static constexpr auto fields = std::tuple{Field{"openings", &T::openings, "newest first, 400 days back"}};
};
template <>
struct Shape<privacy::PupilCopy> {
  using T = privacy::PupilCopy;
  static constexpr const char* name = "PupilCopy";
  static constexpr auto fields =
      std::tuple{Field{"made_at", &T::made_at, "ms"},
                 Field{"school", &T::school, "where these data are"},
                 Field{"controller", &T::controller, "who answers for them, by name"},
                 Field{"npsn", &T::npsn, "of the school"},
                 Field{"pupil", &T::pupil, "pupil_…"},
                 Field{"name", &T::name, "as in the roster"},
                 Field{"nisn", &T::nisn, "or empty"},
                 Field{"nipd", &T::nipd, "or empty"},
                 Field{"sex", &T::sex, "L, P or empty"},
                 Field{"left_on", &T::left_on, "the day of leaving; all is erased twelve months later"},
                 Field{"memberships", &T::memberships, "classes, oldest first"},
                 Field{"consents", &T::consents, "every word of the guardians, oldest first"},
                 Field{"attendance", &T::attendance, "oldest first"},
                 Field{"answers", &T::answers, "oldest first"},
                 Field{"levels", &T::levels, "levels of understanding that stand"},
                 Field{"exemplars", &T::exemplars, "work that is an exemplar for the city's teachers: its level and why, and who allowed it"},
                 Field{"sentences", &T::sentences, "after lessons"},
                 Field{"anecdotes", &T::anecdotes, "what teachers noted in lessons"},
                 Field{"profile", &T::profile, "what the pupil chose for its profile and why, then the stages that it and a teacher settled"},
                 Field{"series", &T::series, "photo series: the objective as the question, the captions in order"},
                 Field{"portfolio", &T::portfolio, "own work that the pupil chose, and why"},
                 Field{"family_links", &T::family_links, "links of the family: for whom, and the last day on which each was opened"},
                 Field{"goals", &T::goals, "own goals beside the class's that hold now"},
                 Field{"reports", &T::reports, "what teachers said for the rapor, by semester and subject"},
                 Field{"files", &T::files, "kept files"},
                 Field{"openings", &T::openings, "who opened the pupil's record"}};
};
template <>
struct Shape<privacy::ErasureIn> {
  using T = privacy::ErasureIn;
  static constexpr const char* name = "ErasureIn";
  static constexpr auto fields = std::tuple{Field{"name", &T::name, "the pupil's name, typed", range(1, 200)}};
};
template <>
struct Shape<privacy::Erased> {
  using T = privacy::Erased;
  static constexpr const char* name = "Erased";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"at", &T::at, "ms"},
                                            Field{"backups_until", &T::backups_until, "after this day no backup holds the pupil"}};
};
template <>
struct Shape<privacy::ErasureList> {
  using T = privacy::ErasureList;
  static constexpr const char* name = "ErasureList";
  static constexpr auto fields = std::tuple{
      Field{"pupils", &T::pupils, "of schools where the actor has or had a role, oldest first"},
      Field{"former_groups", &T::former_groups, "class groups that are no longer the actor's own: their copies go"}};
};

}  // namespace selami
