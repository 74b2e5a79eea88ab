#include "town.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <list>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "kit/databases.hpp"
#include "people/people.hpp"
#include "plan/plan.hpp"

namespace selami::nodes {
namespace {

namespace fs = std::filesystem;

int connected(unsigned short port) {
  const int out = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(out, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return out;
  ::close(out);
  return -1;
}

bool send_all(int to, const char* bytes, std::size_t size) {
  for (std::size_t at = 0; at < size;) {
    const ssize_t sent = ::send(to, bytes + at, size - at, MSG_NOSIGNAL);
    if (sent <= 0) return false;
    at += static_cast<std::size_t>(sent);
  }
  return true;
}

/// Both ways, until one side ends.
void carry(int a, int b) {
  char bytes[16384];
  while (true) {
    pollfd both[2] = {{a, POLLIN, 0}, {b, POLLIN, 0}};
    if (::poll(both, 2, -1) < 0) return;
    for (int i = 0; i < 2; ++i) {
      if (both[i].revents == 0) continue;
      const ssize_t got = ::recv(both[i].fd, bytes, sizeof bytes, 0);
      if (got <= 0 || !send_all(both[1 - i].fd, bytes, static_cast<std::size_t>(got))) return;
    }
  }
}

}  // namespace

void until(const std::string& what, const std::function<bool()>& is) {
  constexpr int looks = 2400;
  constexpr int between_ms = 50;
  for (int i = 0; i < looks; ++i) {
    if (is()) return;
    ::poll(nullptr, 0, between_ms);
  }
  throw std::runtime_error("never came: " + what);
}

std::string new_folder(const char* kind) {
  std::string name = (fs::temp_directory_path() / (std::string("selami-") + kind + "-XXXXXX")).string();
  if (!::mkdtemp(name.data())) throw std::runtime_error(name + ": cannot be made");
  return name;
}

OwnPostgres::OwnPostgres() : folder_(new_folder("pg")) { order("make"); }

OwnPostgres::~OwnPostgres() {
  try {
    order("kill");
  } catch (const std::exception&) {  // it is dead already
  }
  std::error_code ec;
  for (int i = 0; i < 50 && fs::exists(folder_); ++i) fs::remove_all(folder_, ec);  // its last processes may still write
}

void OwnPostgres::kill() { order("kill"); }
void OwnPostgres::start() { order("start"); }
void OwnPostgres::become_replica() { order("replica"); }
bool OwnPostgres::logged(const std::string& text) const {
  std::ifstream in(folder_ + "/server.log");
  return std::string(std::istreambuf_iterator<char>(in), {}).find(text) != std::string::npos;
}
std::string OwnPostgres::url(const std::string& database) const { return "postgresql:///" + database + "?host=" + folder_ + "&user=postgres"; }

void OwnPostgres::order(const char* what) const {
  const std::string words = std::string(SELAMI_SOURCE_DIR) + "/tests/nodes/postgres.sh " + what + " " + folder_ + " </dev/null";
  if (std::system(words.c_str()) != 0) throw std::runtime_error(words);
}

Town::Town(const std::string& url) : folder_(new_folder("nodes")), database_(std::make_unique<storage::Database>(url)) {
  database_->migrate(kit::monday, "");
  Setting setting;
  setting.secret = std::string(32, 's');
  std::ofstream(folder_ + "/secret.key") << setting.secret;
  const auto connection = database_->connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    city = kit::small_city(tx, kit::monday);
    kit::run(tx, "UPDATE session SET expires_at = 4000000000000, seen_on = '2096-01-01'");
    kit::run(tx, "INSERT INTO setting (name, value) VALUES ('demo', '1')");
    for (const kit::Child& child : city.pupils) kit::give_pin(tx, city.school, child.id, people::pin_hash(setting, child.id, pin));
  });
}

Town::~Town() {
  std::error_code ec;
  fs::remove_all(folder_, ec);
}

OwnTown::OwnTown()
    : Town([this] {
        storage::Database(postgres.url("postgres")).connect()->script("CREATE DATABASE town TEMPLATE template0");
        return postgres.url("town");
      }()) {}

