#include "cluster.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "kit/databases.hpp"
#include "kit/program.hpp"
#include "town.hpp"

namespace selami::nodes {

namespace fs = std::filesystem;

FreePorts::FreePorts() : last_(static_cast<unsigned short>(20'000 + ::getpid() % 10'000)) {}

unsigned short FreePorts::next() {
  while (true) {
    ++last_;
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(last_);
    const bool free = ::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    if (free) return last_;
  }
}

Cluster::Cluster(Replication replication) : folder_(new_folder("ha")) {
  FreePorts free;
  for (const char* name : {"etcd", "peer", "haproxy", "satu", "satu_api", "dua", "dua_api", "pulih"}) ports_[name] = free.next();
  std::ofstream out(folder_ + "/ports");
  for (const auto& [name, port] : ports_) out << name << " " << port << "\n";
  out.close();
  if (replication == Replication::asynchronous) std::ofstream(folder_ + "/asynchronous") << "yes";
  order("make");
  begin("satu");
  until_is("satu", "primary");
  begin("dua");
  const char* how = replication == Replication::synchronous ? "sync" : "async";
  until("dua follows", [&] { return asked("satu", "SELECT min(sync_state) FROM pg_stat_replication WHERE state = 'streaming'") == how; });
  if (replication == Replication::synchronous) until_is("dua", "synchronous");
  const auto admin = storage::Database(url("satu", "postgres", "GANTI-2", "postgres")).connect();
  admin->script("CREATE ROLE selami LOGIN PASSWORD 'GANTI-5'");
  admin->script("CREATE DATABASE selami OWNER selami ENCODING 'UTF8' TEMPLATE template0");
}

Cluster::~Cluster() {
  for (const char* name : {"satu", "dua", "haproxy", "etcd", "archive", "pulih"}) {
    try {
      kill(name);
    } catch (const std::exception&) {  // it was never started
    }
  }
  std::error_code ec;
  if (std::getenv("SELAMI_KEEP")) return;
  for (int i = 0; i < 50 && fs::exists(folder_); ++i) fs::remove_all(folder_, ec);  // its last processes may still write
}

void Cluster::order(const char* what, const std::string& name) const {
  const std::string words = std::string(SELAMI_SOURCE_DIR) + "/tests/nodes/cluster.sh " + what + " " + folder_ + " " + name + " </dev/null";
  if (std::system(words.c_str()) != 0) throw std::runtime_error(words);
}

void Cluster::switch_over(const std::string& from, const std::string& to) const {
  order("ctl", "switchover --master " + from + " --candidate " + to + " --force >>" + folder_ + "/ctl.log 2>&1");
}

bool Cluster::logged(const std::string& name, const std::string& text) const {
  std::ifstream in(folder_ + "/" + name + ".log");
  return std::string(std::istreambuf_iterator<char>(in), {}).find(text) != std::string::npos;
}

bool Cluster::is(const std::string& name, const std::string& role) const {
  const auto reply = kit::Line(port(name + "_api")).ask("GET", "/" + role, "");
  return reply && reply->status == 200;
}

void Cluster::until_is(const std::string& name, const std::string& role) const {
  until(name + " is " + role, [&] { return is(name, role); });
}

std::string Cluster::url(const std::string& name, const std::string& user, const std::string& password, const std::string& database) const {
  return "postgresql://" + user + ":" + password + "@127.0.0.1:" + std::to_string(port(name)) + "/" + database;
}

std::string Cluster::through_haproxy() const { return url("haproxy", "selami", "GANTI-5", "selami"); }

std::string Cluster::by_addresses() const {
  return "postgresql://selami:GANTI-5@127.0.0.1:" + std::to_string(port("satu")) + ",127.0.0.1:" + std::to_string(port("dua")) +
         "/selami?target_session_attrs=read-write";
}

std::string Cluster::asked(const std::string& name, const std::string& sql) const {
  const auto connection = storage::Database(url(name, "postgres", "GANTI-2", "postgres")).connect_read_only();
  std::string out;
  storage::in_snapshot(*connection, [&](storage::Tx& tx) { out = kit::rows(tx, sql).at(0); });
  return out;
}

}  // namespace selami::nodes
