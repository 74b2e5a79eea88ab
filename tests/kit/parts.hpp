#pragma once
/// @file Tables partitioned by school, as deploy/partition makes them. With SELAMI_TEST_PARTS=4 each PostgreSQL database of a test has such.

#include "storage/connection.hpp"

namespace selami::kit {

/// deploy/partition/partition.sql on a PostgreSQL database to which nobody else is connected; 0 parts: plain tables again.
void partition(storage::Connection& connection, int parts);

}  // namespace selami::kit
