/// @file Many lessons at once: pupils answer, teachers tap and sweep cards, boards and teachers' phones follow, on the real program.
///   lessons_bench [LESSONS [SECONDS [PUPILS]]]   default 1000 lessons, in each of which 32 pupils answer within 60 s
/// The second table kills the server in the middle (SIGKILL, as a power cut) and starts it again. SELAMI_TEST_PG adds PostgreSQL.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>
#include <unistd.h>

#include "crowd.hpp"
#include "kit/program.hpp"
#include "lessons_scene.hpp"

namespace selami::bench {
namespace {

/// Marks of one command when cards are swept: as many as a picture locks in.
constexpr int cards_a_command = 4;
constexpr auto teacher_calm = std::chrono::milliseconds(300);  // web/src/lib/lesson/desk.svelte.ts

struct Plan {
  int lessons = 1000;
  double seconds = 60;
  int pupils = 32;
};

std::string request(const char* method, const std::string& path, const std::string& token, const std::string& body = {}) {
  return std::string(method) + " " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}
std::string stream_of(const std::string& path, const std::string& token) {
  return "GET " + path + "?token=" + token + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

/// What a child answers by itself, as the fields of a ResponseIn or TapMark.
std::string answer_of(Way way, int pupil) {
  switch (way) {
    case Way::multi: return R"("choices":[0,2])";
    case Way::order: return pupil % 2 ? R"("choices":[0,2,1])" : R"("choices":[2,0,1])";
    case Way::text: return R"("text":"Karena kotorannya tertahan di sela pasir, airnya lewat.")";
    case Way::taps: return "\"choice\":" + std::to_string(pupil % 5);
    default: return "\"choice\":" + std::to_string(pupil % 3);
  }
}

/// One request of the outbox: a phone's own answer, or `count` marks that a teacher taps or sweeps.
std::string command(const RunningLesson& one, int pupil, int count) {
  const std::string name = one.seat(pupil);
  const bool by_teacher = one.way == Way::taps || one.way == Way::cards;
  std::string path;
  std::string body;
  if (by_teacher) {
    path = "/api/lessons/" + one.lesson + "/questions/" + one.question + "/taps";
    for (int i = pupil; i < pupil + count; ++i) {
      body += (body.empty() ? "{\"marks\":[" : ",") + std::string("{\"response\":\"") + kit::named_id("response", one.seat(i)) + "\",\"pupil\":\"" +
              one.pupil(i) + "\"," + answer_of(one.way, i) + "}";
    }
    body += std::string("],\"at\":1,\"way\":\"") + (one.way == Way::cards ? "card" : "tap") + "\"}";
  } else {
    path = "/api/seat/responses/" + kit::named_id("response", name);
    body = "{\"question\":\"" + one.question + "\"," + answer_of(one.way, pupil) + ",\"at\":1}";
  }
  const std::string envelope = "{\"commands\":[{\"id\":\"" + kit::named_id("cmd", name) + "\",\"v\":1,\"at\":1,\"method\":\"PUT\",\"path\":\"" + path +
                               "\",\"body\":" + body + "}]}";
  return request("POST", "/api/commands", by_teacher ? one.teacher() : name, envelope);
}

/// A process's memory at its highest and its CPU time until now.
struct Used {
  double peak_mb = 0;
  double cpu_s = 0;
};
Used used_by(int pid) {
  Used out;
  std::ifstream status("/proc/" + std::to_string(pid) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmHWM:", 0) == 0) out.peak_mb = std::stod(line.substr(6)) / 1024;
  }
  std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
  std::string text((std::istreambuf_iterator<char>(stat)), {});
  if (text.empty()) return out;
  std::istringstream fields(text.substr(text.rfind(')') + 2));
  std::string field;
  for (int i = 3; fields >> field; ++i) {
    if (i == 14 || i == 15) out.cpu_s += std::stod(field) / static_cast<double>(::sysconf(_SC_CLK_TCK));
  }
  return out;
}

/// A board as web/src/routes/layar does it: each event is a look, one look at a time, and what came meanwhile is one more.
struct Board {
  std::shared_ptr<Stream> stream;
  std::vector<Moment> accepted;  ///< answers, by when their 200 came
  std::vector<Moment> events;
  std::vector<Moment> due;       ///< answers, by when they were to be sent
  int shown = 0;                 ///< answers on the board
  bool looking = false;
  bool again = false;
  bool back = true;              ///< has looked since the server came back
};

class Morning {
 public:
  Morning(const RunningCity& city, const Plan& plan, unsigned short port) : city_(city), plan_(plan), crowd_(context_, port), boards_(city.lessons.size()) {}

  void run(const std::function<void()>& in_the_middle);
  void tell(const char* what, const Used& server, int rows);

  boost::asio::io_context& context() { return context_; }
  Crowd& crowd() { return crowd_; }
  void server_is_back() {
    back_from_ = Clock::now();
    for (Board& board : boards_) board.back = false;
  }

 private:
  void open_streams();
  void schedule();
  void answer(const RunningLesson& one, int pupil, int count, Moment due);
  void look(std::size_t number);
  void seen(std::size_t number, const std::string& view);
  void teacher_reads(std::size_t number);
  void end_when_done();

  const RunningCity& city_;
  Plan plan_;
  boost::asio::io_context context_{1};
  Crowd crowd_;
  std::vector<Board> boards_;
  std::vector<std::shared_ptr<Stream>> teachers_;
  struct Looking {
    bool looking = false;
    bool again = false;
  };
  std::vector<Looking> teachers_now_;
  std::array<Times, ways> by_way_;
  Times accepted_, reading_, fan_out_, shown_, back_;
  Moment begin_;
  Moment back_from_;
  std::int64_t waiting_ = 0;  ///< commands that have not been answered with 200
  std::int64_t looks_ = 0;
  std::int64_t late_sends_ = 0;
};

void Morning::open_streams() {
  teachers_now_.resize(city_.lessons.size());
  for (std::size_t i = 0; i < city_.lessons.size(); ++i) {
    const RunningLesson& one = city_.lessons[i];
    boards_[i].stream = std::make_shared<Stream>(crowd_, stream_of("/api/board/events", one.board()), [this, i](bool event) {
      if (event) boards_[i].events.push_back(Clock::now());
      look(i);
    });
    boards_[i].stream->begin();
    teachers_.push_back(std::make_shared<Stream>(crowd_, stream_of("/api/lessons/" + one.lesson + "/events", one.teacher()), [this, i](bool) { teacher_reads(i); }));
    teachers_.back()->begin();
  }
  const auto all_open = [this] {
    return std::all_of(boards_.begin(), boards_.end(), [](const Board& b) { return b.stream->open(); }) &&
           std::all_of(teachers_.begin(), teachers_.end(), [](const auto& s) { return s->open(); });
  };
  while (!all_open()) context_.run_one();
}

void Morning::teacher_reads(std::size_t number) {
  if (std::exchange(teachers_now_[number].looking, true)) return void(teachers_now_[number].again = true);
  const RunningLesson& one = city_.lessons[number];
  crowd_.ask(request("GET", "/api/lessons/" + one.lesson, one.teacher()), [this, number](const Crowd::Reply&) {
    const RunningLesson& own = city_.lessons[number];
    crowd_.ask(request("GET", "/api/lessons/" + own.lesson + "/questions/" + own.question + "/answers", own.teacher()), [](const Crowd::Reply&) {});
    crowd_.at(Clock::now() + teacher_calm, [this, number] {
      teachers_now_[number].looking = false;
      if (std::exchange(teachers_now_[number].again, false)) teacher_reads(number);
    });
  });
}

void Morning::look(std::size_t number) {
  Board& board = boards_[number];
  if (std::exchange(board.looking, true)) return void(board.again = true);
  ++looks_;
  crowd_.ask(request("GET", "/api/board", city_.lessons[number].board()), [this, number](const Crowd::Reply& reply) {
    Board& own = boards_[number];
    own.looking = false;
    if (reply.status == 200) seen(number, reply.body);
    if (std::exchange(own.again, false)) look(number);
  });
}

void Morning::seen(std::size_t number, const std::string& view) {
  Board& board = boards_[number];
  const Moment now = Clock::now();
  if (!std::exchange(board.back, true)) back_.note(back_from_, now);
  const std::size_t question = view.find("\"question\":{");
  const std::size_t at = question == std::string::npos ? question : view.find("\"answered\":", question);
  if (at == std::string::npos) return;
  const int answered = std::atoi(view.c_str() + at + 11);
  // Which answer is which cannot be seen: the n-th that was to come is the n-th that is there.
  std::vector<Moment> due = board.due;
  std::sort(due.begin(), due.end());
  for (; board.shown < answered && board.shown < static_cast<int>(due.size()); ++board.shown) {
    shown_.note(due[static_cast<std::size_t>(board.shown)], now);
  }
}

void Morning::answer(const RunningLesson& one, int pupil, int count, Moment due) {
  if (Clock::now() - due > std::chrono::milliseconds(20)) ++late_sends_;
  Board& board = boards_[static_cast<std::size_t>(one.number)];
  for (int i = 0; i < count; ++i) board.due.push_back(due);
  ++waiting_;
  crowd_.insist(command(one, pupil, count), [this, &one, due](const Crowd::Reply& reply) {
    const Moment now = Clock::now();
    --waiting_;
    if (reply.body.find("\"status\":200") == std::string::npos) ++crowd_.refused;
    accepted_.note(due, now);
    by_way_[static_cast<std::size_t>(one.way)].note(due, now);
    boards_[static_cast<std::size_t>(one.number)].accepted.push_back(now);
  });
}

/// Each answer has its own instant, anywhere in the time: all together they come as in a Poisson process.
void Morning::schedule() {
  std::mt19937 dice(7);
  std::uniform_real_distribution<double> any(0, plan_.seconds);
  begin_ = Clock::now();
  const auto instant = [&](double s) { return begin_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(s)); };
  for (const RunningLesson& one : city_.lessons) {
    const int count = one.way == Way::cards ? cards_a_command : 1;
    for (int pupil = 0; pupil + count <= plan_.pupils; pupil += count) {
      const Moment due = instant(any(dice));
      crowd_.at(due, [this, &one, pupil, count, due] { answer(one, pupil, count, due); });
      if (one.way == Way::taps || one.way == Way::cards) continue;
      const Moment read = instant(any(dice));
      crowd_.at(read, [this, &one, pupil, read] {
        crowd_.ask(request("GET", "/api/seat", one.seat(pupil)), [this, read](const Crowd::Reply& reply) {
          if (reply.status == 200) reading_.note(read, Clock::now());
        });
      });
    }
  }
}

void Morning::end_when_done() {
  const bool boards_back = std::all_of(boards_.begin(), boards_.end(), [](const Board& b) { return b.back && !b.looking && b.stream->open(); });
  if (Clock::now() < begin_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(plan_.seconds + 1)) || waiting_ > 0 || !boards_back) {
    return crowd_.at(Clock::now() + std::chrono::milliseconds(200), [this] { end_when_done(); });
  }
  for (Board& board : boards_) board.stream->end();
  for (auto& one : teachers_) one->end();
  context_.stop();
}

void Morning::run(const std::function<void()>& in_the_middle) {
  open_streams();
  schedule();
  crowd_.at(begin_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(plan_.seconds / 2)), in_the_middle);
  end_when_done();
  context_.run();
}

