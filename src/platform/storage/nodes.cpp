#include "storage/nodes.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>

#include "base/hash.hpp"
#include "storage/pg.hpp"

namespace selami::storage {
namespace {

/// NOTIFY takes less than 8000 bytes.
constexpr std::size_t payload_max = 7900;
const std::string anything = "*";  // in the place of a word that is too long
constexpr std::int64_t heartbeat_ms = 2000;
constexpr auto answer_time = std::chrono::seconds(5);
// 83 101 108, as a migration's lock; 110 for "night". Kept for as long as the connection lives.
constexpr const char* keep_lock = "SELECT pg_try_advisory_lock(83101110)";

struct send_words {
  Param payload;
  static constexpr Text text{"storage.send_words", "SELECT pg_notify('selami', $1)", ""};
  static constexpr std::size_t count = 1;
  void list(const Param** params) const { params[0] = &payload; }
};

PgAnswer ask(PgHandle& db, const char* sql) {
  const bool sent = PQsendQuery(db.get(), sql) == 1;
  PgAnswer answer = pg_answer(db, sent, std::chrono::steady_clock::now() + answer_time);
  pg_check(db, answer, "nodes");
  return answer;
}

}  // namespace

std::int64_t lock_of(std::string_view key) { return static_cast<std::int64_t>(hash_of(key)); }

std::vector<std::string> payloads(const std::string& node, const std::vector<std::string>& words) {
  std::vector<std::string> out;
  std::vector<std::string_view> sent;
  for (const std::string& told : words) {
    const std::string& word = node.size() + 1 + told.size() > payload_max ? anything : told;
    if (std::find(sent.begin(), sent.end(), word) != sent.end()) continue;
    sent.push_back(word);
    if (out.empty() || out.back().size() + 1 + word.size() > payload_max) out.push_back(node);
    out.back() += '\n';
    out.back() += word;
  }
  return out;
}

std::vector<std::string> words_of(const std::string& payload, const std::string& own) {
  std::vector<std::string> out;
  std::size_t at = payload.find('\n');
  if (payload.substr(0, at) == own) return out;
  while (at != std::string::npos) {
    const std::size_t end = payload.find('\n', at + 1);
    out.push_back(payload.substr(at + 1, end == std::string::npos ? end : end - at - 1));
    at = end;
  }
  return out;
}

void notify(Tx& tx, const std::string& node) {
  for (const std::string& payload : payloads(node, tx.told())) tx.each(send_words{payload}, [](const Row&) {});
}

Nodes::Nodes(std::string url, std::string name, Ears ears) : url_(std::move(url)), name_(std::move(name)), ears_(std::move(ears)) {
  if (::pipe(bell_) != 0) throw Broken("no pipe", Trouble::fault);
  thread_ = std::thread([this] { live(); });
}

Nodes::~Nodes() {
  stop();
  ::close(bell_[0]);
  ::close(bell_[1]);
}

void Nodes::stop() {
  if (!stopping_.exchange(true)) {
    const char ring = 1;
    if (::write(bell_[1], &ring, 1) != 1) std::terminate();  // an empty pipe takes a byte
  }
  if (thread_.joinable()) thread_.join();
}

/// False when it is time to stop. Ends with something to read, or after `ms`. `socket` -1: time alone.
bool Nodes::wait(int socket, std::int64_t ms) const {
  pollfd both[2] = {{bell_[0], POLLIN, 0}, {socket, POLLIN, 0}};
  ::poll(both, socket < 0 ? 1 : 2, static_cast<int>(ms));
  return !stopping_;
}

void Nodes::live() {
  Pause pause(this);
  while (!stopping_) {
    try {
      listen(pause);
    } catch (const Broken&) {  // who asks the database hears of it; here it is tried again
    }
    keeper_ = listening_ = false;
    const PgTime now = std::chrono::steady_clock::now();
    pause.longer(now);
    wait(-1, std::chrono::ceil<std::chrono::milliseconds>(pause.until() - now).count());
  }
}

/// Until the connection is lost (Broken) or all stops.
void Nodes::listen(Pause& pause) {
  PgHandle db = pg_connect(url_);
  ask(db, "SET statement_timeout = '4s'; SET lock_timeout = '4s'; LISTEN selami");
  pause.none();
  listening_ = true;
  ears_.missed();
  while (!stopping_) {
    // Besides what it asks for: a machine that went without a word does not answer it.
    const PgAnswer answer = ask(db, keeper_ ? "SELECT true" : keep_lock);
    if (!keeper_ && PQgetvalue(answer.get(), 0, 0)[0] == 't') {
      keeper_ = true;
      ears_.keeps();
    }
    const PgTime next = std::chrono::steady_clock::now() + std::chrono::milliseconds(heartbeat_ms);
    for (PgTime now{}; (now = std::chrono::steady_clock::now()) < next;) {
      while (PGnotify* told = PQnotifies(db.get())) {
        const std::unique_ptr<PGnotify, void (*)(void*)> held(told, &PQfreemem);
        for (const std::string& word : words_of(told->extra, name_)) word == anything ? ears_.missed() : ears_.heard(word);
      }
      if (!wait(PQsocket(db.get()), std::chrono::ceil<std::chrono::milliseconds>(next - now).count())) return;
      if (PQconsumeInput(db.get()) == 0) throw Broken("postgresql: the listening connection was lost", Trouble::away);
    }
  }
}

}  // namespace selami::storage
