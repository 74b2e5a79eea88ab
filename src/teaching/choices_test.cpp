#include "teaching/choices.hpp"

#include "kit/in_class.hpp"

namespace selami::teaching {
namespace {

class Choices : public InClass {
 protected:
  /// A lesson of Bu Sari with 4A, `hours` after the first one.
  LessonId next(const std::string& name, int hours, const std::string& subject = "ipas") {
    const auto id = kit::named<LessonId>(name);
    LessonIn in = air();
    in.subject = subject;
    in.started_at = now + hours * hour_ms;
    EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, id, in); }));
    return id;
  }
  Result<Done> choose(const Actor& actor, const LessonId& id, const std::string& text) {
    return as(actor, [&](Call& call) { return set_choice(call, id, {text}); });
  }
  Result<Done> tried(const Actor& actor, const LessonId& id, const LessonId& of, bool was) {
    return as(actor, [&](Call& call) { return say_tried(call, id, {of, was}); });
  }
  VoicesView voices(const LessonId& id) {
    const auto seen = as(city.sari.actor, [&](Call& call) { return read_lesson(call, pack, id); });
    return seen ? seen->voices : VoicesView{};
  }
  std::vector<std::string> waiting() {
    std::vector<std::string> out;
    const auto day = as(city.sari.actor, [&](Call& call) { return today(call, pack, calendar); });
    for (const ClassView& one : day->classes) {
      for (const Chosen& chosen : one.choices) out.push_back(chosen.subject + ": " + chosen.text);
    }
    return out;
  }
};
KIT_ON_BOTH(Choices);

TEST_P(Choices, AreOneALessonAndCanBeTakenBack) {
  EXPECT_FALSE(voices(lesson).choice);
  ASSERT_TRUE(choose(city.sari.actor, lesson, " Lebih banyak\n mencoba "));
  ASSERT_TRUE(choose(city.sari.actor, lesson, "Bekerja berdua"));
  EXPECT_EQ(voices(lesson).choice->text, "Bekerja berdua");
  EXPECT_FALSE(voices(lesson).before) << "no lesson is before itself";
  EXPECT_EQ(rows("SELECT words FROM class_choice"), std::vector<std::string>{"Bekerja berdua"});
  ASSERT_TRUE(choose(city.sari.actor, lesson, "  "));
  EXPECT_FALSE(voices(lesson).choice);
  EXPECT_EQ(code(choose(city.anto.actor, lesson, "x")), "lesson.unknown");
}

TEST_P(Choices, StandAtTheBeginningOfTheNextLessonUntilTheyWereTried) {
  ASSERT_TRUE(choose(city.sari.actor, lesson, "Bekerja berdua"));
  EXPECT_EQ(waiting(), std::vector<std::string>{"ipas: Bekerja berdua"});
  const LessonId maths = next("pola", 1, "matematika");
  EXPECT_FALSE(voices(maths).before) << "of another subject";
  const LessonId second = next("air kedua", 2);
  ASSERT_TRUE(voices(second).before);
  EXPECT_EQ(voices(second).before->lesson, lesson);
  EXPECT_FALSE(voices(second).before->tried) << "nobody has said";

  ASSERT_TRUE(tried(city.sari.actor, second, lesson, false));
  const LessonId third = next("air ketiga", 3);
  EXPECT_EQ(voices(third).before->tried, false);
  ASSERT_TRUE(tried(city.sari.actor, third, lesson, true));
  EXPECT_EQ(voices(third).before->tried, true) << "said here, it can be taken back here";
  EXPECT_TRUE(waiting().empty());
  EXPECT_FALSE(voices(next("air keempat", 4)).before);
}

TEST_P(Choices, AreTriedOnlyByTheirTeacherInTheirClass) {
  ASSERT_TRUE(choose(city.sari.actor, lesson, "Bekerja berdua"));
  EXPECT_EQ(code(tried(city.anto.actor, lesson, lesson, true)), "lesson.unknown");
  EXPECT_EQ(code(tried(city.sari.actor, lesson, kit::named<LessonId>("of nobody"), true)), "lesson.unknown");
  const LessonId bare = next("air kedua", 1);
  ASSERT_TRUE(tried(city.sari.actor, lesson, bare, true)) << "taken back meanwhile: nothing is to be said of it";
  EXPECT_EQ(rows("SELECT COUNT(*) FROM class_choice WHERE tried IS NOT NULL"), std::vector<std::string>{"0"});
}

}  // namespace
}  // namespace selami::teaching
