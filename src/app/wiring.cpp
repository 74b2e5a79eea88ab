#include "app/wiring.hpp"

#include <chrono>

#include "app/messages_file.hpp"
#include "app_sql.hpp"
#include "auth/secrets.hpp"
#include "circles/routes.hpp"
#include "city/routes.hpp"
#include "depth/packs.hpp"
#include "depth/routes.hpp"
#include "family/routes.hpp"
#include "growth/routes.hpp"
#include "library/routes.hpp"
#include "moderation/routes.hpp"
#include "packs/routes.hpp"
#include "people/carried.hpp"
#include "people/late.hpp"
#include "people/routes.hpp"
#include "people/practice.hpp"
#include "people/second_factor.hpp"
#include "people/semesters.hpp"
#include "people/sign_in.hpp"
#include "people_core/rights.hpp"
#include "planning/routes.hpp"
#include "privacy/routes.hpp"
#include "reflection/routes.hpp"
#include "reports/routes.hpp"
#include "scale/routes.hpp"
#include "teaching/routes.hpp"
#include "timetable/access.hpp"
#include "timetable/routes.hpp"

namespace selami::app {
namespace {

/// What anybody may know of an installation before signing in.
struct CityView {
  std::string name;
  bool demo = false;
  Instant now;
  Date today;
  int offset_min = 0;
};

}  // namespace
}  // namespace selami::app

namespace selami {
template <>
struct Shape<app::CityView> {
  static constexpr const char* name = "City";
  static constexpr auto fields = std::tuple{Field{"name", &app::CityView::name, "the city"},
                                            Field{"demo", &app::CityView::demo, "true: all data are made up"},
                                            Field{"now", &app::CityView::now, "ms by the server's clock"},
                                            Field{"today", &app::CityView::today, "the local day"},
                                            Field{"offset_min", &app::CityView::offset_min, "local time, minutes east of UTC"}};
};
}  // namespace selami

namespace selami::app {
namespace {

Result<CityView> city(Call& call) { return CityView{call.setting.city, call.setting.demo, call.now, call.today(), call.setting.offset_min}; }

void append(Routes& all, Routes more) {
  for (Route& route : more) all.push_back(std::move(route));
}

}  // namespace

Setting load_setting(const storage::Database& database, const Options& options) {
  Setting out;
  out.secret = load_secret(secret_file(options));
  const auto connection = database.connect_read_only();
  storage::in_snapshot(*connection, [&](storage::Tx& tx) {
    const auto value = [&](const char* name) {
      return tx.one(sql::get_setting{.name = name}, [](const storage::Row& row) { return row.text(0); });
    };
    out.public_url = options.public_url.empty() ? value("public_url").value_or("") : options.public_url;
    out.city = value("city").value_or("Kota");
    out.demo = value("demo").value_or("0") == "1";
    out.offset_min = std::stoi(value("offset_min").value_or("420"));
  });
  return out;
}

void hold_secret(const storage::Database& database, const Setting& setting) {
  if (database.engine() == storage::Engine::sqlite) return;
  const std::string own = keyed_hash(setting.secret, "node", "secret.key");
  std::string first = own;
  const auto connection = database.connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    first = tx.one(sql::get_setting{.name = "secret_mark"}, [](const storage::Row& row) { return row.text(0); }).value_or(own);
    put_setting(tx, "secret_mark", first);
  });
  if (first == own) return;
  throw std::runtime_error("secret.key is not the one that this database knows: copy it from another node, or from where it is kept. "
                           "Only if it is lost for good: DELETE FROM setting WHERE name = 'secret_mark', and give everybody a new PIN");
}

void put_setting(storage::Tx& tx, const std::string& name, const std::string& value) {
  tx.run(sql::put_setting{.name = name, .value = value});
}

void keep_public_url(const storage::Database& database, const Options& options) {
  if (options.public_url.empty()) return;
  const auto connection = database.connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) { put_setting(tx, "public_url", options.public_url); });
}

void keep_second_factor(const storage::Database& database, const Options& options) {
  if (options.second_factor.empty()) return;
  const auto connection = database.connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) { put_setting(tx, "second_factor", options.second_factor); });
}

void keep_semesters(const storage::Database& database, const Options& options) {
  const auto connection = database.connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) { people::keep_semesters(tx, timetable::load_calendar(options.packs).semesters); });
}

files::MediaStore media_in(const std::string& data) { return files::MediaStore(data + "/media/sha256"); }

Routes all_routes(const std::string& packs, const std::string& data) {
  Routes all;
  all.push_back(route(Action::anyone, "GET", "/city", "The installation's name, clock and whether its data are made up.", &city));
  append(all, people::routes());
  append(all, timetable::routes(packs));
  append(all, planning::routes(packs));
  append(all, teaching::routes(packs, media_in(data)));
  const auto depth_packs = std::make_shared<const depth::DepthPacks>(depth::load_packs(packs));
  append(all, depth::routes(depth_packs, media_in(data)));
  append(all, reflection::routes(packs));
  append(all, reflection::revisit_routes(packs));
  append(all, family::routes(packs, media_in(data)));
  append(all, reports::routes(packs, depth_packs));
  append(all, privacy::routes(media_in(data)));
  append(all, growth::routes(packs));
  append(all, library::routes(packs));
  append(all, moderation::routes(depth_packs, media_in(data)));
  append(all, circles::routes());
  append(all, packs::routes());
  append(all, scale::routes());
  append(all, city::routes());
  return all;
}

Wiring make_wiring(const Options& options, const Setting& setting, Random& random, std::function<Instant()> now,
                   std::function<void(const Announcement&)> publish) {
  Wiring out;
  out.routes = all_routes(options.packs, options.data);
  out.identify = [offset = setting.offset_min](storage::Tx& tx, const std::string& token, Instant at) {
    return people::identify(tx, token, at, offset);
  };
  out.open_sealed = [secret = setting.secret, offset = setting.offset_min](storage::Tx& tx, const std::string& sealed, Instant at) {
    return people::open_carried(tx, sealed, secret, at, offset);
  };
  out.serves = [](const Actor& actor, Action action) { return people::serves(actor, action); };
  out.held_back = &people::held_back;
  out.hold = &people::keep_late;
  out.former = &people::hold_of_former;
  out.practising = &people::practising;
  out.now = std::move(now);
  out.publish = std::move(publish);
  out.messages = load_messages(options.packs);
  out.setting = setting;
  out.random = &random;
  return out;
}

Instant system_now() {
  return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

}  // namespace selami::app
