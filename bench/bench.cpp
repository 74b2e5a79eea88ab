/// What the real program does in a second, beside what the disk gives in the same run. Use: selami_bench [SECONDS]
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>

#include "auth/secrets.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit/program.hpp"
#include "load.hpp"
#include "storage/changes.hpp"
#include "storage/writer.hpp"

namespace selami {
namespace {

constexpr int pupils = 36;
constexpr int listeners = 1000;
constexpr int crowd_of = 10'000;  ///< listeners of a whole city

struct put {
  storage::Param id;
  storage::Param school;
  storage::Param plan;
  static constexpr storage::Text text{
      "bench.put", "INSERT INTO finding_silence (id, school_id, plan_id, code, place, why, at) VALUES ($1, $2, $3, 'PM204', '/steps', 'x', 0)", ""};
  static constexpr std::size_t count = 3;
  void list(const storage::Param** params) const { params[0] = &id, params[1] = &school, params[2] = &plan; }
};

/// An id as a phone makes it: by time, so that new rows come to lie side by side.
std::string fresh_id(const char* prefix) {
  static SystemRandom random;
  std::array<unsigned char, 16> bytes{};
  random.fill(bytes.data(), bytes.size());
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  return std::string(prefix) + "_" + uuid7_text({ms}, bytes);
}

/// A city with a plan, and a class of 36 who answered a question.
struct Scene {
  kit::FreshDatabase fresh;
  kit::City city;
  std::string plan = kit::named_id("plan", "bench");
  std::string lesson = kit::named_id("lesson", "bench");
  std::string question = kit::named_id("question", "bench");

  explicit Scene(storage::Engine engine) : fresh(engine) {
    const auto connection = fresh.get().connect();
    storage::in_transaction(*connection, [&](storage::Tx& tx) {
      city = kit::small_city(tx, {1'700'000'000'000});
      kit::run(tx, "UPDATE session SET expires_at = 4000000000000, seen_on = '2096-01-01'");
      kit::run(tx,
               "INSERT INTO plan (school_id, id, author_id, title, level, grade, subject, meetings, version, body, made_at, saved_at) "
               "VALUES ($1, $2, $3, 'Air', 'sd', '4', 'ipas', 1, 1, '{}', 0, 0)",
               {city.school, plan, city.sari.person});
      fill_lesson(tx);
    });
  }
  void fill_lesson(storage::Tx& tx) {
    kit::run(tx,
             "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) "
             "VALUES ($1, $2, $3, $4, 1, 'Air', '', '2026-11-23', 0, 0, '', 1)",
             {city.school, lesson, city.group, city.sari.person});
    kit::run(tx,
             "INSERT INTO question (school_id, id, lesson_id, origin, position, kind, text, options, objective_id, objective_text, aims, "
             "opened_at, version) VALUES ($1, $2, $3, '', 0, 'text', 'Mengapa?', '[]', '', '', 2, 1, 1)",
             {city.school, question, lesson});
    for (int i = 0; i < pupils; ++i) {
      const std::string number = std::to_string(i + 10);
      const std::string pupil = kit::named_id("pupil", "bench " + number);
      kit::run(tx, "INSERT INTO pupil (school_id, id, name, version) VALUES ($1, $2, $3, 1)", {city.school, pupil, "Murid Contoh " + number});
      kit::run(tx,
               "INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since) "
               "VALUES ($1, $2, $3, $4, $5, '4', 'B', '2020-07-13')",
               {city.school, kit::named_id("membership", "bench " + number), pupil, city.group, i + 10});
      kit::run(tx,
               "INSERT INTO response (school_id, id, question_id, lesson_id, pupil_id, source, text, at, arrived_at, version) "
               "VALUES ($1, $2, $3, $4, $5, 'phone', 'Karena laut pasang dan tanahnya turun.', 0, 0, 1)",
               {city.school, kit::named_id("response", "bench " + number), question, lesson, pupil});
    }
  }
  std::string events() const { return get("/api/lessons/" + lesson + "/events"); }
  std::string get(const std::string& path) const {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + city.sari.token + "\r\n\r\n";
  }
  std::string command() const {
    const std::string body = R"({"commands":[{"id":")" + fresh_id("cmd") + R"(","v":1,"at":1,"method":"PUT","path":"/api/plans/)" + plan +
                             "/silences/" + fresh_id("silence") + R"(","body":{"code":"PM204","place":"/steps","why":"x"}}]})";
    return "POST /api/commands HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + city.sari.token +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  }
};

double now_s() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// Rows a second of the same row, change and counter, `a_transaction` at a time, in this process: the floor (1) and the
/// ceiling (256) that the server is seen beside.
double raw(double seconds, int a_transaction) {
  const Scene scene(storage::Engine::sqlite);
  const auto connection = scene.fresh.get().connect();
  std::int64_t rows = 0;
  const double begin = now_s();
  while (now_s() - begin < seconds) {
    storage::in_transaction(*connection, [&](storage::Tx& tx) {
      for (int i = 0; i < a_transaction; ++i, ++rows) {
        const std::string id = fresh_id("silence");
        tx.run(put{id, scene.city.school, scene.plan});
        storage::note_change(tx, scene.city.school.text, "finding_silence", id, 1);
      }
    });
  }
  return static_cast<double>(rows) / (now_s() - begin);
}