void line(const char* what, Times& times) {
  std::printf("| %-46s | %7zu | %8.1f | %8.1f | %8.1f | %8.1f |\n", what, times.ms.size(), times.at(0.5), times.at(0.99), times.at(0.999), times.at(1));
}

void Morning::tell(const char* what, const Used& server, int rows) {
  for (Board& board : boards_) {
    std::sort(board.accepted.begin(), board.accepted.end());
    for (std::size_t i = 0; i < std::min(board.accepted.size(), board.events.size()); ++i) fan_out_.note(board.accepted[i], board.events[i]);
  }
  int shown = 0;
  for (const Board& board : boards_) shown += board.shown;
  std::printf("\n| %-46s | %7s | %8s | %8s | %8s | %8s |\n| --- | ---: | ---: | ---: | ---: | ---: |\n", what, "number", "p50 ms", "p99 ms", "p99.9 ms", "most ms");
  line("a command, from when it was due", accepted_);
  for (int i = 0; i < ways; ++i) line((std::string("  ") + name_of(static_cast<Way>(i))).c_str(), by_way_[static_cast<std::size_t>(i)]);
  line("a pupil's phone reads the question", reading_);
  // What was said while a stream was cut is not said again: then the n-th event is no longer that of the n-th answer.
  if (back_.ms.empty()) line("an answer taken, until its board has the event", fan_out_);
  line("an answer due, until its board shows it", shown_);
  if (!back_.ms.empty()) line("server answers again, until a board has looked", back_);
  const double s = plan_.seconds;
  std::printf("server: %.1f s CPU in %.0f s (%.0f %% of one core), %.0f MB at most; %.0f commands and %.0f looks of boards a second\n", server.cpu_s, s,
              server.cpu_s / s * 100, server.peak_mb, static_cast<double>(accepted_.ms.size()) / s, static_cast<double>(looks_) / s);
  const int asked = static_cast<int>(boards_.size()) * plan_.pupils;
  std::printf("answers asked / kept / on boards (taps are on none): %d / %d / %d; connections lost %lld, refused %lld, at once %zu; sent over 20 ms late by us: %lld\n",
              asked, rows, shown, static_cast<long long>(crowd_.lost), static_cast<long long>(crowd_.refused), crowd_.most_at_once,
              static_cast<long long>(late_sends_));
  std::fflush(stdout);
}

