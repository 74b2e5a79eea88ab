#include "jobs/jobs.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>
#include <vector>

namespace selami::jobs {
namespace {

constexpr auto look_every = std::chrono::minutes(1);

struct Entry {
  Task task;
  std::optional<Instant> last;
  bool running = false;
  bool again = false;
};

void complain(const std::string& name) {
  const std::string line = "{\"level\":\"error\",\"where\":\"job\",\"name\":\"" + name + "\"}\n";
  std::fputs(line.c_str(), stderr);
}

}  // namespace

struct Jobs::State {
  storage::Writer& writer;
  std::function<Instant()> now;
  int offset_min;
  std::function<bool()> mine;
  std::mutex mutex;
  std::condition_variable wake;
  std::vector<std::unique_ptr<Entry>> entries;
  bool stopping = false;
  bool hurry = false;
  std::thread thread;

  State(storage::Writer& w, std::function<Instant()> n, int offset) : writer(w), now(std::move(n)), offset_min(offset) {}
};

Task every_hours(int hours, std::string name, std::function<void(storage::Tx&, Instant)> work) {
  return {std::move(name), {hours * hour_ms, -1}, [work = std::move(work)](storage::Tx& tx, Instant now) {
            work(tx, now);
            return false;
          }};
}

Task daily(int hour, std::string name, std::function<bool(storage::Tx&, Instant)> work) {
  return {std::move(name), {0, hour}, std::move(work)};
}

bool due(const Timing& timing, std::optional<Instant> last, Instant now, int offset_min) {
  if (!last || now < *last) return true;
  if (timing.hour < 0) return now - *last >= timing.every_ms;
  const std::int64_t offset_ms = offset_min * minute_ms;
  std::int64_t latest = day_number(local_date(now, offset_min)) * day_ms + timing.hour * hour_ms - offset_ms;
  if (latest > now.ms) latest -= day_ms;
  return last->ms < latest;
}

Jobs::Jobs(storage::Writer& writer, std::function<Instant()> now, int offset_min)
    : state_(std::make_shared<State>(writer, std::move(now), offset_min)) {}

Jobs::~Jobs() { stop(); }

int Jobs::offset_min() const { return state_->offset_min; }

void Jobs::add(Task task) {
  const std::lock_guard lock(state_->mutex);
  state_->entries.push_back(std::make_unique<Entry>());
  state_->entries.back()->task = std::move(task);
}

void Jobs::only_while(std::function<bool()> mine) { state_->mine = std::move(mine); }

void Jobs::look() {
  const std::lock_guard lock(state_->mutex);
  state_->hurry = true;
  state_->wake.notify_one();
}

std::size_t Jobs::run_due() {
  if (state_->mine && !state_->mine()) return 0;
  const Instant now = state_->now();
  std::vector<Entry*> ready;
  {
    const std::lock_guard lock(state_->mutex);
    for (const auto& entry : state_->entries) {
      if (entry->running || (!entry->again && !due(entry->task.timing, entry->last, now, state_->offset_min))) continue;
      entry->running = true;
      ready.push_back(entry.get());
    }
  }
  for (Entry* entry : ready) {
    auto more = std::make_shared<bool>(false);
    storage::Job job;
    job.work = [entry, now, more, state = state_](storage::Tx& tx) {
      *more = entry->task.work(tx, now);
      return true;
    };
    job.done = [entry, now, more, state = state_](storage::Fate fate) {
      if (fate != storage::Fate::committed) complain(entry->task.name);
      const std::lock_guard lock(state->mutex);
      entry->running = false;
      const bool later = fate == storage::Fate::away || fate == storage::Fate::slow;
      if (!later) entry->last = now;  // a failed one waits for its next time: it would fail again at once
      entry->again = fate == storage::Fate::committed && *more;
      state->hurry = state->hurry || entry->again;
      state->wake.notify_one();
    };
    job.key = "jobs";  // two nodes never sweep at the same time, not even while the one takes over from the other
    job.repeatable = true;
    if (!state_->writer.submit(std::move(job))) {
      const std::lock_guard lock(state_->mutex);
      entry->running = false;  // the writer is overloaded: the next look tries again
    }
  }
  return ready.size();
}

void Jobs::start() {
  state_->thread = std::thread([this] {
    std::unique_lock lock(state_->mutex);
    while (!state_->stopping) {
      state_->hurry = false;
      lock.unlock();
      run_due();
      lock.lock();
      state_->wake.wait_for(lock, look_every, [&] { return state_->stopping || state_->hurry; });
    }
  });
}

void Jobs::stop() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->stopping = true;
    state_->wake.notify_one();
  }
  if (state_->thread.joinable()) state_->thread.join();
}

}  // namespace selami::jobs
