#pragma once
#include "storage/connection.hpp"

namespace selami::teaching {
/// Rounds of Suara murid that nobody closed within 48 hours: their votes become counts if there are enough, and are gone. At start and every hour.
void sweep_ballots(storage::Tx& tx, Instant now);
/// Recordings of questions that no plan and no lesson names any more are given up. Every hour, before people::erase_media.
void sweep_sounds(storage::Tx& tx);
}
