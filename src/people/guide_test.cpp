#include "people/guide.hpp"

#include <gtest/gtest.h>

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit_files/pdf_text.hpp"

namespace selami::people {
namespace {

std::vector<std::string> pages(const std::string& address, files::Sheet sheet) {
  return kit::pdf_pages(files::pdf_of(guide_paper("Kota Contoh Dengan Nama Yang Panjang Sekali", address, sheet, kit::monday)));
}

TEST(GuidePaper, IsOnePageWithEightSteps) {
  for (const files::Sheet sheet : {files::Sheet::f4, files::Sheet::a4}) {
    for (const std::string address : {"", "https://selami.pendidikan.kota-contoh-yang-panjang.go.id:8443"}) {
      const auto all = pages(address, sheet);
      ASSERT_EQ(all.size(), 1U);
      const std::string text = kit::in_one_line(all[0]);
      for (int step = 1; step <= 8; ++step) EXPECT_EQ(kit::count_of(text, " " + std::to_string(step) + ". "), 1) << step << text;
      EXPECT_EQ(kit::count_of(text, " 9. "), 0);
      EXPECT_EQ(kit::count_of(text, "Alamat: "), address.empty() ? 0 : 1);
    }
  }
}

TEST(GuidePaper, HasACodeOfTheAddressWhereOneIsKnown) {
  const auto codes = [](const std::string& address) {
    int out = 0;
    for (const files::Block& block : guide_paper("Kota", address, files::Sheet::f4, kit::monday).blocks) {
      if (const auto* code = std::get_if<files::Code>(&block)) out += code->text == address ? 1 : 100;
    }
    return out;
  };
  EXPECT_EQ(codes("https://selami.example"), 1);
  EXPECT_EQ(codes(""), 0);
}

class Guide : public kit::Database {
 protected:
  Guide() {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }
  Result<File> print(const std::string& origin) {
    return as(city.sari.actor, [&](Call& call) { return teacher_guide(call, {{origin, files::Sheet::f4}}); });
  }
  kit::City city;
};
INSTANTIATE_TEST_SUITE_P(On, Guide, testing::Values(storage::Engine::sqlite), kit::engine_name);

TEST_P(Guide, NamesThisInstallationAlone) {
  const auto of_page = print("https://selami.example");
  ASSERT_TRUE(of_page);
  EXPECT_EQ(of_page->name, "Panduan guru Selami.pdf");
  EXPECT_NE(kit::pdf_pages(of_page->bytes).at(0).find("https://selami.example"), std::string::npos);
  EXPECT_EQ(print("javascript:alert(1)").error().field, "origin");
  setting.public_url = "https://selami.kota.example";
  EXPECT_NE(kit::pdf_pages(print("https://lain.example")->bytes).at(0).find("https://selami.kota.example"), std::string::npos);
  EXPECT_EQ(kit::pdf_pages(print("https://lain.example")->bytes).at(0).find("lain.example"), std::string::npos);
}

}  // namespace
}  // namespace selami::people
