#pragma once
/// @file The one place that knows every slice: all routes, who asks, what the clock says.

#include <string>

#include "app/options.hpp"
#include "files/media_store.hpp"
#include "http/engine.hpp"
#include "storage/database.hpp"

namespace selami::app {

/// Facts kept in the table `setting` and the server's secret.
Setting load_setting(const storage::Database& database, const Options& options);
/// On PostgreSQL: a node whose secret.key is not the one of the first would fit no PIN and open no seat of the others. Throws std::runtime_error.
void hold_secret(const storage::Database& database, const Setting& setting);
/// Writes one of those facts: city, demo (0 or 1), offset_min, public_url.
void put_setting(storage::Tx& tx, const std::string& name, const std::string& value);
/// The address that people see is one for the whole installation: one that a flag, the environment or selami.toml names is
/// kept, so that init, serve and what is printed later agree without being told again.
void keep_public_url(const storage::Database& database, const Options& options);
/// Whom a second factor is asked of, when a flag, the environment or selami.toml says it: for all nodes, until one says otherwise.
void keep_second_factor(const storage::Database& database, const Options& options);
/// The semesters of the pack calendar, into the database: use cases find them there. At the server's start.
void keep_semesters(const storage::Database& database, const Options& options);
/// Everything the engine is told. `publish` tells listeners; `now` is the clock; `random` outlives the wiring.
Wiring make_wiring(const Options& options, const Setting& setting, Random& random, std::function<Instant()> now,
                   std::function<void(const Announcement&)> publish);
/// Where files of pupils are kept.
files::MediaStore media_in(const std::string& data);
/// All routes of all slices, for the contract and the tests.
Routes all_routes(const std::string& packs, const std::string& data = "data");
/// The machine's clock: only the edge reads it.
Instant system_now();

}  // namespace selami::app