int rows_kept(const RunningCity& city) {
  const auto connection = city.fresh.get().connect_read_only();
  int out = 0;
  storage::in_snapshot(*connection, [&](storage::Tx& tx) { out = std::stoi(kit::rows(tx, "SELECT COUNT(*) FROM response").at(0)); });
  return out;
}

std::vector<std::string> arguments(const RunningCity& city, storage::Engine engine) {
  std::vector<std::string> out{"--data", city.fresh.folder()};
  if (engine == storage::Engine::postgres) out.insert(out.end(), {"--db", city.fresh.get().url()});
  return out;
}

void quiet(const Plan& plan, storage::Engine engine, const char* name) {
  const RunningCity city(engine, plan.lessons, plan.pupils);
  kit::Server server(arguments(city, engine));
  Morning morning(city, plan, server.port());
  morning.run([] {});
  morning.tell((std::string(name) + ", " + std::to_string(plan.lessons) + " lessons at once").c_str(), used_by(server.pid()), rows_kept(city));
}

/// The server is killed at half time and starts again; meanwhile everybody goes on as if there were no network.
void cut(const Plan& plan, storage::Engine engine, const char* name) {
  const RunningCity city(engine, plan.lessons, plan.pupils);
  auto server = std::make_unique<kit::Server>(arguments(city, engine));
  const unsigned short port = server->port();
  Morning morning(city, plan, port);
  std::thread restart;
  morning.run([&] {
    restart = std::thread([&] {
      const Moment killed = Clock::now();
      server->kill();
      server = std::make_unique<kit::Server>(arguments(city, engine), port);
      std::printf("\n%s: killed, answering again after %.0f ms\n", name, std::chrono::duration<double, std::milli>(Clock::now() - killed).count());
      boost::asio::post(morning.context(), [&] {
        morning.crowd().hang_up();
        morning.server_is_back();
      });
    });
  });
  restart.join();
  morning.tell((std::string(name) + ", killed in the middle").c_str(), used_by(server->pid()), rows_kept(city));
}

}  // namespace
}  // namespace selami::bench

int main(int argc, char** argv) {
  using namespace selami;
  bench::Plan plan;
  if (argc > 1) plan.lessons = std::atoi(argv[1]);
  if (argc > 2) plan.seconds = std::atof(argv[2]);
  if (argc > 3) plan.pupils = std::atoi(argv[3]);
  try {
    bench::quiet(plan, storage::Engine::sqlite, "SQLite");
    bench::cut(plan, storage::Engine::sqlite, "SQLite");
    if (!std::getenv("SELAMI_TEST_PG")) return 0;
    bench::quiet(plan, storage::Engine::postgres, "PostgreSQL");
    bench::cut(plan, storage::Engine::postgres, "PostgreSQL");
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "lessons_bench: %s\n", broken.what());
    return 3;
  }
}
