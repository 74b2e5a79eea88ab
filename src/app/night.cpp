#include "app/night.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "app/wiring.hpp"
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
  /// The child, or 0.
  pid_t of(std::vector<std::string> words) const {
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    pid_t pid = 0;
    return posix_spawn(&pid, argv[0], &files_, &way_, argv.data(), environ) == 0 ? pid : 0;
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t way_{};
};

}  // namespace

Result<scale::NightDone> fit_night(const Options& options) {
  setpriority(PRIO_PROCESS, 0, gently);
  const storage::Database database(database_url(options));
  const Setting setting = load_setting(database, options);
  if (!options.today.empty() && (!setting.demo || !parse_date(options.today))) throw std::runtime_error("--today takes a day YYYY-MM-DD, and only where all data are made up");
  const Instant now = options.today.empty() ? system_now() : Instant{day_number(Date{options.today}) * day_ms + 12 * hour_ms};
  return scale::fit_night(database, now, setting.offset_min);
}

bool NightChild::running() { return child_ != 0 && waitpid(child_, nullptr, WNOHANG) == 0; }

void NightChild::start() {
  if (running()) return;
  std::vector<std::string> words{std::filesystem::read_symlink("/proc/self/exe").string(), "depth", "nightly", "--data", options_.data};
  if (!options_.db.empty()) words.insert(words.end(), {"--db", options_.db});
  if (!options_.today.empty()) words.insert(words.end(), {"--today", options_.today});
  child_ = Start().of(std::move(words));
  if (child_ == 0) std::fputs("{\"level\":\"error\",\"where\":\"job\",\"name\":\"scale\"}\n", stderr);
}

NightChild::~NightChild() {
  if (!running()) return;
  kill(child_, SIGTERM);
  waitpid(child_, nullptr, 0);
}

}  // namespace selami::app
