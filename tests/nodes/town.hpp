#pragma once
/// @file A PostgreSQL of its own that may be killed, the small city in it, and real `selami serve` nodes over it.

#include <memory>
#include <string>
#include <vector>

#include "kit/people.hpp"
#include "kit/program.hpp"
#include "kit/stream.hpp"
#include "storage/database.hpp"

namespace selami::nodes {

using kit::Stream;

/// Gone with this object. Throws std::runtime_error.
class OwnPostgres {
 public:
  OwnPostgres();
  ~OwnPostgres();
  OwnPostgres(const OwnPostgres&) = delete;
  OwnPostgres& operator=(const OwnPostgres&) = delete;

  void kill();
  void start();
  std::string url(const std::string& database) const;

 private:
  void order(const char* what) const;
  std::string folder_;
};

/// The city, and as many nodes as a test starts. They share a data folder, as nodes of a city share theirs.
class Town {
 public:
  Town();
  ~Town();
  Town(const Town&) = delete;
  Town& operator=(const Town&) = delete;

  /// A node that listens to the others already.
  std::unique_ptr<kit::Server> node() const;
  const storage::Database& database() const { return *database_; }

  OwnPostgres postgres;
  kit::City city;
  static constexpr const char* pin = "4711";

 private:
  std::string folder_;
  std::unique_ptr<storage::Database> database_;
};

/// A door before several nodes: each new connection goes to the next of them that takes it, as behind a load balancer.
class Door {
 public:
  explicit Door(std::vector<unsigned short> nodes);
  ~Door();
  Door(const Door&) = delete;
  Door& operator=(const Door&) = delete;
  unsigned short port() const { return port_; }

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
  unsigned short port_ = 0;
};

}  // namespace selami::nodes
