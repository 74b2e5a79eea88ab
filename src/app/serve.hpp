#pragma once
/// @file Serving: from options to a running server, until SIGTERM or SIGINT.

#include "app/options.hpp"

namespace selami::app {

/// Migrates, starts writers, workers, jobs and the door, prints "selami: http://HOST:PORT" when it answers, and returns
/// when SIGTERM or SIGINT came and everything is finished. Throws std::runtime_error when it cannot start.
void serve(const Options& options);

}  // namespace selami::app