std::unique_ptr<kit::Server> Town::node(const std::string& url) const {
  const std::string& db = url.empty() ? database_->url() : url;
  auto out = std::make_unique<kit::Server>(std::vector<std::string>{"--data", folder_, "--db", db, "--today", kit::monday_date.text});
  if (!out->said("listening")) throw std::runtime_error("a node that does not listen to the others");
  return out;
}

namespace {

void send_on(kit::Acknowledged& all, const std::vector<unsigned short>& ports, const std::string& token, int client) {
  std::size_t turn = static_cast<std::size_t>(client);
  auto line = std::make_unique<kit::Line>(ports[turn % ports.size()]);
  for (int request = 0; !all.enough(); ++request) {
    const std::vector<std::string> names = kit::Acknowledged::names_of(client, request);
    const std::string body = all.body_of(names);
    while (true) {
      const auto reply = line->ask("POST", "/api/commands", token, body);
      if (reply && all.take(names, *reply)) break;
      if (all.enough()) return;
      line = std::make_unique<kit::Line>(ports[++turn % ports.size()]);
    }
  }
}

}  // namespace

Phones::Phones(kit::Acknowledged& all, int count, std::vector<unsigned short> ports, const std::string& token) : all_(all) {
  for (int i = 0; i < count; ++i) threads_.emplace_back([&all, i, ports, token] { send_on(all, ports, token, i); });
}

Phones::~Phones() { finish(); }

void Phones::finish() {
  all_.finish();
  for (std::thread& one : threads_) one.join();
  threads_.clear();
}

std::string make_plan(const Town& town, unsigned short port) {
  const std::string plan = kit::named_id("plan", "crash");
  const std::string body = R"({"school": ")" + town.city.school.text + R"(", "base": 0, "body": )" + plan::write_plan(plan::Plan{}) + "}";
  const auto made = kit::Line(port).ask("PUT", "/api/plans/" + plan, town.city.sari.token, body);
  if (!made || made->status != 200) throw std::runtime_error("no plan: " + (made ? made->body : ""));
  return plan;
}

struct Door::Inside {
  std::vector<unsigned short> nodes;
  int door = -1;
  std::atomic<bool> stopping{false};
  std::mutex mutex;
  std::list<int> sockets;
  std::vector<std::thread> threads;

  int next_node(std::size_t turn) const {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const int there = connected(nodes[(turn + i) % nodes.size()]);
      if (there >= 0) return there;
    }
    return -1;
  }
  void take(int guest, int there) {
    const std::lock_guard lock(mutex);
    sockets.push_back(guest);
    sockets.push_back(there);
    threads.emplace_back([guest, there] {
      carry(guest, there);
      ::shutdown(guest, SHUT_RDWR);
      ::shutdown(there, SHUT_RDWR);
    });
  }
  void loop() {
    for (std::size_t turn = 0; !stopping; ++turn) {
      const int guest = ::accept4(door, nullptr, nullptr, SOCK_CLOEXEC);
      if (guest < 0) return;
      const int there = next_node(turn);
      if (there < 0) ::close(guest);
      else take(guest, there);
    }
  }
};

Door::Door(std::vector<unsigned short> nodes) : inside_(std::make_unique<Inside>()) {
  inside_->nodes = std::move(nodes);
  inside_->door = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* plain = reinterpret_cast<sockaddr*>(&address);
  if (::bind(inside_->door, plain, size) != 0 || ::listen(inside_->door, 64) != 0 || ::getsockname(inside_->door, plain, &size) != 0) {
    throw std::runtime_error("no door");
  }
  port_ = ntohs(address.sin_port);
  inside_->threads.emplace_back([inside = inside_.get()] { inside->loop(); });
}

Door::~Door() {
  inside_->stopping = true;
  ::shutdown(inside_->door, SHUT_RDWR);
  inside_->threads.front().join();  // nobody comes in any more
  for (const int one : inside_->sockets) ::shutdown(one, SHUT_RDWR);
  for (std::size_t i = 1; i < inside_->threads.size(); ++i) inside_->threads[i].join();
  for (const int one : inside_->sockets) ::close(one);
  ::close(inside_->door);
}

}  // namespace selami::nodes
