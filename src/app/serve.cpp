#include "app/serve.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

#include "app/night.hpp"
#include "app/setup.hpp"
#include "app/wiring.hpp"
#include "auth/secrets.hpp"
#include "family/portfolio.hpp"
#include "http/hub.hpp"
#include "http/server.hpp"
#include "jobs/jobs.hpp"
#include "library/near.hpp"
#include "moderation/moderation.hpp"
#include "people/media.hpp"
#include "privacy/privacy.hpp"
#include "storage/nodes.hpp"
#include "storage/writer.hpp"
#include "teaching/sweep.hpp"

namespace selami::app {
namespace {

constexpr int fit_hour = 1;
constexpr rlim_t descriptors = 65536;

/// Each open screen is a descriptor. What a shell allows at first (1,024) is less than a school may need and the machine gives.
void raise_descriptors() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= descriptors) return;
  limit.rlim_cur = std::min(limit.rlim_max, descriptors);
  setrlimit(RLIMIT_NOFILE, &limit);
}

/// Blocks the signals in every thread that starts later, so that wait() gets them.
sigset_t block_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  return set;
}

std::vector<std::unique_ptr<storage::Writer>> start_writers(const storage::Database& database, const std::string& node) {
  std::vector<std::unique_ptr<storage::Writer>> out;
  const int count = database.engine() == storage::Engine::sqlite ? 1 : 3;
  for (int i = 0; i < count; ++i) {
    out.push_back(std::make_unique<storage::Writer>(database.connect(storage::Patience::writer), node));
    out.back()->start();
  }
  return out;
}

void inform(const char* where, const char* what) { std::fprintf(stderr, "{\"level\":\"info\",\"where\":\"%s\",\"what\":\"%s\"}\n", where, what); }

/// What the other nodes of this database commit is told to the listeners of this one.
std::unique_ptr<storage::Nodes> meet_nodes(const storage::Database& database, const std::string& node, Server& server, jobs::Jobs& nightly) {
  storage::Nodes::Ears ears;
  ears.heard = [&server](const std::string& word) {
    if (const auto announcement = announcement_of(word)) server.publish(*announcement);
  };
  ears.missed = [&server] {
    inform("nodes", "listening");
    server.look_again();
  };
  ears.keeps = [&nightly] {
    inform("jobs", "kept by this node");
    nightly.look();
  };
  return std::make_unique<storage::Nodes>(database.url(), node, std::move(ears));
}

/// The clock, in a made-up city on the day that it was put to.
std::function<Instant()> clock_of(const Options& options, const Setting& setting) {
  if (options.today.empty()) return &system_now;
  const auto day = parse_date(options.today);
  if (!day || !setting.demo) throw std::runtime_error("--today takes a day YYYY-MM-DD, and only where all data are made up");
  const std::int64_t ahead = day_number(*day) - day_number(local_date(system_now(), setting.offset_min));
  return [ahead] { return system_now() + ahead * day_ms; };
}

/// What is looked after once an hour.
void add_hourly(jobs::Jobs& nightly, const Options& options, const Setting& setting) {
  nightly.add(jobs::every_hours(1, "shared work", [offset = setting.offset_min](storage::Tx& tx, Instant now) { moderation::each_hour(tx, now, offset); }));
  nightly.add(jobs::every_hours(1, "portfolios along", [](storage::Tx& tx, Instant now) { family::bring_along(tx, now); }));
  nightly.add(jobs::every_hours(1, "ballots", [](storage::Tx& tx, Instant now) { teaching::sweep_ballots(tx, now); }));
  nightly.add(jobs::every_hours(1, "erased media", [media = media_in(options.data)](storage::Tx& tx, Instant) {
    teaching::sweep_sounds(tx);
    people::erase_media(tx, [&](const std::string& sha256) { media.remove(sha256); });
    media.sweep([&](const std::string& sha256) { return people::names_file(tx, sha256); });
  }));
  nightly.add(jobs::every_hours(1, "erasures", [file = options.data + "/" + erased_list, offset = setting.offset_min](storage::Tx& tx, Instant) {
    write_erasures(file, privacy::erasure_lines(tx, offset));
  }));
}

FloodLimits flood_of(const Options& options) {
  FloodLimits out = usual_flood;
  if (options.session_burst >= 0) out.at_once = options.session_burst;
  return out;
}

}  // namespace

void serve(const Options& options) {
  const sigset_t signals = block_signals();
  raise_descriptors();
  std::filesystem::create_directories(options.data);
  std::filesystem::permissions(options.data, std::filesystem::perms::owner_all);
  const storage::Database database(database_url(options));
  database.migrate(system_now(), options.data);
  keep_public_url(database, options);
  keep_second_factor(database, options);
  keep_semesters(database, options);
  const Setting setting = load_setting(database, options);
  hold_secret(database, setting);

  const std::function<Instant()> clock = clock_of(options, setting);

  SystemRandom random;
  const bool alone = database.engine() == storage::Engine::sqlite;
  const std::string node = alone ? std::string() : new_token(random);
  auto writers = start_writers(database, node);
  std::vector<storage::Writer*> pointers;
  for (auto& writer : writers) pointers.push_back(writer.get());
  Workers workers(database, 2);
  Server* door = nullptr;
  const Engine engine(make_wiring(options, setting, random, clock,
                                  [&door](const Announcement& a) { if (door) door->publish(a); }),
                      pointers, &workers);
  const StaticFiles files(options.web);
  ServerOptions server_options;
  server_options.host = options.host;
  server_options.port = static_cast<unsigned short>(options.port);
  server_options.secure_cookies = options.secure_cookies;
  server_options.trusted_proxies = options.trusted_proxies;
  server_options.flood = flood_of(options);
  server_options.log = !options.quiet;
  Server server(server_options, engine, database, files);
  door = &server;
  jobs::Jobs nightly(*pointers[0], clock, setting.offset_min);
  add_hourly(nightly, options, setting);
  // Every hour is often enough: what is published now has its bands; these are of before.
  nightly.add({"bands", {std::int64_t{60} * 60 * 1000, -1}, [](storage::Tx& tx, Instant) { return library::make_bands(tx); }});
  NightChild fit(options);
  nightly.add(jobs::daily(fit_hour, "scale", [&fit](storage::Tx&, Instant) {
    fit.start();
    return false;
  }));
  jobs::add_retention(nightly);
  const unsigned short port = server.start();
  const auto nodes = alone ? nullptr : meet_nodes(database, node, server, nightly);
  if (nodes) nightly.only_while([&nodes] { return nodes->keeper(); });
  nightly.start();
  std::printf("selami: http://%s:%d\n", options.host.c_str(), port);
  std::fflush(stdout);

  int signal = 0;
  sigwait(&signals, &signal);
  nightly.stop();
  if (nodes) nodes->stop();
  server.stop();
  workers.stop();
  for (auto& writer : writers) writer->stop();
}

}  // namespace selami::app
