#pragma once
/// @file What one request of a lesson costs the server, in CPU time: unlike a latency it says nearly the same on a busy machine.

#include "lessons_scene.hpp"
#include "storage/database.hpp"

namespace selami::bench {

/// Prints a table: `times` of each request that a board, a teacher's phone and a pupil's phone make, one after the other, against a
/// server of its own whose one lesson is answered by all.
void tell_costs(storage::Engine engine, int pupils, int times);

}  // namespace selami::bench
