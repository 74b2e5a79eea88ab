#pragma once
/// @file All that a use case gets from outside.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "auth/actor.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "storage/connection.hpp"

namespace selami {

/// Facts of the installation that do not change while it runs.
struct Setting {
  std::string city = "Kota";
  bool demo = false;        ///< a synthetic city: each page says so
  int offset_min = 420;     ///< local time: WIB
  std::string secret;       ///< 32 bytes, for keyed hashes
  std::string public_url;   ///< "https://selami.example" for printed QR codes; empty: the page's own address
};

/// Something that listeners of a topic are told after the commit.
struct Announcement {
  std::string topic;
  std::string event;
  std::string data;  ///< JSON
};

/// What a command that has to wait for somebody's word is about; nothing of its content.
struct Hold {
  SchoolId school;
  std::string about;  ///< the thing: the commands of one thing wait together, in their order
  std::string group;  ///< a class group's id, or empty
  Date day;           ///< when it happened
};
/// A command that waits, as it came from its device.
struct HeldCommand {
  std::string actor;  ///< Actor::key()
  std::string id;
  int v = 1;
  Instant at;
  std::string method;
  std::string path;
  std::string body;   ///< JSON
};

struct Call;
/// Does at last what had to wait, or sees it off. The engine is one.
class Holder {
 public:
  virtual ~Holder() = default;
  /// Does it inside `call`'s transaction, as `actor`; from then on its device hears what became of it. Returns the code of a
  /// refusal, or "": then nothing of it was kept, and it still waits.
  virtual std::string release(Call& call, const HeldCommand& command, const Actor& actor) const = 0;
  /// Its device hears that it was set aside.
  virtual void discard(Call& call, const HeldCommand& command) const = 0;
};

struct Call {
  storage::Tx& tx;
  const Actor& actor;
  Instant now;
  Random& random;
  const Setting& setting;
  std::string address;  ///< of the client, for slowing guesses down; never stored in clear
  std::vector<Announcement> announcements;
  /// What is written when the use case refuses, after all else was undone: a failed try that must count.
  std::function<void(storage::Tx&)> on_refusal;
  std::vector<Announcement> after_refusal;  ///< told once that is on disk
  /// Set together with Fault::held: a command is then kept, not refused, until somebody releases it.
  std::optional<Hold> hold;
  bool released = false;           ///< what waited is done now: what made it wait is no reason any more
  const Holder* holder = nullptr;  ///< none outside of the engine
  /// What a reading leaves behind: that somebody opened a child's record. Handed to the writer before the answer goes out.
  std::function<void(storage::Tx&)> trace;

  Call(storage::Tx& t, const Actor& a, Instant n, Random& r, const Setting& s) : tx(t), actor(a), now(n), random(r), setting(s) {}

  template <class Kind>
  Id<Kind> make_id() { return new_id<Kind>(now, random); }
  Date today() const { return local_date(now, setting.offset_min); }
  /// Tells listeners of `topic` once this transaction is on disk.
  void announce(std::string topic, std::string event, std::string data) {
    announcements.push_back({std::move(topic), std::move(event), std::move(data)});
  }
};

}  // namespace selami
