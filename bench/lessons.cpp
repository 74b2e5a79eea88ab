/// @file Many lessons at once: pupils answer, teachers tap and sweep cards, boards, teachers' and pupils' phones follow, on the real program.
///   lessons_bench [LESSONS [SECONDS [PUPILS [FOLLOW]]]]   default 1000 lessons, in each of which 32 pupils answer within 60 s and the phones
///                                                        of 8 of them follow by streams of their own
/// Exit 1: a goal of README's figures is missed; the last lines name it.
///   lessons_bench costs [TIMES]                  what each of their requests costs the server, in CPU time
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
#include "lessons_cost.hpp"
#include "lessons_talk.hpp"

namespace selami::bench {
namespace {

struct Plan {
  int lessons = 1000;
  double seconds = 60;
  int pupils = 32;
  int follow = 8;
};
/// What README's figures promise.
constexpr double board_ms_most = 200;
/// Screens open one after the other, a thousand a second: with all in one instant each has a stream and a first look under way, more
/// connections than a server takes.
constexpr auto one_after_the_other = std::chrono::milliseconds(1);
/// A look that was lost is made again, as the app does; whoever is not there by then is told, instead of waited for.
constexpr auto look_again = std::chrono::milliseconds(500);
constexpr auto open_within = std::chrono::seconds(60);

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
  bool seen = false;             ///< has looked at all
  Moment opened_from;            ///< when it was turned on
};

/// What the server has at the end.
struct Kept {
  int answers = 0;
  int files = 0;
};

class Morning {
 public:
  Morning(const RunningCity& city, const Plan& plan, unsigned short port) : city_(city), plan_(plan), crowd_(context_, port), boards_(city.lessons.size()) {}

  void run(const std::function<void()>& in_the_middle);
  void tell(const char* what, const Used& server, const Kept& kept);
  /// Goals that were missed, in words. A killed server owes nobody a picture within `board_ms_most`.
  std::vector<std::string> missed(const Kept& kept, bool killed);

  boost::asio::io_context& context() { return context_; }
  Crowd& crowd() { return crowd_; }
  void server_is_back() {
    back_from_ = Clock::now();
    for (Board& board : boards_) board.back = false;
  }

 private:
  void open_streams();
  void turn_on(const std::shared_ptr<Stream>& screen, std::size_t turn);
  void wait_for_all();
  void schedule();
  void answer(const RunningLesson& one, int pupil, int count, Moment due);
  void send_file(const RunningLesson& one, int pupil, Moment taken);
  void seat_reads(std::size_t number, int pupil);
  void look(std::size_t number);
  void seen(std::size_t number, const std::string& view);
  void teacher_reads(std::size_t number);
  void teacher_news(std::size_t number, const std::function<void()>& then);
  void end_when_done();

