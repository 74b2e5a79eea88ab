#pragma once
/// @file What an operator sees and does: staff, class groups, assignments, PINs, consents.

#include "http/route.hpp"
#include "people/wire.hpp"

namespace selami::people {

struct AssignmentKind { static constexpr const char* prefix = "assignment"; };
using AssignmentId = Id<AssignmentKind>;
struct ConsentKind { static constexpr const char* prefix = "consent"; };
using ConsentId = Id<ConsentKind>;

enum class TeachingRole { guru_kelas, mapel, pendamping, bk };
enum class ConsentOf { device, sample, photo_voice, family };

struct StaffView {
  StaffId id;
  std::string name;
  std::string login;
  std::string kind;  ///< Jenis PTK
  std::string duty;  ///< Tugas Tambahan
  bool teaches = false;
  bool principal = false;
  bool operator_ = false;
  bool signed_in = false;  ///< has chosen a password
  bool slip_open = false;  ///< a code waits on paper
  bool second = false;     ///< signing in asks for a code
};
struct StaffList {
  std::vector<StaffView> staff;
};
struct SlipsWish {
  std::vector<StaffId> staff;  ///< empty: all who have not signed in yet
  std::string origin;
  std::optional<bool> only_missing = std::nullopt;  ///< true: nobody whose code waits on paper: that one goes on to be good
};

struct AssignmentIn {
  StaffId staff;
  GroupId group;
  std::string subject;
  TeachingRole role = TeachingRole::guru_kelas;
  Date since;
  std::optional<Date> until;
};
struct AssignmentView {
  AssignmentId id;
  StaffId staff;
  std::string name;
  GroupId group;
  std::string subject;
  TeachingRole role = TeachingRole::guru_kelas;
  Date since;
  std::optional<Date> until;
};
struct AssignmentList {
  std::vector<AssignmentView> assignments;
};

struct GroupView {
  GroupId id;
  SchoolId school;
  std::string name;
  std::string school_year;
  std::string level;
  int pupils = 0;
  std::string grade;  ///< of all members, or empty when they differ or nobody has confirmed it
  std::string phase;
  int without_phase = 0;  ///< members whose phase nobody has confirmed
  std::string guess_grade;
  std::string guess_phase;
  bool sure = false;
  KeyKind key = KeyKind::pin;
  int pins = 0;  ///< members with a key of that kind
  std::string kind;     ///< rombel belajar
  std::string subject;  ///< of a learning group
  std::vector<std::string> teachers;
};
struct GroupList {
  std::vector<GroupView> groups;
};
struct MemberView {
  PupilId pupil;
  int number = 0;
  std::string name;
  std::string grade;
  std::string phase;
  bool device = false;
  bool sample = false;
  bool photo_voice = false;
  bool family = false;
  bool returned = false;  ///< a guardian's word is written down, be it no to all
  bool pin = false;  ///< has a key of the class's kind
  std::string home;  ///< in a learning group: rombel and number there
};
struct GroupPage {
  GroupId id;
  SchoolId school;
  std::string name;
  std::string school_year;
  std::string level;
  std::string kind;     ///< rombel belajar
  std::string subject;  ///< of a learning group
  KeyKind key = KeyKind::pin;
  std::vector<MemberView> members;
};
struct LearningIn {
  SchoolId school;
  std::string name;
  std::string subject;
  std::vector<PupilId> pupils;
};
struct GradeIn {
  std::string grade;
  std::string phase;
  std::vector<PupilId> pupils;  ///< empty: the whole class group
};

struct PupilKeyIn {
  KeyKind kind = KeyKind::pin;
};

struct PinsWish {
  GroupId group;
  std::vector<PupilId> pupils;  ///< empty: the whole class group
  std::optional<bool> only_missing = std::nullopt;  ///< true: nobody who has one of the class's kind: that one stays
};
struct PinMade {
  PupilId pupil;
  int number = 0;
  std::string name;
  std::string pin;
};
struct PinList {
  std::string group;
  std::string school;
  KeyKind kind = KeyKind::pin;
  std::vector<PinMade> pins;
  std::vector<Drawing> drawings;  ///< where the class has pictures
};

struct ConsentIn {
  PupilId pupil;
  ConsentOf kind = ConsentOf::device;
  bool given = false;
  std::string given_by;
};

/// A slip that came back, as it was filled in: what is not ticked is a no. Or one that had not come back after all.
struct ConsentSlipIn {
  bool device = false;
  bool sample = false;
  bool photo_voice = false;
  bool family = false;
  std::string given_by;
  std::optional<bool> back = std::nullopt;
};

struct QrWish {
  std::string path;
  std::string origin;
};

}  // namespace selami::people

