#include "app/night.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "app/wiring.hpp"
#include "city/school_sums.hpp"
#include "city/telling.hpp"
#include "storage/database.hpp"

extern char** environ;

namespace selami::app {
namespace {

constexpr int gently = 10;  // the nice value

/// Of what a child is started with: all that holds memory is given back.
class Start {
 public:
  Start() {
    posix_spawn_file_actions_init(&files_);
    posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);  // the server's sockets are not the child's
    posix_spawnattr_init(&way_);
    sigset_t none;
    sigemptyset(&none);  // the server blocks the signals that end it
    posix_spawnattr_setsigmask(&way_, &none);
    posix_spawnattr_setflags(&way_, POSIX_SPAWN_SETSIGMASK);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;
  ~Start() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&way_);
  }
  /// The child, or 0. `own`: what stands in its environment besides the server's ("NAME=value"), in the place of what has that name there.
  pid_t of(std::vector<std::string> words, std::string own) const {
    std::vector<char*> argv = ending_with_none(words);
    std::vector<char*> around{own.data()};
    const std::string name = own.substr(0, own.find('=') + 1);
    for (char** one = environ; *one != nullptr; ++one) {
      if (std::string_view(*one).substr(0, name.size()) != name) around.push_back(*one);
    }
    around.push_back(nullptr);
    pid_t pid = 0;
    return posix_spawn(&pid, argv[0], &files_, &way_, argv.data(), around.data()) == 0 ? pid : 0;
  }

 private:
  static std::vector<char*> ending_with_none(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (std::string& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
  }

  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t way_{};
};

/// Where a night works, and when.
struct Clock {
  storage::Database database;
  Instant now;
  int offset_min = 0;
};

Clock clock_of(const Options& options) {
  setpriority(PRIO_PROCESS, 0, gently);
  storage::Database database(database_url(options));
  const Setting setting = load_setting(database, options);
  if (!options.today.empty() && (!setting.demo || !parse_date(options.today))) throw std::runtime_error("--today takes a day YYYY-MM-DD, and only where all data are made up");
  const Instant now = options.today.empty() ? system_now() : Instant{day_number(Date{options.today}) * day_ms + 12 * hour_ms};
  return {std::move(database), now, setting.offset_min};
}

}  // namespace

int tell_night(const Options& options) {
  const Clock clock = clock_of(options);
  city::tell_sums(clock.database, clock.now, clock.offset_min);
  return city::tell_months(clock.database, clock.now, clock.offset_min);
}

NightFits fit_night(const Options& options) {
  const Clock clock = clock_of(options);
  return {scale::fit_night(clock.database, clock.now, clock.offset_min), growth::reckon_observed(clock.database, clock.now, clock.offset_min)};
}

bool NightChild::running() { return child_ != 0 && waitpid(child_, nullptr, WNOHANG) == 0; }

void NightChild::start() {
  if (running()) return;
  // The very program that runs, also after its file was exchanged for a newer one.
  std::vector<std::string> words{"/proc/self/exe", "depth", "nightly", "--data", options_.data};
  if (!options_.today.empty()) words.insert(words.end(), {"--today", options_.today});
  // An address of a database may hold its password: every account of the machine reads words, nobody else the environment.
  child_ = Start().of(std::move(words), "SELAMI_DB=" + options_.db);
  if (child_ == 0) std::fputs("{\"level\":\"error\",\"where\":\"job\",\"name\":\"scale\"}\n", stderr);
}

NightChild::~NightChild() {
  if (!running()) return;
  kill(child_, SIGTERM);
  waitpid(child_, nullptr, 0);
}

}  // namespace selami::app
