#pragma once
/// @file A few threads with a reader each, for what is too long for an io thread or the writer.

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "storage/database.hpp"

namespace selami {

class Workers {
 public:
  using Task = std::function<void(storage::Connection& reader)>;

  Workers(const storage::Database& database, int threads);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// False when too much waits already.
  bool submit(Task task);
  void stop();

  static constexpr std::size_t queue_max = 500;

 private:
  void loop();

  const storage::Database& database_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace selami
