#pragma once
/// @file A disk that can lose its power: what SQLite wrote and did not sync is gone, or some of it, as chance has it.
/// SIGKILL alone would leave all of that, for the kernel lives on.

#include <cstdint>
#include <functional>

namespace selami::sim {

/// From now on (not before the first connection of this process, which sets SQLite up) SQLite's files of this process (and of its forks) lie on it. `before_each` is called before each write and each sync.
void use_lossy_disk(std::function<void()> before_each);

/// The power is gone: of what was written since the last sync each piece is there or not. Nothing may be written after it.
void cut_power(std::uint64_t seed);

}  // namespace selami::sim