namespace selami {

template <>
struct EnumNames<people::TeachingRole> {
  static constexpr std::pair<people::TeachingRole, const char*> names[] = {{people::TeachingRole::guru_kelas, "guru-kelas"},
                                                                           {people::TeachingRole::mapel, "mapel"},
                                                                           {people::TeachingRole::pendamping, "pendamping"},
                                                                           {people::TeachingRole::bk, "bk"}};
};
template <>
struct EnumNames<people::ConsentOf> {
  static constexpr std::pair<people::ConsentOf, const char*> names[] = {{people::ConsentOf::device, "device"},
                                                                        {people::ConsentOf::sample, "sample"},
                                                                        {people::ConsentOf::photo_voice, "photo-voice"},
                                                                        {people::ConsentOf::family, "family"}};
};
template <>
struct Shape<people::StaffView> {
  static constexpr const char* name = "Staff";
  using T = people::StaffView;
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "staff_…"}, Field{"name", &T::name, "as written"}, Field{"login", &T::login, "to sign in with"},
      Field{"kind", &T::kind, "Jenis PTK"}, Field{"duty", &T::duty, "Tugas Tambahan"}, Field{"teaches", &T::teaches, "role teacher"},
      Field{"principal", &T::principal, "role principal"}, Field{"operator", &T::operator_, "role operator"},
      Field{"signed_in", &T::signed_in, "has chosen a password"}, Field{"slip_open", &T::slip_open, "a printed code waits"},
      Field{"second", &T::second, "signing in asks for a code of the own phone"}};
};
template <>
struct Shape<people::StaffList> {
  static constexpr const char* name = "StaffList";
  static constexpr auto fields = std::tuple{Field{"staff", &people::StaffList::staff, "by name"}};
};
template <>
struct Shape<people::SlipsWish> {
  static constexpr const char* name = "SlipsWish";
  using T = people::SlipsWish;
  static constexpr auto fields = std::tuple{Field{"staff", &T::staff, "empty: all who have not signed in yet", at_most(300)},
                                            Field{"origin", &T::origin, "https://… of the page", loose_at_most(120)},
                                            Field{"only_missing", &T::only_missing, "true: nobody whose printed code still waits"}};
};
template <>
struct Shape<people::AssignmentIn> {
  static constexpr const char* name = "AssignmentIn";
  using T = people::AssignmentIn;
  static constexpr auto fields = std::tuple{
      Field{"staff", &T::staff, "who"}, Field{"group", &T::group, "which class group"},
      Field{"subject", &T::subject, "subject id of the pack; empty for guru kelas", loose_at_most(40)},
      Field{"role", &T::role, "guru-kelas mapel pendamping bk"}, Field{"since", &T::since, "YYYY-MM-DD"},
      Field{"until", &T::until, "the last day; none: the school year's end"}};
};
template <>
struct Shape<people::AssignmentView> {
  static constexpr const char* name = "Assignment";
  using T = people::AssignmentView;
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "assignment_…"}, Field{"staff", &T::staff, "who"}, Field{"name", &T::name, "who, as written"},
      Field{"group", &T::group, "which class group"}, Field{"subject", &T::subject, "subject id, or empty"},
      Field{"role", &T::role, "guru-kelas mapel pendamping bk"}, Field{"since", &T::since, "YYYY-MM-DD"},
      Field{"until", &T::until, "the last day"}};
};
template <>
struct Shape<people::AssignmentList> {
  static constexpr const char* name = "AssignmentList";
  static constexpr auto fields = std::tuple{Field{"assignments", &people::AssignmentList::assignments, "valid today or later"}};
};
template <>
struct Shape<people::GroupView> {
  static constexpr const char* name = "Group";
  using T = people::GroupView;
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "group_…"}, Field{"school", &T::school, "school_…"}, Field{"name", &T::name, "as written"},
      Field{"school_year", &T::school_year, "2026/2027"}, Field{"level", &T::level, "of the school"},
      Field{"pupils", &T::pupils, "today"}, Field{"grade", &T::grade, "of all, or empty"}, Field{"phase", &T::phase, "of all, or empty"},
      Field{"without_phase", &T::without_phase, "members whose phase nobody has confirmed"},
      Field{"guess_grade", &T::guess_grade, "proposal from the name"}, Field{"guess_phase", &T::guess_phase, "proposal from the name"},
      Field{"sure", &T::sure, "the proposal has one reading only"}, Field{"key", &T::key, "what its pupils open a lesson with: pin pictures"},
      Field{"pins", &T::pins, "members with one"},
      Field{"kind", &T::kind, "rombel belajar"}, Field{"subject", &T::subject, "of a learning group: subject id, else empty"},
      Field{"teachers", &T::teachers, "names, by assignment today"}};
};
template <>
struct Shape<people::GroupList> {
  static constexpr const char* name = "GroupList";
  static constexpr auto fields = std::tuple{Field{"groups", &people::GroupList::groups, "by name"}};
};
template <>
struct Shape<people::MemberView> {
  static constexpr const char* name = "Member";
  using T = people::MemberView;
  static constexpr auto fields = std::tuple{
      Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in class"}, Field{"name", &T::name, "as written"},
      Field{"grade", &T::grade, "1 to 13, or empty"}, Field{"phase", &T::phase, "fondasi, A to F, or empty"},
      Field{"device", &T::device, "consent: own use of a phone or tablet"}, Field{"sample", &T::sample, "consent: kept work"},
      Field{"photo_voice", &T::photo_voice, "consent: photo and voice"}, Field{"family", &T::family, "consent: sharing with families"},
      Field{"returned", &T::returned, "a guardian's word is written down, be it no to all"},
      Field{"pin", &T::pin, "has a key of the class's kind"}, Field{"home", &T::home, "in a learning group: rombel and number there, else empty"}};
};
template <>
struct Shape<people::GroupPage> {
  static constexpr const char* name = "GroupPage";
  using T = people::GroupPage;
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "group_…"}, Field{"school", &T::school, "school_…"},
                                            Field{"name", &T::name, "as written"}, Field{"school_year", &T::school_year, "2026/2027"},
                                            Field{"level", &T::level, "of the school"}, Field{"kind", &T::kind, "rombel belajar"},
                                            Field{"subject", &T::subject, "of a learning group: subject id, else empty"},
                                            Field{"key", &T::key, "what its pupils open a lesson with: pin pictures"},
                                            Field{"members", &T::members, "by number"}};
};
template <>
struct Shape<people::LearningIn> {
  static constexpr const char* name = "LearningGroupIn";
  using T = people::LearningIn;
  static constexpr auto fields = std::tuple{
      Field{"school", &T::school, "school_…"}, Field{"name", &T::name, "free text, another than other groups' of the year", range(1, 80)},
      Field{"subject", &T::subject, "subject id of the pack, or empty", loose_at_most(100)},
      Field{"pupils", &T::pupils, "all of the group, each in a rombel of the school", at_most(100)}};
};
template <>
struct Shape<people::GradeIn> {
  static constexpr const char* name = "GradeIn";
  using T = people::GradeIn;
  static constexpr auto fields = std::tuple{Field{"grade", &T::grade, "1 to 13, or empty", at_most(2)},
                                            Field{"phase", &T::phase, "fondasi, A to F, or empty", at_most(7)},
                                            Field{"pupils", &T::pupils, "empty: the whole class group", at_most(200)}};
};
template <>
struct Shape<people::PupilKeyIn> {
  static constexpr const char* name = "PupilKeyIn";
  using T = people::PupilKeyIn;
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, "pin pictures"}};
};
template <>
struct Shape<people::PinsWish> {
  static constexpr const char* name = "PinsWish";
  using T = people::PinsWish;
  static constexpr auto fields = std::tuple{Field{"group", &T::group, "group_…"},
                                            Field{"pupils", &T::pupils, "empty: the whole class group", at_most(200)},
                                            Field{"only_missing", &T::only_missing, "true: nobody who has one of the class's kind"}};
};
template <>
struct Shape<people::PinMade> {
  static constexpr const char* name = "PinMade";
  using T = people::PinMade;
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in class"},
                                            Field{"name", &T::name, "as written"}, Field{"pin", &T::pin, "digits or three pictures, shown this once"}};
};
template <>
struct Shape<people::PinList> {
  static constexpr const char* name = "PinList";
  using T = people::PinList;
  static constexpr auto fields = std::tuple{Field{"group", &T::group, "name"}, Field{"school", &T::school, "name"},
                                            Field{"kind", &T::kind, "pin pictures"}, Field{"pins", &T::pins, "by number"},
                                            Field{"drawings", &T::drawings, "all pictures, where the class has them"}};
};
template <>
struct Shape<people::ConsentIn> {
  static constexpr const char* name = "ConsentIn";
  using T = people::ConsentIn;
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"kind", &T::kind, "device sample photo-voice family"},
                                            Field{"given", &T::given, "false: withdrawn"},
                                            Field{"given_by", &T::given_by, "guardian as on the slip", at_most(120)}};
};
template <>
struct Shape<people::ConsentSlipIn> {
  static constexpr const char* name = "ConsentSlipIn";
  using T = people::ConsentSlipIn;
  static constexpr auto fields = std::tuple{
      Field{"device", &T::device, "own use of a phone or tablet"}, Field{"sample", &T::sample, "kept work"},
      Field{"photo_voice", &T::photo_voice, "photo and voice"}, Field{"family", &T::family, "sharing with families"},
      Field{"given_by", &T::given_by, "guardian as on the slip", at_most(120)},
      Field{"back", &T::back, "false: ticked by mistake, nobody has answered; the ticks are not looked at"}};
};
template <>
struct Shape<people::QrWish> {
  static constexpr const char* name = "QrWish";
  using T = people::QrWish;
  static constexpr auto fields = std::tuple{Field{"path", &T::path, "/… of this app", range(2, 200)},
                                            Field{"origin", &T::origin, "https://… of the page", loose_at_most(120)}};
};

}  // namespace selami