  const RunningCity& city_;
  Plan plan_;
  boost::asio::io_context context_{1};
  Crowd crowd_;
  std::vector<Board> boards_;
  std::vector<std::shared_ptr<Stream>> teachers_;
  std::vector<std::shared_ptr<Stream>> phones_;
  std::vector<std::vector<Moment>> heard_;  ///< by lesson of groups: the events that its first pupil's phone heard
  const PhoneReads reads_;
  /// A teacher's phone: whole where its stream has begun anew, else only what is new of the question.
  struct Looking {
    bool looking = false;
    bool again = false;
    bool whole = true;
    std::string seq;
  };
  std::vector<Looking> teachers_now_;
  std::array<Times, ways> by_way_;
  Times accepted_, files_, reading_, fan_out_, phones_hear_, shown_, back_, opening_;
  Moment begin_;
  Moment back_from_;
  std::int64_t waiting_ = 0;  ///< commands and files that have not been answered with 200
  Kept sent_;                 ///< what they are when all have arrived
  std::int64_t looks_ = 0;
  std::int64_t late_sends_ = 0;
};

void Morning::open_streams() {
  std::size_t turn = 0;
  teachers_now_.resize(city_.lessons.size());
  for (std::size_t i = 0; i < city_.lessons.size(); ++i) {
    const RunningLesson& one = city_.lessons[i];
    boards_[i].stream = std::make_shared<Stream>(crowd_, stream_of("/api/board/events", one.board()), [this, i](bool event) {
      if (event) boards_[i].events.push_back(Clock::now());
      look(i);
    });
    turn_on(boards_[i].stream, turn);
    boards_[i].opened_from = Clock::now() + turn++ * one_after_the_other;
    teachers_.push_back(std::make_shared<Stream>(crowd_, stream_of("/api/lessons/" + one.lesson + "/events", one.teacher()), [this, i](bool event) {
      teachers_now_[i].whole = teachers_now_[i].whole || !event;
      teacher_reads(i);
    }));
    turn_on(teachers_.back(), turn++);
    heard_.emplace_back();
    for (int pupil = 0; pupil < std::min(plan_.follow, plan_.pupils); ++pupil) {
      phones_.push_back(std::make_shared<Stream>(crowd_, stream_of("/api/seat/events", one.seat(pupil)), [this, i, pupil](bool event) {
        if (event && pupil == 0) heard_[i].push_back(Clock::now());
        seat_reads(i, pupil);
      }));
      turn_on(phones_.back(), turn++);
    }
  }
  wait_for_all();
}

void Morning::turn_on(const std::shared_ptr<Stream>& screen, std::size_t turn) {
  crowd_.at(Clock::now() + turn * one_after_the_other, [screen] { screen->begin(); });
}

/// How long that takes is told apart; the class answers when its board is there.
void Morning::wait_for_all() {
  const Moment latest = Clock::now() + phones_.size() * one_after_the_other + open_within;
  const auto late = std::make_shared<bool>(false);
  crowd_.at(latest, [late] { *late = true; });
  const auto all_there = [this] {
    return std::all_of(phones_.begin(), phones_.end(), [](const auto& phone) { return phone->open(); }) &&
           std::all_of(boards_.begin(), boards_.end(), [](const Board& b) { return b.stream->open() && b.seen; }) &&
           std::all_of(teachers_now_.begin(), teachers_now_.end(), [](const Looking& t) { return !t.seq.empty(); });
  };
  while (!all_there() && !*late) context_.run_one();
  if (!all_there()) throw std::runtime_error("not all screens are open " + std::to_string(open_within.count()) + " s after the last was turned on: connections lost " + std::to_string(crowd_.lost));
}

/// A pupil's phone reads what is asked now when it begins to follow, and when it hears of something.
void Morning::seat_reads(std::size_t number, int pupil) {
  crowd_.ask(request("GET", "/api/seat", city_.lessons[number].seat(pupil)), [](const Crowd::Reply&) {});
}

void Morning::teacher_reads(std::size_t number) {
  Looking& now = teachers_now_[number];
  if (std::exchange(now.looking, true)) return void(now.again = true);
  const RunningLesson& one = city_.lessons[number];
  const auto calm = [this, number] {
    crowd_.at(Clock::now() + reads_.calm, [this, number] {
      teachers_now_[number].looking = false;
      if (std::exchange(teachers_now_[number].again, false)) teacher_reads(number);
    });
  };
  if (!std::exchange(now.whole, false)) return teacher_news(number, calm);
  crowd_.ask(request("GET", "/api/lessons/" + one.lesson, one.teacher()), [this, number, calm](const Crowd::Reply&) {
    teacher_news(number, [] {});  // the screen that is open reads anew beside it
    calm();
  });
}

void Morning::teacher_news(std::size_t number, const std::function<void()>& then) {
  const RunningLesson& one = city_.lessons[number];
  crowd_.ask(request("GET", reads_.path(one, teachers_now_[number].seq), one.teacher()), [this, number, then](const Crowd::Reply& reply) {
    Looking& now = teachers_now_[number];
    if (reply.status == 200) now.seq = seq_in(reply.body);
    else now.whole = true;
    if (reply.status != 200 && now.seq.empty()) crowd_.at(Clock::now() + look_again, [this, number] { teacher_reads(number); });
    then();
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
    else if (own.stream->open()) crowd_.at(Clock::now() + look_again, [this, number] { look(number); });
    if (std::exchange(own.again, false)) look(number);
  });
}

void Morning::seen(std::size_t number, const std::string& view) {
  Board& board = boards_[number];
  const Moment now = Clock::now();
  if (!std::exchange(board.back, true)) back_.note(back_from_, now);
  if (!std::exchange(board.seen, true)) opening_.note(board.opened_from, now);
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
  for (int i = 0; i < (one.way == Way::groups ? 1 : count); ++i) board.due.push_back(due);  // a group counts once
  sent_.answers += count;
  ++waiting_;
  crowd_.insist(command(one, pupil, count), [this, &one, pupil, due](const Crowd::Reply& reply) {
    const Moment now = Clock::now();
    --waiting_;
    if (reply.body.find("\"status\":200") == std::string::npos) ++crowd_.refused;
    accepted_.note(due, now);
    by_way_[static_cast<std::size_t>(one.way)].note(due, now);
    boards_[static_cast<std::size_t>(one.number)].accepted.push_back(now);
    if (is_made(one.way)) send_file(one, pupil, now);
  });
}

/// As the app does it: what was made comes after its answer.
void Morning::send_file(const RunningLesson& one, int pupil, Moment taken) {
  ++sent_.files;
  ++waiting_;
  crowd_.insist(file_of(one, pupil), [this, taken](const Crowd::Reply&) {
    --waiting_;
    files_.note(taken, Clock::now());
  });
}

/// Each answer has its own instant, anywhere in the time: all together they come as in a Poisson process.
void Morning::schedule() {
  std::mt19937 dice(7);
  std::uniform_real_distribution<double> any(0, plan_.seconds);
  begin_ = Clock::now();
  const auto instant = [&](double s) { return begin_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(s)); };
  for (const RunningLesson& one : city_.lessons) {
    const int count = one.way == Way::cards ? cards_a_command : one.way == Way::groups ? team_size : 1;
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
  for (auto& one : phones_) one->end();
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

std::vector<std::string> Morning::missed(const Kept& kept, bool killed) {
  std::vector<std::string> out;
  if (kept.answers != sent_.answers) out.push_back("answers lost or doubled: " + std::to_string(sent_.answers - kept.answers));
  if (kept.files != sent_.files) out.push_back("files lost or doubled: " + std::to_string(sent_.files - kept.files));
  if (killed) return out;
  if (crowd_.refused > 0) out.push_back("refused: " + std::to_string(crowd_.refused));
  if (shown_.at(0.99) > board_ms_most) out.push_back("an answer due until its board shows it, p99: " + std::to_string(shown_.at(0.99)) + " ms");
  return out;
}

void Morning::tell(const char* what, const Used& server, const Kept& kept) {
  for (Board& board : boards_) {
    std::sort(board.accepted.begin(), board.accepted.end());
    for (std::size_t i = 0; i < std::min(board.accepted.size(), board.events.size()); ++i) fan_out_.note(board.accepted[i], board.events[i]);
  }
  for (std::size_t i = 0; i < heard_.size() && back_.ms.empty(); ++i) {
    if (city_.lessons[i].way != Way::groups) continue;  // the others' phones hear of nothing but the teacher
    for (std::size_t n = 0; n < std::min(heard_[i].size(), boards_[i].accepted.size()); ++n) phones_hear_.note(boards_[i].accepted[n], heard_[i][n]);
  }
  int shown = 0;
  for (const Board& board : boards_) shown += board.shown;
  std::printf("\n| %-46s | %7s | %8s | %8s | %8s | %8s |\n| --- | ---: | ---: | ---: | ---: | ---: |\n", what, "number", "p50 ms", "p99 ms", "p99.9 ms", "most ms");
  line("a board is turned on, until it has looked", opening_);
  line("a command, from when it was due", accepted_);
  for (int i = 0; i < ways; ++i) line((std::string("  ") + name_of(static_cast<Way>(i))).c_str(), by_way_[static_cast<std::size_t>(i)]);
  line("a file, from when its answer was taken", files_);
  line("a pupil's phone reads the question", reading_);
  // What was said while a stream was cut is not said again: then the n-th event is no longer that of the n-th answer.
  if (back_.ms.empty()) line("an answer taken, until its board has the event", fan_out_);
  if (!phones_hear_.ms.empty()) line("a group's answer taken, until its phones hear it", phones_hear_);
  line("an answer due, until its board shows it", shown_);
  if (!back_.ms.empty()) line("server answers again, until a board has looked", back_);
  const double s = plan_.seconds;
  std::printf("server: %.1f s CPU in %.0f s (%.0f %% of one core), %.0f MB at most; %.0f commands and %.0f looks of boards a second\n", server.cpu_s, s,
              server.cpu_s / s * 100, server.peak_mb, static_cast<double>(accepted_.ms.size()) / s, static_cast<double>(looks_) / s);
  std::printf("answers asked / kept / on boards (taps are on none, a group is one): %d / %d / %d; files asked / kept: %d / %d; pupils' streams %zu; connections lost %lld, refused %lld, at once %zu; sent over 20 ms late by us: %lld\n",
              sent_.answers, kept.answers, shown, sent_.files, kept.files, phones_.size(), static_cast<long long>(crowd_.lost), static_cast<long long>(crowd_.refused), crowd_.most_at_once,
              static_cast<long long>(late_sends_));
  std::fflush(stdout);
}

Kept kept_in(const RunningCity& city) {
  const auto connection = city.fresh.get().connect_read_only();
  Kept out;
  storage::in_snapshot(*connection, [&](storage::Tx& tx) {
    out.answers = std::stoi(kit::rows(tx, "SELECT COUNT(*) FROM response").at(0));
    out.files = std::stoi(kit::rows(tx, "SELECT COUNT(*) FROM media WHERE state = 'stored'").at(0));
  });
  return out;
}

/// How many goals were missed; each is said.
int tell_missed(const std::vector<std::string>& missed) {
  for (const std::string& one : missed) std::printf("MISSED %s\n", one.c_str());
  std::fflush(stdout);
  return static_cast<int>(missed.size());
}

std::vector<std::string> arguments(const RunningCity& city, storage::Engine engine) {
  std::vector<std::string> out{"--data", city.fresh.folder()};
  if (engine == storage::Engine::postgres) out.insert(out.end(), {"--db", city.fresh.get().url()});
  return out;
}

int quiet(const Plan& plan, storage::Engine engine, const char* name) {
  const RunningCity city(engine, plan.lessons, plan.pupils);
  kit::Server server(arguments(city, engine));
  Morning morning(city, plan, server.port());
  morning.run([] {});
  morning.tell((std::string(name) + ", " + std::to_string(plan.lessons) + " lessons at once").c_str(), used_by(server.pid()), kept_in(city));
  return tell_missed(morning.missed(kept_in(city), false));
}

/// The server is killed at half time and starts again; meanwhile everybody goes on as if there were no network.
int cut(const Plan& plan, storage::Engine engine, const char* name) {
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
  morning.tell((std::string(name) + ", killed in the middle").c_str(), used_by(server->pid()), kept_in(city));
  return tell_missed(morning.missed(kept_in(city), true));
}

}  // namespace
}  // namespace selami::bench

int main(int argc, char** argv) {
  using namespace selami;
  bench::Plan plan;
  if (argc > 1) plan.lessons = std::atoi(argv[1]);
  if (argc > 2) plan.seconds = std::atof(argv[2]);
  if (argc > 3) plan.pupils = std::atoi(argv[3]);
  if (argc > 4) plan.follow = std::atoi(argv[4]);
  try {
    if (argc > 1 && std::string_view(argv[1]) == "costs") return bench::tell_costs(storage::Engine::sqlite, plan.pupils, argc > 2 ? std::atoi(argv[2]) : 2000), 0;
    int missed = bench::quiet(plan, storage::Engine::sqlite, "SQLite") + bench::cut(plan, storage::Engine::sqlite, "SQLite");
    if (std::getenv("SELAMI_TEST_PG")) missed += bench::quiet(plan, storage::Engine::postgres, "PostgreSQL") + bench::cut(plan, storage::Engine::postgres, "PostgreSQL");
    return missed > 0 ? 1 : 0;
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "lessons_bench: %s\n", broken.what());
    return 3;
  }
}