double rss_mb(int pid) {
  std::ifstream in("/proc/" + std::to_string(pid) + "/status");
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("VmRSS:", 0) == 0) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

void row(const char* what, const bench::Figures& f, const char* goal) {
  std::printf("| %-46s | %9.0f | %8.1f | %8.1f | %5lld | %-26s |\n", what, f.per_s, f.p50_ms, f.p99_ms, static_cast<long long>(f.failures), goal);
  std::fflush(stdout);
}
void plain(const char* what, double value, const char* goal) {
  std::printf("| %-46s | %9.0f | %8s | %8s | %5s | %-26s |\n", what, value, "", "", "", goal);
  std::fflush(stdout);
}

void writes(const kit::Server& server, const Scene& scene, double seconds, bool lite) {
  for (const int connections : {64, 256}) {
    const auto request = [&](int, int) { return scene.command(); };
    const std::string what = std::string(lite ? "SQLite" : "PostgreSQL") + ": durable commands, " + std::to_string(connections) + " connections";
    const char* goal = connections == 64 ? "" : lite ? ">= 20,000/s, p99 <= 50" : ">= 6,000/s, p99 <= 150";
    row(what.c_str(), bench::load(server.port(), connections, seconds, request), goal);
  }
}

/// A teacher's taps: each call marks a pupil present or away, and so an event of the lesson.
class Marks {
 public:
  Marks(const kit::Server& server, const Scene& scene) : line_(std::make_shared<kit::Line>(server.port())), scene_(&scene) {}
  void operator()() {
    ++version_;
    const std::string body = R"({"marks":[{"pupil":")" + scene_->city.dina.id.text + R"(","state":")" + (version_ % 2 ? "hadir" : "izin") + R"("}],"at":)" +
                             std::to_string(version_) + "}";
    const auto reply = line_->ask("PUT", "/api/lessons/" + scene_->lesson + "/attendance", scene_->city.sari.token, body);
    if (!reply || reply->status != 200) throw std::runtime_error("attendance: " + (reply ? reply->body : "lost"));
  }

 private:
  std::shared_ptr<kit::Line> line_;
  const Scene* scene_;
  int version_ = 0;
};

/// What a listener costs that hears nothing, on a server that has done nothing else: memory once used would hide it.
void crowd() {
  const Scene scene(storage::Engine::sqlite);
  kit::Server server({"--data", scene.fresh.folder()});
  Marks tell(server, scene);
  tell();
  const double before = rss_mb(server.pid());
  double idle = 0;
  row("10,000 listeners: an event until each has it", bench::fan_out(server.port(), crowd_of, 5, scene.events(), tell, [&] { idle = rss_mb(server.pid()) - before; }),
      "each hears each");
  std::printf("| %-46s | %9.1f | %8s | %8s | %5s | %-26s |\n", "memory of an idle listener of 10,000, KiB", idle * 1024 / crowd_of, "", "", "", "< 8, and the kernel's");
}

void sqlite(double seconds) {
  plain("SQLite: one transaction each, in process", raw(seconds, 1), "the floor");
  plain("SQLite: 256 a transaction, in process", raw(seconds, 256), "the ceiling");
  const Scene scene(storage::Engine::sqlite);
  kit::Server server({"--data", scene.fresh.folder()});
  plain("resident memory idle, MB", rss_mb(server.pid()), "<= 20");
  writes(server, scene, seconds, true);
  row("small reads (GET /api/me), 64 connections", bench::load(server.port(), 64, seconds, [&](int, int) { return scene.get("/api/me"); }),
      ">= 30,000/s");
  const std::string answers = scene.get("/api/lessons/" + scene.lesson + "/questions/" + scene.question + "/answers");
  row("a class's answers (36 rows), 64 connections", bench::load(server.port(), 64, seconds, [&](int, int) { return answers; }),
      ">= 8,000/s, p99 <= 20");
  row("1,000 listeners: an event until each has it", bench::fan_out(server.port(), listeners, 50, scene.events(), Marks(server, scene)),
      "p99 <= 150");
  plain("resident memory after all that, MB", rss_mb(server.pid()), "<= 80");
}

void postgres(double seconds) {
  if (!std::getenv("SELAMI_TEST_PG")) return void(std::puts("SELAMI_TEST_PG is not set: PostgreSQL left out"));
  const Scene scene(storage::Engine::postgres);
  kit::Server server({"--data", scene.fresh.folder(), "--db", scene.fresh.get().url()});
  writes(server, scene, seconds, false);
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 5;
  std::printf("| %-46s | %9s | %8s | %8s | %5s | %-26s |\n", "what", "a second", "p50 ms", "p99 ms", "fails", "goal (stack.md)");
  std::printf("| --- | --- | --- | --- | --- | --- |\n");
  try {
    selami::sqlite(seconds);
    selami::crowd();
    selami::postgres(seconds);
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "selami_bench: %s\n", broken.what());
    return 3;
  }
}
