/// @file What is asked of the server most, one after the other in this process on one thread, each a few times while callgrind counts.
/// bench/instructions runs it and compares; without callgrind it only says what it would count.
#include <valgrind/callgrind.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>

#include "app/wiring.hpp"
#include "auth/secrets.hpp"
#include "cli/plan_check.hpp"
#include "http/engine.hpp"
#include "kit/setting.hpp"
#include "lessons_talk.hpp"
#include "storage/writer.hpp"

namespace selami::bench {
namespace {

constexpr int lessons = 24;  // of each way at least two, in three schools
constexpr int pupils = 32;
constexpr int commands_a_batch = 20;

/// The server without its door and without threads: what is written is written when it is asked for.
class Quiet {
 public:
  Quiet()
      : city(storage::Engine::sqlite, lessons, pupils, kit::monday),
        reader_(city.fresh.get().connect_read_only()),
        writer_(city.fresh.get().connect()),
        workers_(city.fresh.get(), 0),
        engine_(wiring(), {&writer_}, &workers_) {}

  /// `bytes` as lessons_bench sends them over the wire. Throws when it is not answered with 200.
  void ask(const std::string& bytes) {
    Reply reply;
    bool answered = false;
    engine_.handle(request_of(bytes), *reader_, [&](Reply given) {
      reply = std::move(given);
      reply.make_body();
      answered = true;
    });
    while (!answered && writer_.pump() > 0) {
    }
    const bool refused = reply.body.rfind("{\"outcomes\":", 0) == 0 && reply.body.find("\"message\":") != std::string::npos;
    if (!answered || reply.status != 200 || refused) throw std::runtime_error(bytes.substr(0, bytes.find('\r')) + ": " + reply.body.substr(0, 300));
  }
  void write(const std::function<void(storage::Tx&)>& work) {
    const auto connection = city.fresh.get().connect();
    storage::in_transaction(*connection, work);
  }

  const RunningCity city;

 private:
  Wiring wiring() {
    app::Options options;
    options.packs = SELAMI_SOURCE_DIR "/packs";
    options.data = city.fresh.folder();
    return app::make_wiring(options, kit::contoh(), dice_, [] { return kit::monday + 60'000; }, [](const Announcement&) {});
  }
  static Request request_of(const std::string& bytes) {
    std::istringstream head(bytes.substr(0, bytes.find("\r\n\r\n")));
    Request out;
    std::string target;
    head >> out.method >> target;
    out.path = target.substr(4);  // behind /api
    const std::string bearer = "Authorization: Bearer ";
    const std::size_t at = bytes.find(bearer) + bearer.size();
    out.token = bytes.substr(at, bytes.find('\r', at) - at);
    out.language = "id";
    out.body = bytes.substr(bytes.find("\r\n\r\n") + 4);
    out.address = "192.0.2.7";
    return out;
  }

  kit::Dice dice_;
  std::unique_ptr<storage::Connection> reader_;
  storage::Writer writer_;
  Workers workers_;
  selami::Engine engine_;
};

/// Does it `warm` times uncounted, so that what is prepared once is no cost, then `times` times; `what` gets how many went before.
void count(const char* name, int warm, int times, const std::function<void(int)>& what) {
  for (int i = 0; i < warm; ++i) what(i);
  CALLGRIND_START_INSTRUMENTATION;
  CALLGRIND_ZERO_STATS;
  for (int i = warm; i < warm + times; ++i) what(i);
  CALLGRIND_DUMP_STATS_AT(name);
  CALLGRIND_STOP_INSTRUMENTATION;
  std::printf("%s %d\n", name, times);
  std::fflush(stdout);
}

/// The outbox of a teacher whose phone was without network: a tap a command, all in one envelope.
std::string batch(const RunningLesson& one, int number) {
  std::string list;
  for (int i = 0; i < commands_a_batch; ++i) {
    const std::string bytes = command(one, i, 1);
    const std::size_t from = bytes.find("{\"commands\":[") + 13;
    std::string single = bytes.substr(from, bytes.rfind("]}") - from);
    const std::string id = kit::named_id("cmd", one.seat(i));
    single.replace(single.find(id), id.size(), kit::named_id("cmd", "batch " + std::to_string(number) + " " + std::to_string(i)));
    list += (list.empty() ? "" : ",") + single;
  }
  return request("POST", "/api/commands", one.teacher(), "{\"commands\":[" + list + "]}");
}

void fill_judgements(storage::Tx& tx, const RunningLesson& one) {
  for (int i = 0; i < pupils; ++i) {
    kit::run(tx,
             "INSERT INTO judgement (school_id, id, lesson_id, question_id, response_id, pupil_id, objective_id, rater_id, level, source, at, arrived_at, "
             "stands) VALUES ($1, $2, $3, $4, NULL, $5, 'tp1', $6, $7, 'single', 0, 0, 1)",
             {one.school, kit::named_id("judgement", one.seat(i)), one.lesson, one.question, one.pupil(i), kit::named_id("person", one.teacher()), i % 5});
  }
}

std::string ballot(const RunningLesson& one, int pupil) {
  return request("PUT", "/api/seat/ballot", one.seat(pupil),
                 "{\"seat\":\"" + one.seat(pupil) + R"(","first":"ya","second":"biasa","third":"tidak"})");
}

void write_routes(Quiet& house) {
  const auto& all = house.city.lessons;
  const RunningLesson& text = all[static_cast<std::size_t>(Way::text)];
  const RunningLesson& taps = all[static_cast<std::size_t>(Way::taps)];
  for (int i = 0; i < pupils; ++i) house.ask(command(all.front(), i, 1));
  count("answer", 8, 24, [&](int i) { house.ask(command(text, i, 1)); });
  house.ask(request("PUT", "/api/lessons/" + text.lesson + "/voices", text.teacher(), R"({"open":true})"));
  count("pulse", 8, 24, [&](int i) { house.ask(ballot(text, i)); });
  count("batch", 3, 10, [&](int i) { house.ask(batch(taps, i)); });
}

void read_routes(Quiet& house) {
  const RunningLesson& one = house.city.lessons.front();
  const std::string lesson = "/api/lessons/" + one.lesson;
  const auto reads = [&](const char* name, const std::string& bytes) {
    count(name, 3, 20, [&](int) { house.ask(bytes); });
  };
  reads("board", request("GET", "/api/board", one.board()));
  reads("events", request("GET", "/api/board/events", one.board()));
  reads("lesson", request("GET", lesson, one.teacher()));
  reads("answers", request("GET", lesson + "/questions/" + one.question + "/answers", one.teacher()));
  reads("depth", request("GET", "/api/groups/" + kit::named_id("group", one.teacher()) + "/depth", one.teacher()));
}

void plan_check() {
  std::ostringstream text;
  text << std::ifstream(SELAMI_SOURCE_DIR "/packs/examples/sd5-tanah-turun.yaml", std::ios::binary).rdbuf();
  const auto read = cli::read_plan_file(text.str());
  if (!read) throw std::runtime_error("the example plan cannot be read");
  count("plan", 2, 5, [&](int) { checker::check(read->plan, checker::Language::id); });
}

void all() {
  Quiet house;
  house.write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE seat SET may_vote = 1 WHERE pupil_id IS NOT NULL");
    fill_judgements(tx, house.city.lessons.front());
  });
  write_routes(house);
  read_routes(house);
  plan_check();
}

}  // namespace
}  // namespace selami::bench

int main() {
  try {
    selami::bench::all();
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "hot_routes: %s\n", broken.what());
    return 3;
  }
}
