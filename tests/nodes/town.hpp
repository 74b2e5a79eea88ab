#pragma once
/// @file A PostgreSQL of its own that may be killed, the small city in it, real `selami serve` nodes over it, and phones before those.

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "kit/acknowledged.hpp"
#include "kit/people.hpp"
#include "kit/program.hpp"
#include "kit/stream.hpp"
#include "storage/database.hpp"

namespace selami::nodes {

using kit::Stream;

/// Waits until `is` says so; throws std::runtime_error, with what was waited for, when two minutes were not enough.
void until(const std::string& what, const std::function<bool()>& is);

/// A new folder in the place for temporary files. Throws std::runtime_error.
std::string new_folder(const char* kind);

/// Gone with this object. Throws std::runtime_error.
class OwnPostgres {
 public:
  OwnPostgres();
  ~OwnPostgres();
  OwnPostgres(const OwnPostgres&) = delete;
  OwnPostgres& operator=(const OwnPostgres&) = delete;

  void kill();
  void start();
  void become_replica();  ///< with the next start
  bool logged(const std::string& text) const;
  std::string url(const std::string& database) const;

 private:
  void order(const char* what) const;
  std::string folder_;
};

/// The city, and as many nodes as a test starts. They share a data folder, as nodes of a city share theirs.
class Town {
 public:
  /// In the empty database at `url`.
  explicit Town(const std::string& url);
  ~Town();
  Town(const Town&) = delete;
  Town& operator=(const Town&) = delete;

  /// A node that listens to the others already. `url`: another way to the same database.
  std::unique_ptr<kit::Server> node(const std::string& url = {}) const;
  const storage::Database& database() const { return *database_; }

  kit::City city;
  static constexpr const char* pin = "4711";

 private:
  std::string folder_;
  std::unique_ptr<storage::Database> database_;
};

struct HasPostgres {
  OwnPostgres postgres;
};
/// The city on a PostgreSQL of its own.
class OwnTown : public HasPostgres, public Town {
 public:
  OwnTown();
};

/// Phones before several nodes: whoever gets no answer, or "come again", asks the next one. Until they have enough.
class Phones {
 public:
  Phones(kit::Acknowledged& all, int count, std::vector<unsigned short> ports, const std::string& token);
  ~Phones();
  Phones(const Phones&) = delete;
  Phones& operator=(const Phones&) = delete;
  /// What there is, is enough; returns when the last of them has stopped.
  void finish();

 private:
  kit::Acknowledged& all_;
  std::vector<std::thread> threads_;
};

/// Sari's plan, to which the commands belong; returns its id.
std::string make_plan(const Town& town, unsigned short port);

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
