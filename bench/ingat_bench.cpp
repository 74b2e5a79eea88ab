/// @file Ingat lagi asked of a class with two semesters of lessons: how long one answer takes, beside a walk over the same rows.
/// ingat_bench [LESSONS A WEEK [SECONDS]]   of 36 weeks, three questions each, a class of 32 (default 2, 3 s); SELAMI_TEST_PG adds PostgreSQL

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "planning/examples.hpp"
#include "planning/saving.hpp"
#include "reflection/revisits.hpp"

namespace selami {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int weeks = 36, pupils = 32, questions = 3, plans = 24;

struct House {
  explicit House(storage::Engine engine) : fresh(engine), connection(fresh.get().connect()) {
    storage::in_transaction(*connection, [&](storage::Tx& tx) { city = kit::small_city(tx, kit::monday); });
  }
  kit::FreshDatabase fresh;
  std::unique_ptr<storage::Connection> connection;
  kit::City city;
  kit::Dice dice;
  Setting setting;
};

std::string id(const char* kind, const std::string& name) { return kit::named_id(kind, name); }

/// The pupils of the class, with those that are missing to 32.
std::vector<std::string> enrol(storage::Tx& tx, const kit::City& city) {
  std::vector<std::string> out;
  for (const kit::Child& child : city.pupils) out.push_back(child.id.text);
  for (int i = static_cast<int>(out.size()); i < pupils; ++i) {
    const std::string pupil = id("pupil", "bench " + std::to_string(i));
    kit::run(tx, "INSERT INTO pupil (school_id, id, name, version) VALUES ($1, $2, $3, 1)", {city.school, pupil, "Murid " + std::to_string(i)});
    kit::run(tx, "INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since, until) VALUES ($1, $2, $3, $4, $5, 'IV', 'B', '2026-07-13', NULL)",
             {city.school, id("membership", pupil), pupil, city.group, i + 1});
    out.push_back(pupil);
  }
  return out;
}

/// A question of a lesson: two of three are choices that all answer, the third is in own words and judged.
void ask(storage::Tx& tx, const kit::City& city, const std::vector<std::string>& members, const std::string& lesson, int number, int at) {
  const std::string question = id("question", lesson + std::to_string(at));
  const bool words = at == 2;
  const std::string objective = "Menjelaskan gagasan nomor " + std::to_string((number / 2) % 60) + " dengan contoh dari sekitar sekolah.";
  kit::run(tx,
           "INSERT INTO question (school_id, id, lesson_id, origin, position, kind, text, options, objective_id, objective_text, aims, opened_at, closed_at, version) "
           "VALUES ($1, $2, $3, 'q', $4, $5, $6, $7, 't1', $8, 2, 1, 2, 1)",
           {city.school, question, lesson, at, words ? "text" : "choice", "Soal " + std::to_string(number) + "-" + std::to_string(at),
            words ? "[]" : R"([{"text":"Tersaring tanah","right":true},{"text":"Berwarna bening"},{"text":"Lebih ringan"},{"text":"Baru turun"}])", objective});
  for (int i = 0; i < pupils; ++i) {
    const std::string& pupil = members[static_cast<std::size_t>(i)];
    kit::run(tx, "INSERT INTO response (school_id, id, question_id, lesson_id, pupil_id, source, choice, text, at, arrived_at, version) VALUES ($1, $2, $3, $4, $5, 'card', $6, NULL, 1, 1, 1)",
             {city.school, id("response", question + pupil), question, lesson, pupil, words ? 0 : (i + number) % 4});
    if (!words) continue;
    kit::run(tx,
             "INSERT INTO judgement (school_id, id, lesson_id, question_id, response_id, pupil_id, objective_id, rater_id, level, source, at, arrived_at, stands) "
             "VALUES ($1, $2, $3, $4, NULL, $5, 't1', $6, $7, 'single', 1, 1, 1)",
             {city.school, id("judgement", question + pupil), lesson, question, pupil, city.sari.person, (i + number) % 5});
  }
}

void teach(House& house, int a_week) {
  std::vector<std::string> members;
  storage::in_transaction(*house.connection, [&](storage::Tx& tx) { members = enrol(tx, house.city); });
  for (int week = 0; week < weeks; ++week) {
    storage::in_transaction(*house.connection, [&](storage::Tx& tx) {
      for (int i = 0; i < a_week; ++i) {
        const int number = week * a_week + i;
        const std::string lesson = id("lesson", "bench " + std::to_string(number));
        const Date day = date_of_day(day_number(Date{"2026-07-20"}) + 7 * week + i);
        kit::run(tx,
                 "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, ended_at, step_id, version) "
                 "VALUES ($1, $2, $3, $4, 1, 'Pertemuan', 'ipas', $5, $6, 1, 1, '', 1)",
                 {house.city.school, lesson, house.city.group, house.city.sari.person, day, Instant{day_number(day) * day_ms}});
        for (int at = 0; at < questions; ++at) ask(tx, house.city, members, lesson, number, at);
      }
    });
  }
}

/// Plans of the subject, as large as the examples are.
void plan(House& house) {
  const auto examples = planning::load_examples(SELAMI_SOURCE_DIR "/packs");
  storage::in_transaction(*house.connection, [&](storage::Tx& tx) {
    Call call(tx, house.city.sari.actor, kit::monday, house.dice, house.setting);
    for (std::size_t i = 0; i < plans; ++i) {
      planning::PlanIn in;
      in.school = house.city.school;
      in.body = examples[i % examples.size()].body;
      in.body.identity.subject = "ipas";
      if (!planning::save_plan(call, call.make_id<PlanKind>(), in)) throw std::runtime_error("a plan cannot be kept");
    }
    kit::run(tx, "ANALYZE");  // what a running server has done by itself
  });
}

template <class F>
double a_second(double seconds, F&& work) {
  std::size_t done = 0;
  const auto begun = Clock::now();
  double gone = 0;
  while (gone < seconds) {
    work();
    ++done;
    gone = std::chrono::duration<double>(Clock::now() - begun).count();
  }
  return static_cast<double>(done) / gone;
}

void measure(storage::Engine engine, int a_week, double seconds) {
  House house(engine);
  teach(house, a_week);
  plan(house);
  const timetable::Calendar calendar = timetable::load_calendar(SELAMI_SOURCE_DIR "/packs");
  const Instant now{day_number(Date{"2027-04-12"}) * day_ms};
  std::size_t bytes = 0, ideas = 0;
  const double answers = a_second(seconds, [&] {
    storage::in_snapshot(*house.connection, [&](storage::Tx& tx) {
      Call call(tx, house.city.sari.actor, now, house.dice, house.setting);
      const auto view = reflection::read_revisits(call, calendar, house.city.group).value();
      ideas = view.subjects.at(0).ideas.size();
      std::string text;
      shape::write(text, view);
      bytes = text.size();
    });
  });
  const double walks = a_second(seconds, [&] {
    storage::in_snapshot(*house.connection, [&](storage::Tx& tx) {
      kit::rows(tx, "SELECT r.question_id, r.pupil_id FROM lesson l JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id JOIN response r ON r.school_id = q.school_id AND "
                    "r.question_id = q.id WHERE l.school_id = $1 AND l.group_id = $2", 2, {house.city.school, house.city.group});
    });
  });
  std::printf("%s: %d lessons, %d answers, %d plans, %zu ideas: %.2f ms an answer of %.1f kB; its answers as texts alone %.2f ms\n",
              engine == storage::Engine::sqlite ? "SQLite" : "PostgreSQL", weeks * a_week, weeks * a_week * questions * pupils, plans, ideas, 1000 / answers,
              static_cast<double>(bytes) / 1000, 1000 / walks);
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  const int a_week = argc > 1 ? std::atoi(argv[1]) : 2;
  const double seconds = argc > 2 ? std::atof(argv[2]) : 3;
  for (const selami::storage::Engine engine : selami::kit::engines()) selami::measure(engine, a_week, seconds);
}
