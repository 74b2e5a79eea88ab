#include "app/setup.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "app/messages_file.hpp"
#include "app/wiring.hpp"
#include "auth/secrets.hpp"
#include "people/second_factor.hpp"
#include "privacy/privacy.hpp"
#include "reflection/form.hpp"
#include "storage/database.hpp"
#include "teaching/cards_print.hpp"
#include "teaching/sheet_print.hpp"

namespace selami::app {
namespace {

storage::Database ready(const Options& options) {
  std::filesystem::create_directories(options.data);
  storage::Database database(database_url(options));
  database.migrate(system_now(), options.data);
  return database;
}

/// Throws std::runtime_error when the file cannot be read.
std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error(file + ": cannot be read");
  return bytes.str();
}

}  // namespace

Result<Begun> init(const Options& options, const Beginning& wish) {
  const storage::Database database = ready(options);
  keep_public_url(database, options);
  const Setting setting = load_setting(database, options);
  SystemRandom random;
  const Actor nobody;
  const auto connection = database.connect();
  Result<people::FirstAdmin> made = fail(Fault::unavailable, "server.broken");
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    Call call(tx, nobody, system_now(), random, setting);
    if (wish.authority.empty()) {
      made = people::init_city(call, wish.name, wish.admin);
      if (made) put_setting(tx, "city", wish.name);
    } else {
      made = people::init_authority(call, wish.authority, wish.name, wish.admin);
    }
  });
  if (!made) return fail(made.error());
  const std::string here = "http://127.0.0.1:" + std::to_string(options.port);
  return Begun{*made, (setting.public_url.empty() ? here : setting.public_url) + "/masuk?kode=" + made->code};
}

people::CliOutcome take_off_second(const Options& options, const std::string& login, const std::string& language) {
  const storage::Database database = ready(options);
  const Setting setting = load_setting(database, options);
  SystemRandom random;
  const Actor nobody;
  const Result<Done> done = people::kept_whole<Done>(database, [&](storage::Tx& tx) {
    Call call(tx, nobody, system_now(), random, setting);
    return people::take_off_login(call, login);
  });
  if (!done) return people::refusal(done.error(), language, false, load_messages(options.packs));
  return {0, language == "en" ? "The second step of " + login + " is taken off. They see it under Saya.\n"
                              : "Langkah kedua " + login + " sudah dilepas. Ia melihatnya di Saya.\n"};
}

people::CliOutcome import_roster(const Options& options, people::RosterOrder order) {
  order.bytes = bytes_of(order.wish.filename);
  const storage::Database database = ready(options);
  SystemRandom random;
  return people::roster_import(database, order, system_now(), random, load_setting(database, options), load_messages(options.packs));
}

people::CliOutcome import_timetable(const Options& options, timetable::TimetableOrder order) {
  order.bytes = bytes_of(order.wish.filename);
  const storage::Database database = ready(options);
  SystemRandom random;
  return timetable::timetable_import(database, timetable::load_subjects(options.packs), order, system_now(), random,
                                     load_setting(database, options), load_messages(options.packs));
}

/// Reads as a class's own school does.
template <class T, class Read>
Result<T> for_class(const Options& options, const GroupId& group, Read read) {
  const storage::Database database = ready(options);
  const Setting setting = load_setting(database, options);
  SystemRandom random;
  const auto reader = database.connect_read_only();
  Result<T> out = fail(Fault::unavailable, "server.broken");
  storage::in_snapshot(*reader, [&](storage::Tx& tx) {
    const auto school = people::school_of_group(tx, group);
    if (!school) {
      out = fail(school.error());
      return;
    }
    const Actor holder = people::holder_of(tx, *school);
    Call call(tx, holder, system_now(), random, setting);
    out = read(call);
  });
  return out;
}

Result<std::vector<int>> card_numbers(const Options& options, const GroupId& group, int spare) {
  return for_class<std::vector<int>>(options, group, [&](Call& call) { return teaching::card_numbers(call, group, spare); });
}

Result<files::Paper> sheet_paper(const Options& options, const GroupId& group, const teaching::SheetQuery& query) {
  const auto order = for_class<teaching::SheetOrder>(options, group, [&](Call& call) { return teaching::sheet_order(call, group, query); });
  if (!order) return fail(order.error());
  return teaching::sheet_paper(*order);
}

Result<teaching::PagesOrder> pages_order(const Options& options, const GroupId& group, const teaching::PagesQuery& query) {
  const reflection::JournalPacks packs = reflection::load_packs(options.packs);
  return for_class<teaching::PagesOrder>(options, group, [&](Call& call) { return reflection::journal_pages(call, packs, group, query); });
}

std::string said(const Options& options, const Error& error, const std::string& language) {
  return people::refusal(error, language, false, load_messages(options.packs)).text;
}

void write_erasures(const std::string& file, const std::string& lines) {
  const std::string aside = file + ".part";
  std::ofstream out(aside, std::ios::binary);
  out << lines;
  out.close();
  if (!out) throw std::runtime_error(aside + ": cannot be written");  // a full disk must not take the list that is there
  std::filesystem::rename(aside, file);
}

privacy::CliOutcome export_pupil(const Options& options, const privacy::PupilOrder& order) {
  const storage::Database database = ready(options);
  return privacy::export_pupil(database, media_in(options.data), order, system_now(), load_setting(database, options).offset_min);
}

privacy::CliOutcome erase_pupil(const Options& options, const privacy::PupilOrder& order) {
  const storage::Database database = ready(options);
  const int offset_min = load_setting(database, options).offset_min;
  auto out = privacy::erase_one(database, order, system_now(), offset_min);
  const auto reader = database.connect_read_only();
  storage::in_snapshot(*reader, [&](storage::Tx& tx) { write_erasures(options.data + "/" + erased_list, privacy::erasure_lines(tx, offset_min)); });
  return out;
}

privacy::CliOutcome erase_listed(const Options& options, const std::string& file) {
  const std::string lines = bytes_of(file);
  return privacy::erase_listed(ready(options), lines, system_now());
}

int local_offset(const Options& options) { return load_setting(ready(options), options).offset_min; }

privacy::CliOutcome list_affected(const Options& options, const privacy::Leak& leak) {
  const auto begun = std::chrono::steady_clock::now();
  const storage::Database database = ready(options);
  auto out = privacy::list_affected(database, leak, system_now(), load_setting(database, options).offset_min);
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun).count();
  if (out.exit == 0) out.said += "Daftar dibuat dalam " + std::to_string(ms) + " ms.\n";
  return out;
}

simulate::Done simulate_city(const Options& options, simulate::Wish wish) {
  const storage::Database database = ready(options);
  const Setting setting = load_setting(database, options);
  wish.packs = options.packs;
  wish.now = system_now();
  const Date today = local_date(wish.now, setting.offset_min);
  if (wish.params.today.text.empty()) wish.params.today = today;
  // On the day that was asked for: a city whose passwords are younger than its lessons lets nobody in who looks at it on that day (serve --today).
  wish.now = wish.now + (day_number(wish.params.today) - day_number(today)) * day_ms;
  const simulate::Done done = simulate::simulate(database, setting, wish);
  const auto connection = database.connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    put_setting(tx, "city", wish.city);
    put_setting(tx, "demo", "1");
  });
  return done;
}

}  // namespace selami::app
