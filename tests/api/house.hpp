#pragma once
/// @file The whole server without its door, in this process: the real routes over a database of its own, with the people
/// of the small city in it, and a contract that each answer is held against.

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "app/wiring.hpp"
#include "http/engine.hpp"
#include "http/workers.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "storage/writer.hpp"

namespace selami::kit {

/// The contract of the routes as they are now, made once.
const json::Value& contract();
/// Names of the routes that were answered with 200 in this process: what the contract test counts.
std::set<std::string>& exercised();

class House {
 public:
  explicit House(storage::Engine engine);
  /// Over a database that `fill` makes in an empty place: one of an earlier version, brought to the newest schema.
  House(storage::Engine engine, const std::function<void(const FreshDatabase&)>& fill);
  /// With something wrong in it on purpose, to see that a test finds it.
  House(storage::Engine engine, const std::function<void(Wiring&, const City&)>& spoil);
  ~House();

  /// Asks as the carrier of `token` (empty: a guest) and waits for the answer. `path` may have a query.
  Reply ask(const std::string& token, const std::string& method, const std::string& path, const std::string& body = {},
            const std::string& language = "id");
  /// Empty when the answer fits the contract, else where not.
  std::string against_contract(const Reply& reply) const;

  /// Commands as the phone that carries `token` locks them for another's (web/src/lib/carry/sealed.ts; the golden file in
  /// tests/golden/sealed holds both to the same bytes).
  std::string sealed_by(const std::string& token, const std::string& commands);

  const City& city() const { return city_; }
  const Setting& setting() const { return setting_; }
  const selami::Engine& engine() const { return *engine_; }
  const Routes& routes() const { return engine_->routes(); }
  const storage::Database& database() const { return fresh_.get(); }
  const std::string& database_folder() const { return fresh_.folder(); }
  void later(std::int64_t ms) { now_.ms += ms; }
  /// A session lasts 180 days: who comes back after that has signed in again.
  void renew_sessions();
  /// What a night reckons from visits; a process of its own does it beside the server (app/night).
  void reckon_visits();
  /// Her class had a lesson in October, and October was told to the city's office.
  void tell_october();
  /// Their school is an SMK: where a trade is learnt, a mitra may judge.
  void make_vocational();
  /// Three people give each piece of a round level 2: the small city has too few teachers who could.
  void judge_all(const std::string& round);
  /// `who` runs the neighbour school's desk, too, or is its head: `role` operator or principal.
  void give_desk_next_door(const std::string& who, const std::string& role);
  /// Bu Sari teaches in the neighbour school, too.
  void take_sari_next_door();
  Instant now() const { return now_; }
  /// What listeners were told since the start.
  const std::vector<Announcement>& told() const { return told_; }

  static constexpr const char* pin = "1234";                    ///< of every pupil
  static constexpr const char* password = "batik kelengan 7";  ///< of every adult

 private:
  void settle();
  void open(const std::function<void(Wiring&, const City&)>& spoil = {});

  FreshDatabase fresh_;
  Dice dice_;
  Instant now_ = monday;
  Setting setting_;
  City city_;
  std::vector<Announcement> told_;
  std::unique_ptr<storage::Connection> reader_;
  std::unique_ptr<storage::Writer> writer_;
  std::unique_ptr<Workers> workers_;
  std::unique_ptr<selami::Engine> engine_;
};

}  // namespace selami::kit
