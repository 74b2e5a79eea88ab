#pragma once
/// @file Two PostgreSQL under Patroni with etcd and HAProxy on loopback, from the files of deploy/ha.

#include <map>
#include <string>

namespace selami::nodes {

/// Gone with this object. Throws std::runtime_error.
class Cluster {
 public:
  enum class Replication { synchronous, asynchronous };
  /// Both machines are there: "satu" is the primary, "dua" its replica. The database "selami" is empty.
  explicit Cluster(Replication replication = Replication::synchronous);
  ~Cluster();
  Cluster(const Cluster&) = delete;
  Cluster& operator=(const Cluster&) = delete;

  void begin(const std::string& name) const { order("begin", name); }  ///< a machine, or etcd
  /// As a power cut: Patroni and PostgreSQL of a machine, or etcd.
  void kill(const std::string& name) const { order("kill", name); }
  /// It stands still without a word, as a machine that swaps or was suspended, and later goes on as if nothing had been.
  void halt(const std::string& name) const { order("halt", name); }
  void resume(const std::string& name) const { order("resume", name); }
  /// PostgreSQL alone: its Patroni starts it again.
  void crash(const std::string& name) const { order("crash", name); }
  /// What a replica receives stays where it is, and it acknowledges nothing.
  void freeze_receiver(const std::string& name) const { order("freeze", name); }
  void switch_over(const std::string& from, const std::string& to) const;

  /// Machine three's archive: from now on it receives all changes.
  void archive() const { order("archive"); }
  void base_backup() const { order("base"); }
  /// The database as it was at `moment`, running under the name "pulih".
  void restore(const std::string& moment) const { order("restore", "'" + moment + "'"); }
  /// A line of a machine's Patroni with `text` in it.
  bool logged(const std::string& name, const std::string& text) const;

  /// What a machine's Patroni says of it: "primary", "replica", "synchronous".
  bool is(const std::string& name, const std::string& role) const;
  void until_is(const std::string& name, const std::string& role) const;

  /// Selami's ways to the database: through HAProxy, or by both addresses.
  std::string through_haproxy() const;
  std::string by_addresses() const;
  /// One row of one machine's PostgreSQL, as the superuser.
  std::string asked(const std::string& name, const std::string& sql) const;
  const std::string& folder() const { return folder_; }
  unsigned short port(const std::string& name) const { return ports_.at(name); }
  /// As the superuser or another of deploy/ha/patroni.yml.
  std::string url(const std::string& name, const std::string& user, const std::string& password, const std::string& database) const;

 private:
  void order(const char* what, const std::string& name = {}) const;
  std::string folder_;
  std::map<std::string, unsigned short> ports_;
};

/// Ports that nobody listens on, below those that the system gives to who goes out: a server that is started again finds its own free.
class FreePorts {
 public:
  FreePorts();
  unsigned short next();

 private:
  unsigned short last_;
};

}  // namespace selami::nodes
