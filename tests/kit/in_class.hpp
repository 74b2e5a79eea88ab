#pragma once
/// @file For tests of what happens in class: Bu Sari has a lesson with 4A that runs.

#include "auth/secrets.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "people/people.hpp"
#include "people/sign_in.hpp"
#include "teaching/teaching.hpp"
#include "timetable/access.hpp"

namespace selami::teaching {

class InClass : public kit::Database {
 protected:
  void SetUp() override {
    pack = load_voice_pack(std::string(SELAMI_SOURCE_DIR) + "/packs");
    write([&](storage::Tx& tx) {
      city = kit::small_city(tx, now);
      for (const kit::Child& child : city.pupils) kit::give_pin(tx, city.school, child.id, people::pin_hash(setting, child.id, "1234"));
    });
    ASSERT_TRUE(start());
  }

  LessonIn air() const {
    LessonIn in;
    in.group = city.group;
    in.title = "Air bersih";
    in.subject = "ipas";
    in.day = kit::monday_date;
    in.started_at = now;
    in.steps = {{"awal", plan::Stage::awal, "Menyapa dan mengamati dua gelas air.", 10},
                {"inti", plan::Stage::memahami, "Membuat saringan.", 25}};
    return in;
  }
  Result<LessonView> start() {
    return as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, lesson, air()); });
  }
  Result<LessonView> see() {
    return as(city.sari.actor, [&](Call& call) { return read_lesson(call, pack, lesson); });
  }
  QuestionIn choice() const {
    QuestionIn in;
    in.kind = plan::Kind::choice;
    in.text = "Mengapa air menjadi jernih?";
    in.options = {{"Kotoran tertahan pasir", true, "", "", 0, ""}, {"Air menjadi lebih ringan", false, "Berat dan jernih tertukar", "", 0, ""}};
    return in;
  }
  Result<Done> ask(const QuestionIn& in) {
    return as(city.sari.actor, [&](Call& call) { return put_question(call, lesson, question, in); });
  }
  Result<Done> set_open(bool open) {
    return as(city.sari.actor, [&](Call& call) { return set_state(call, lesson, question, {open, now}); });
  }
  /// {staff, group, subject, role} from Monday on.
  void assign(const SchoolId& school, const StaffId& staff, const GroupId& group, const std::string& subject, const std::string& role) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO assignment (school_id, id, staff_id, group_id, subject, role, since, until, version) "
                   "VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, 1)",
               {school, kit::named_id("assignment", staff.text + group.text + subject + role), staff, group, subject, role, kit::monday_date});
    });
  }
  GroupId make_group(const SchoolId& school, const std::string& name, const std::string& kind = "rombel") {
    const auto id = kit::named<GroupId>(school.text + name);
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO class_group (school_id, id, name, school_year, version, kind) VALUES ($1, $2, $3, '2026/2027', 1, $4)",
               {school, id, name, kind});
    });
    return id;
  }
  void enter(const PupilId& pupil, const GroupId& group, int number, const std::string& grade, const std::string& phase) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since, until) "
                   "VALUES ($1, $2, $3, $4, $5, $6, $7, '2026-07-13', NULL)",
               {city.school, kit::named_id("membership", pupil.text + group.text), pupil, group, number, grade, phase});
    });
  }
  std::string open_the_door() {
    const auto door = as(city.sari.actor, [&](Call& call) { return set_door(call, lesson, {true}); });
    return door ? door->code : "";
  }
  Result<JoinView> join_as(const kit::Child& child, const std::string& code, const std::string& pin = "1234") {
    const Actor guest;
    return as(guest, [&](Call& call) { return join(call, {code, child.number, pin}); });
  }
  /// As identify() sees the bearer of a seat.
  Actor seat_of(const kit::Child& child, const std::string& token) const {
    Actor out;
    out.school = city.school;
    out.lesson = lesson;
    out.pupil = child.id;
    out.session = token_hash(token);
    return out;
  }
  /// As identify() sees a token now.
  Actor bearer_of(const std::string& token) {
    Actor out;
    read([&](storage::Tx& tx) { out = people::identify(tx, token, now, setting.offset_min); });
    return out;
  }
  template <class T>
  static std::string code(const Result<T>& result) {
    return result ? std::string() : result.error().code;
  }

  VoicePack pack;
  timetable::Calendar calendar = timetable::load_calendar(std::string(SELAMI_SOURCE_DIR) + "/packs");
  kit::City city;
  const LessonId lesson = kit::named<LessonId>("air bersih");
  const QuestionId question = kit::named<QuestionId>("mengapa jernih");
};

}  // namespace selami::teaching
