#pragma once
#include <memory>
#include <string>

#include "storage/connection.hpp"
#include "storage/database.hpp"

namespace selami::storage {

/// Connects to PostgreSQL by a connection string or postgresql:// URL. Throws Broken.
std::unique_ptr<Connection> open_postgres(const std::string& url, bool read_only, Patience patience);

}  // namespace selami::storage
