#include "app/setup.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/wiring.hpp"
#include "kit/databases.hpp"
#include "storage/database.hpp"

namespace selami::app {
namespace {

/// An installation that begins from nothing, on both engines.
class Setup : public testing::TestWithParam<storage::Engine> {
 protected:
  Setup() : place(GetParam(), true) {
    options.data = place.folder();
    if (GetParam() == storage::Engine::postgres) options.db = place.get().url();
  }
  Result<Begun> begin(const char* name, const char* admin, const char* authority = "") {
    return init(complete(options), {name, admin, authority});
  }
  std::string printed() { return load_setting(storage::Database(database_url(options)), complete(options)).public_url; }
  static bool starts(const std::string& text, const std::string& with) { return text.rfind(with, 0) == 0; }

  kit::FreshDatabase place;
  Options options;
};

/// Begins a city there.
Options begun(const Options& options) {
  EXPECT_TRUE(init(complete(options), {"Kota Contoh", "Wati Samudra", ""}));
  return options;
}

KIT_ON_BOTH(Setup);

TEST_P(Setup, BeginsACityAndEachAuthoritysOffice) {
  EXPECT_EQ(begin("", "Prita Ombak", "province").error().code, "authority.unknown");
  const auto city = begin("Kota Contoh", "Wati Samudra");
  ASSERT_TRUE(city) << city.error().code;
  EXPECT_EQ(city->admin.login, "wati.samudra");
  EXPECT_TRUE(starts(city->link, "http://127.0.0.1:8080/masuk?kode=")) << city->link;
  EXPECT_EQ(begin("Kota Lain", "Wati Samudra").error().code, "city.exists");
  const auto province = begin("", "Prita Ombak", "province");
  ASSERT_TRUE(province) << province.error().code;
  EXPECT_EQ(province->admin.login, "prita.ombak");
  EXPECT_EQ(load_setting(storage::Database(database_url(options)), options).city, "Kota Contoh") << "an office does not rename the city";
}

/// What systemd's LoadCredential lays down for the service alone is taken before the data folder's.
TEST(SecretFile, IsTheCredentialWhereThereIsOne) {
  const kit::FreshDatabase place(storage::Engine::sqlite, true);
  Options options;
  options.data = place.folder();
  EXPECT_EQ(secret_file(options), place.folder() + "/secret.key");
  const std::string given = place.folder() + "/credentials";
  std::filesystem::create_directories(given);
  ::setenv("CREDENTIALS_DIRECTORY", given.c_str(), 1);
  EXPECT_EQ(secret_file(options), place.folder() + "/secret.key") << "the service has other credentials, or none of this name";
  std::ofstream(given + "/secret.key") << std::string(32, 'k');
  EXPECT_EQ(secret_file(options), given + "/secret.key");
  EXPECT_EQ(load_setting(storage::Database(database_url(begun(options))), options).secret, std::string(32, 'k'));
  EXPECT_FALSE(std::filesystem::exists(place.folder() + "/secret.key")) << "no second one is made";
  ::unsetenv("CREDENTIALS_DIRECTORY");
}

TEST(SecondFactor, IsTakenOffByWhoeverHoldsTheMachine) {
  const kit::FreshDatabase place(storage::Engine::sqlite, true);
  Options options;
  options.data = place.folder();
  options = complete(begun(options));
  const storage::Database database(database_url(options));
  storage::in_transaction(*database.connect(), [](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO second_factor (person_id, sealed, made_at, confirmed_at, last_step) SELECT person_id, 'x', 1, 1, 0 FROM account");
  });
  EXPECT_EQ(take_off_second(options, "nobody", "en").exit, 1);
  const auto done = take_off_second(options, "wati.samudra", "en");
  EXPECT_EQ(done.exit, 0) << done.text;
  EXPECT_NE(done.text.find("wati.samudra"), std::string::npos);
  EXPECT_EQ(take_off_second(options, "wati.samudra", "en").exit, 1) << "there is none any more";
  storage::in_snapshot(*database.connect_read_only(), [](storage::Tx& tx) {
    EXPECT_EQ(kit::rows(tx, "SELECT what, by_id FROM second_factor_event", 2), std::vector<std::string>{"taken_off "});
  });
}

TEST(SecondFactor, IsAskedOfWhomTheFileSays) {
  const kit::FreshDatabase place(storage::Engine::sqlite, true);
  Options options;
  options.data = place.folder();
  EXPECT_EQ(complete(options).second_factor, "");
  std::ofstream(place.folder() + "/selami.toml") << "second_factor = \"offices\"\nsession_burst = \"300\"\n";
  EXPECT_EQ(complete(options).second_factor, "offices");
  EXPECT_EQ(complete(options).session_burst, 300);
  std::ofstream(place.folder() + "/selami.toml") << "second_factor = \"everybody\"\n";
  EXPECT_THROW(complete(options), std::runtime_error);
}

TEST_P(Setup, TheAddressThatPeopleSeeIsOneForAll) {
  options.public_url = "https://selami.example/";
  const auto city = begin("Kota Contoh", "Wati Samudra");
  ASSERT_TRUE(city) << city.error().code;
  EXPECT_TRUE(starts(city->link, "https://selami.example/masuk?kode=")) << city->link;
  options.public_url.clear();
  EXPECT_EQ(printed(), "https://selami.example") << "serve knows it without being told again";
  EXPECT_TRUE(starts(begin("", "Prita Ombak", "province")->link, "https://selami.example/masuk"));
  options.public_url = "https://baru.example";  // the city moved: serve was told, and from then on all know
  keep_public_url(storage::Database(database_url(options)), complete(options));
  options.public_url.clear();
  EXPECT_EQ(printed(), "https://baru.example");
  std::ofstream(place.folder() + "/selami.toml") << "public_url = \"https://berkas.example\"\n";
  EXPECT_EQ(printed(), "https://berkas.example") << "the file is nearer than what was kept";
}

TEST_P(Setup, AnAddressWithAPathIsRefused) {
  for (const char* wrong : {"selami.example", "https://", "https://selami.example/kota", "ftp://selami.example", "https://a b"}) {
    options.public_url = wrong;
    EXPECT_THROW(complete(options), std::runtime_error) << wrong;
  }
}

/// /dev/full takes no byte, as a full disk.
TEST(Erasures, AreNotLostToAFullDisk) {
  const kit::FreshDatabase place(storage::Engine::sqlite, true);
  const std::string file = place.folder() + "/erased.list";
  write_erasures(file, "school_a pupil_a 2026-11-23\n");
  std::filesystem::create_symlink("/dev/full", file + ".part");
  EXPECT_THROW(write_erasures(file, "school_a pupil_a 2026-11-23\nschool_a pupil_b 2026-11-24\n"), std::runtime_error);
  std::ifstream in(file);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "school_a pupil_a 2026-11-23\n");
}

}  // namespace
}  // namespace selami::app
