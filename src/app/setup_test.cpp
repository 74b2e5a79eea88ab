#include "app/setup.hpp"

#include <gtest/gtest.h>

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
