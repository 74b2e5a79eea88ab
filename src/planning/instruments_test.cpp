#include "planning/instruments.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "files/pack.hpp"

namespace selami::planning {
namespace {

Instruments shipped() { return load_instruments(SELAMI_SOURCE_DIR "/packs"); }

TEST(Instruments, HaveTheNationalFormFirstAndItsVariant) {
  const Instruments forms = shipped();
  ASSERT_EQ(forms.forms.size(), 2u);
  EXPECT_EQ(forms.forms[0].id, "telaah-15");
  EXPECT_EQ(forms.forms[0].items.size(), 15u);
  EXPECT_EQ(forms.forms[0].to, 4);
  EXPECT_EQ(forms.forms[1].items.size(), 27u);
  EXPECT_EQ(forms.forms[1].from, 0);
  EXPECT_EQ(forms.pupil("tk"), "anak");
  EXPECT_EQ(forms.pupil("nowhere"), "murid");
}

TEST(Instruments, TellItemsApart) {
  for (const Instrument& form : shipped().forms) {
    std::set<std::string> ids;
    for (const Item& item : form.items) {
      EXPECT_TRUE(ids.insert(item.id).second) << form.id << " " << item.id;
      EXPECT_FALSE(item.group.empty()) << item.id;
    }
  }
}

TEST(Instruments, DraftEveryExampleWithoutAHoleInASentence) {
  const Instruments forms = shipped();
  for (const files::Pack& pack : files::read_packs(SELAMI_SOURCE_DIR "/packs/examples")) {
    const plan::Plan plan = plan::read_plan(pack.yaml.value).value();
    for (const Instrument& form : forms.forms) {
      const auto drafts = drafts_of(plan, form.items, form.words, forms.pupil(plan.identity.level));
      ASSERT_EQ(drafts.size(), form.items.size());
      for (std::size_t i = 0; i < drafts.size(); ++i) {
        const std::string& text = drafts[i].text;
        EXPECT_EQ(text.empty(), form.items[i].look.kind == LookKind::human) << pack.name << " " << form.items[i].id;
        EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << pack.name << " " << text;
        EXPECT_EQ(text.find("“”"), std::string::npos) << pack.name << " " << text;
        EXPECT_EQ(text.find("  "), std::string::npos) << pack.name << " " << text;
      }
    }
  }
}

TEST(Instruments, NameTheFileThatCannotBeUsed) {
  namespace fs = std::filesystem;
  const fs::path packs = fs::path(testing::TempDir()) / "bad-instruments";
  fs::create_directories(packs / "instruments");
  std::ofstream(packs / "instruments/x.yaml") << "scale: {from: 1, to: 2, names: [a, b]}\nitems:\n  - {id: a, text: b, look: {kind: stage, marks: [nothing]}}\n";
  try {
    load_instruments(packs.string());
    FAIL() << "a mark that no lexicon has was taken";
  } catch (const std::runtime_error& e) {
    EXPECT_NE(std::string(e.what()).find("no mark nothing"), std::string::npos) << e.what();
    EXPECT_NE(std::string(e.what()).find("x.yaml"), std::string::npos) << e.what();
  }
  fs::remove_all(packs);
}

}  // namespace
}  // namespace selami::planning
