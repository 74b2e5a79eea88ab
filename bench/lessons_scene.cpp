#include "lessons_scene.hpp"

#include <chrono>

#include "auth/secrets.hpp"

namespace selami::bench {
namespace {

constexpr int lessons_a_school = 10;

struct Asked {
  const char* name;
  const char* kind;
  const char* options;
};
constexpr const char* three = R"([{"text":"Kotoran tertahan pasir","right":true,"reason":"","next":"","place":1,"picture":""},)"
                              R"({"text":"Air menjadi ringan","right":false,"reason":"","next":"","place":3,"picture":""},)"
                              R"({"text":"Pasir larut","right":true,"reason":"","next":"","place":2,"picture":""}])";
constexpr Asked asked[ways] = {{"choice", "choice", three}, {"several", "multi", three}, {"order", "order", three}, {"scale", "scale", "[]"},
                               {"text", "text", "[]"}, {"taps", "tap", "[]"}, {"cards", "choice", three},
                               {"photo", "photo", "[]"}, {"drawing", "drawing", "[]"}, {"voice", "voice", "[]"}, {"groups", "choice", three}};

Instant now_ms() {
  return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

}  // namespace

const char* name_of(Way way) { return asked[static_cast<int>(way)].name; }
bool is_made(Way way) { return way == Way::photo || way == Way::drawing || way == Way::voice; }

RunningCity::RunningCity(storage::Engine engine, int count, int pupils_each) : RunningCity(engine, count, pupils_each, now_ms()) {}

RunningCity::RunningCity(storage::Engine engine, int count, int pupils_each, Instant at) : fresh(engine), pupils(pupils_each) {
  const auto connection = fresh.get().connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    const kit::City city = kit::small_city(tx, at);
    for (int first = 0, school = 0; first < count; first += lessons_a_school, ++school) {
      fill_school(tx, city, school, std::min(count, first + lessons_a_school), at);
    }
  });
}

void RunningCity::fill_school(storage::Tx& tx, const kit::City& city, int school, int until, Instant now) {
  const std::string id = kit::named_id("school", "running " + std::to_string(school));
  kit::run(tx,
           "INSERT INTO school (id, npsn, name, level, form, public, district, village, authority_id, controller, version) "
           "VALUES ($1, $2, 'SD Contoh', 'sd', 'SD', 1, 'Kecamatan Utara', 'Kelurahan Contoh', $3, 'Dinas Contoh', 1)",
           {id, "98" + std::to_string(100000 + school), city.authority});
  for (int n = static_cast<int>(lessons.size()); n < until; ++n) {
    const std::string number = std::to_string(n);
    lessons.push_back({n, static_cast<Way>(n % ways), id, kit::named_id("lesson", number), kit::named_id("question", number)});
    fill_lesson(tx, lessons.back(), now);
    fill_pupils(tx, lessons.back(), now);
  }
}

void RunningCity::fill_lesson(storage::Tx& tx, const RunningLesson& one, Instant now) {
  const std::string person = kit::named_id("person", one.teacher());
  const std::string staff = kit::named_id("staff", one.teacher());
  const std::string group = kit::named_id("group", one.teacher());
  const Date today = local_date(now, 7 * 60);
  kit::run(tx, "INSERT INTO person (id, name, language) VALUES ($1, 'Guru Contoh', 'id')", {person});
  kit::run(tx, "INSERT INTO account (person_id, login, password_hash, changed_at) VALUES ($1, $2, NULL, 0)", {person, one.teacher()});
  kit::run(tx, "INSERT INTO session (token_hash, person_id, made_at, expires_at) VALUES ($1, $2, $3, 4000000000000)",
           {token_hash(one.teacher()), person, now});
  kit::run(tx, "INSERT INTO role_grant (id, person_id, role, school_id, authority_id, since, until) VALUES ($1, $2, 'teacher', $3, NULL, '2020-07-01', NULL)",
           {kit::named_id("grant", one.teacher()), person, one.school});
  kit::run(tx,
           "INSERT INTO staff (school_id, id, person_id, name, kind, extra_task, version) VALUES ($1, $2, $3, 'Guru Contoh', 'Guru Kelas', '', 1)",
           {one.school, staff, person});
  kit::run(tx, "INSERT INTO class_group (school_id, id, name, school_year, version) VALUES ($1, $2, $3, '2026/2027', 1)",
           {one.school, group, "4-" + std::to_string(one.number)});
  kit::run(tx,
           "INSERT INTO assignment (school_id, id, staff_id, group_id, subject, role, since, until, version) "
           "VALUES ($1, $2, $3, $4, '', 'guru-kelas', '2020-07-13', NULL, 1)",
           {one.school, kit::named_id("assignment", one.teacher()), staff, group});
  kit::run(tx,
           "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) "
           "VALUES ($1, $2, $3, $4, 1, 'Air bersih', 'ipas', $5, $6, $6, '', 1)",
           {one.school, one.lesson, group, person, today, now});
  const Asked& how = asked[static_cast<int>(one.way)];
  kit::run(tx,
           "INSERT INTO question (school_id, id, lesson_id, origin, position, kind, text, options, objective_id, objective_text, aims, "
           "opened_at, version, by_team) VALUES ($1, $2, $3, '', 0, $4, 'Mengapa air menjadi jernih?', $5, '', '', 2, 1, 1, $6)",
           {one.school, one.question, one.lesson, how.kind, how.options, one.way == Way::groups ? 1 : 0});
  kit::run(tx, "INSERT INTO seat (token_hash, school_id, lesson_id, pupil_id, may_vote, made_at, ended_at) VALUES ($1, $2, $3, NULL, 0, $4, NULL)",
           {token_hash(one.board()), one.school, one.lesson, now});
}

void RunningCity::fill_pupils(storage::Tx& tx, const RunningLesson& one, Instant now) {
  const std::string group = kit::named_id("group", one.teacher());
  for (int i = 0; i < pupils; ++i) {
    const std::string pupil = one.pupil(i);
    kit::run(tx, "INSERT INTO pupil (school_id, id, name, version) VALUES ($1, $2, $3, 1)", {one.school, pupil, "Murid Contoh " + std::to_string(i + 1)});
    kit::run(tx,
             "INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since) VALUES ($1, $2, $3, $4, $5, '4', 'B', '2020-07-13')",
             {one.school, kit::named_id("membership", one.seat(i)), pupil, group, i + 1});
    for (const char* kind : {"device", "sample", "photo-voice"}) {
      kit::run(tx,
               "INSERT INTO consent (school_id, id, pupil_id, kind, given, given_by, recorded_by, at) VALUES ($1, $2, $3, $4, 1, 'Wali murid', $5, $6)",
               {one.school, kit::named_id("consent", one.seat(i) + kind), pupil, kind, kit::named_id("person", one.teacher()), now});
    }
    if (one.way == Way::groups) {
      kit::run(tx, "INSERT INTO lesson_team (school_id, lesson_id, pupil_id, team) VALUES ($1, $2, $3, $4)",
               {one.school, one.lesson, pupil, std::string(1, static_cast<char>('A' + i / team_size))});
    }
    kit::run(tx, "INSERT INTO seat (token_hash, school_id, lesson_id, pupil_id, may_vote, made_at, ended_at) VALUES ($1, $2, $3, $4, 0, $5, NULL)",
             {token_hash(one.seat(i)), one.school, one.lesson, pupil, now});
  }
}

}  // namespace selami::bench
