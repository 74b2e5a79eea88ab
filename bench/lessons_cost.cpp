#include "lessons_cost.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "crowd.hpp"
#include "kit/program.hpp"
#include "lessons_talk.hpp"

namespace selami::bench {
namespace {

/// CPU time of all threads of a process until now, in µs.
double cpu_us(int pid) {
  double out = 0;
  for (const auto& task : std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/task")) {
    double ns = 0;
    std::ifstream(task.path() / "schedstat") >> ns;
    out += ns / 1000;
  }
  return out;
}

/// One phone that asks again as soon as it was answered.
class Asker {
 public:
  Asker(const kit::Server& server, int pupils) : pid_(server.pid()), pupils_(pupils), crowd_(context_, server.port()) {}

  /// `bytes` are asked for anew each time, by how many went before. None of them may be refused.
  void costs(const char* what, int times, const std::function<std::string(int)>& bytes) {
    ask(bytes, pupils_, 0);  // what is prepared once is no cost
    body_ = 0;
    const double before = cpu_us(pid_);
    ask(bytes, times, pupils_);
    std::printf("| %-46s | %7d | %8.0f | %8zu |\n", what, times, (cpu_us(pid_) - before) / times, body_ / static_cast<std::size_t>(times));
    if (crowd_.lost + crowd_.refused > 0) throw std::runtime_error(std::string(what) + ": refused");
  }

  /// The last answer.
  const std::string& heard() const { return heard_; }

 private:
  void ask(const std::function<std::string(int)>& bytes, int times, int from) {
    context_.restart();
    next(bytes, from, from + times);
    context_.run();
  }
  void next(const std::function<std::string(int)>& bytes, int at, int until) {
    if (at == until) return;
    crowd_.ask(bytes(at), [this, &bytes, at, until](const Crowd::Reply& reply) {
      body_ += reply.body.size();
      heard_ = reply.body;
      next(bytes, at + 1, until);
    });
  }

  int pid_;
  int pupils_;
  boost::asio::io_context context_{1};
  Crowd crowd_;
  std::size_t body_ = 0;
  std::string heard_;
};

}  // namespace

void tell_costs(storage::Engine engine, int pupils, int times) {
  const RunningCity city(engine, ways, pupils);
  std::vector<std::string> words{"--data", city.fresh.folder()};
  if (engine == storage::Engine::postgres) words.insert(words.end(), {"--db", city.fresh.get().url()});
  const kit::Server server(words);
  Asker asker(server, pupils);
  const RunningLesson& one = city.lessons.front();
  const std::string lesson = "/api/lessons/" + one.lesson;
  std::printf("\n| %-46s | %7s | %8s | %8s |\n| --- | ---: | ---: | ---: |\n", "one request, one after the other", "number", "CPU µs", "bytes");
  // First all answer, so that a class is there to be read; then each lesson's pupils that are left.
  asker.costs("a pupil's answer", pupils * 5 - pupils, [&](int i) { return command(city.lessons[static_cast<std::size_t>(i / pupils)], i % pupils, 1); });
  asker.costs("the board", times, [&](int) { return request("GET", "/api/board", one.board()); });
  asker.costs("the teacher's lesson, whole", times, [&](int) { return request("GET", lesson, one.teacher()); });
  asker.costs("a question's answers, whole", times, [&](int) { return request("GET", lesson + "/questions/" + one.question + "/answers", one.teacher()); });
  const PhoneReads reads;
  const RunningLesson& last = city.lessons[4];  // its last answer is the newest of all
  asker.costs("the same without names, whole", times, [&](int) { return request("GET", reads.path(last, ""), last.teacher()); });
  const std::string seq = std::to_string(std::stoll(seq_in(asker.heard())) - 1);
  asker.costs("what is new of them: one answer", times, [&](int) { return request("GET", reads.path(last, seq), last.teacher()); });
  asker.costs("a pupil's question", times, [&](int i) { return request("GET", "/api/seat", one.seat(i % pupils)); });
  asker.costs("who am I", times, [&](int) { return request("GET", "/api/me", one.teacher()); });
  std::fflush(stdout);
}

}  // namespace selami::bench
