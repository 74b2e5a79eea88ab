#pragma once
/// @file A load client on Asio: many kept-alive connections, one request each at a time.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace selami::bench {

struct Figures {
  double per_s = 0;
  double p50_ms = 0;
  double p99_ms = 0;
  std::int64_t answers = 0;
  std::int64_t failures = 0;  ///< not 200, or a lost connection
};

/// The bytes of request `number` of a connection.
using Request = std::function<std::string(int connection, int number)>;

/// Keeps `connections` busy for `seconds`, after a tenth of that as warm-up.
Figures load(unsigned short port, int connections, double seconds, const Request& request);

/// `count` listeners of a stream; then `tell` is called `rounds` times, each time until all have heard the event.
/// Latencies are from before `tell` to each listener's event. `open` is called once, when all listen and none has heard.
Figures fan_out(unsigned short port, int count, int rounds, const std::string& request, const std::function<void()>& tell, const std::function<void()>& open = [] {});

Figures figures_of(std::vector<double> ms, double seconds);

}  // namespace selami::bench
