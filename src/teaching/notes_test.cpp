#include "kit/in_class.hpp"
#include "people_core/rights.hpp"

namespace selami::teaching {
namespace {

class Notes : public InClass {
 protected:
  Result<Done> note(const Actor& actor, const std::string& text) {
    return as(actor, [&](Call& call) { return set_note(call, lesson, {text, {}}); });
  }
};
KIT_ON_BOTH(Notes);

TEST_P(Notes, AreOneALessonAndTheNewestStands) {
  EXPECT_EQ(see()->note, "");
  const auto before = see()->version;
  ASSERT_TRUE(note(city.sari.actor, "  Saringan\nbocor  "));
  EXPECT_EQ(see()->note, "Saringan bocor") << "one line: it goes into a cell";
  EXPECT_GT(see()->version, before);
  ASSERT_TRUE(note(city.sari.actor, "Diulang besok"));
  EXPECT_EQ(see()->note, "Diulang besok");
  EXPECT_EQ(rows("SELECT COUNT(*) FROM lesson_note").at(0), "1");
  ASSERT_TRUE(note(city.sari.actor, " "));
  EXPECT_EQ(see()->note, "");
  EXPECT_EQ(rows("SELECT COUNT(*) FROM lesson_note").at(0), "0");
}

TEST_P(Notes, AreTheTeachersAlone) {
  ASSERT_TRUE(note(city.sari.actor, "Saringan bocor"));
  for (const char* name : {"anto", "budi", "oki", "ratna", "wati", "dinas"}) EXPECT_EQ(code(note(city.adult(name).actor, "x")), "lesson.unknown") << name;
  EXPECT_EQ(see()->note, "Saringan bocor");
}

TEST_P(Notes, MayComeAfterTheEnd) {
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_lesson(call, lesson, {now + 60'000}); }));
  EXPECT_TRUE(note(city.sari.actor, "Diulang besok"));
  EXPECT_EQ(see()->note, "Diulang besok");
}

TEST_P(Notes, AboutAPupilAreDroppedAndOthersStay) {
  const auto forget = [&](const kit::Child& child) {
    write([&](storage::Tx& tx) { forget_notes(tx, city.school, child.id); });
  };
  const std::string about = "Rafi lupa gelasnya";
  ASSERT_TRUE(note(city.sari.actor, about));
  forget(city.dina);
  EXPECT_EQ(see()->note, about);
  forget(city.rafi);
  EXPECT_EQ(see()->note, "");
}

}  // namespace
}  // namespace selami::teaching
