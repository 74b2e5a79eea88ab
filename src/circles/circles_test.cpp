#include "circles/circles.hpp"

#include "circles/store.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"

namespace selami::circles {
namespace {

using Rows = std::vector<std::string>;

template <class T>
std::string code_of(const Result<T>& said) {
  return said ? "" : said.error().code;
}

class Circles : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }
  Result<Done> open(const kit::Adult& who, const SchoolId& school, int weeks = 8, const std::string& question = "Mengapa jawaban berhenti di satu gagasan?") {
    return as(who.actor, [&](Call& call) { return put_circle(call, circle, {school, question, "IPAS, fase B", Date{"2026-11-23"}, weeks}); });
  }
  std::vector<CircleView> seen(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return circles(call); })->circles;
  }
  Result<CircleJoined> come_in(const kit::Adult& who, const SchoolId& school, const std::string& code) {
    return as(who.actor, [&](Call& call) { return join_circle(call, {code, school}); });
  }
  Result<Done> say(const kit::Adult& who, const std::string& part, const std::string& text) {
    return as(who.actor, [&](Call& call) { return put_note(call, circle, part, {text, {}, {}}); });
  }
  Result<Done> leave(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return leave_circle(call, circle); });
  }
  /// Bu Sari and Bu Ratna of the neighbour school.
  void two() {
    ASSERT_TRUE(open(city.sari, city.school));
    ASSERT_TRUE(come_in(city.ratna, city.neighbour, seen(city.sari)[0].code));
  }

  kit::City city;
  CircleId circle = kit::named<CircleId>("gagasan");
};
KIT_ON_BOTH(Circles);

TEST_P(Circles, AreOfSeveralSchoolsAndComeIntoByACodeThatIsReadOut) {
  ASSERT_TRUE(open(city.sari, city.school));
  const std::string code = seen(city.sari)[0].code;
  EXPECT_EQ(code.size(), 6U);
  std::string typed = " ";
  for (const char letter : code) typed += static_cast<char>(letter >= 'A' ? letter + 32 : letter);
  ASSERT_TRUE(come_in(city.ratna, city.neighbour, typed)) << "small letters and a blank are no other code";
  const auto circle_of_ratna = seen(city.ratna);
  ASSERT_EQ(circle_of_ratna.size(), 1U);
  ASSERT_EQ(circle_of_ratna[0].members.size(), 2U);
  // In the same instant: by their names.
  EXPECT_EQ(circle_of_ratna[0].members[0].me, true);
  EXPECT_EQ(circle_of_ratna[0].members[1].me, false);
  EXPECT_EQ(circle_of_ratna[0].school, city.neighbour);
  EXPECT_TRUE(seen(city.anto).empty());
  EXPECT_EQ(code_of(say(city.anto, "assess", "Lima murid")), "circle.unknown");
}

TEST_P(Circles, KeepOneWordOfEachMemberInEachPart) {
  two();
  ASSERT_TRUE(say(city.sari, "assess", "Lima murid berhenti di satu sebab."));
  ASSERT_TRUE(say(city.sari, "assess", "Tujuh murid berhenti di satu sebab."));
  ASSERT_TRUE(say(city.sari, "design", "Saya tanya: lalu apa akibatnya?"));
  ASSERT_TRUE(say(city.ratna, "assess", "Murid saya menyebut dua."));
  EXPECT_EQ(rows("SELECT COUNT(*) FROM circle_note"), Rows{"3"});
  EXPECT_EQ(rows("SELECT body FROM circle_note WHERE part = 'assess' ORDER BY body"), (Rows{"Murid saya menyebut dua.", "Tujuh murid berhenti di satu sebab."}));
  ASSERT_TRUE(say(city.sari, "design", ""));
  EXPECT_EQ(rows("SELECT COUNT(*) FROM circle_note"), Rows{"2"});
}

TEST_P(Circles, TakeNoPupilsName) {
  two();
  EXPECT_EQ(code_of(say(city.sari, "assess", "Di kelas saya " + city.dina.name + " diam.")), "circle.names");
  EXPECT_EQ(code_of(say(city.sari, "assess", "Di kelas saya seorang murid diam.")), "");
  EXPECT_EQ(code_of(open(city.sari, city.school, 8, "Mengapa " + city.dina.name + " diam?")), "circle.names");
}

TEST_P(Circles, GoWithWhoLeavesAndPassOn) {
  two();
  ASSERT_TRUE(say(city.sari, "assess", "Lima murid"));
  ASSERT_TRUE(say(city.ratna, "assess", "Dua murid"));
  ASSERT_TRUE(leave(city.sari));
  EXPECT_EQ(rows("SELECT body FROM circle_note"), Rows{"Dua murid"});
  EXPECT_TRUE(seen(city.ratna)[0].own);
  EXPECT_EQ(code_of(leave(city.sari)), "circle.unknown");
  ASSERT_TRUE(leave(city.ratna));
  for (const char* table : {"circle", "circle_member", "circle_note"}) EXPECT_EQ(rows(std::string("SELECT COUNT(*) FROM ") + table), Rows{"0"}) << table;
}

TEST_P(Circles, AreFullAtTwelve) {
  ASSERT_TRUE(open(city.sari, city.school));
  const std::string code = seen(city.sari)[0].code;
  write([&](storage::Tx& tx) {
    for (int i = 1; i < members_max; ++i) {
      const std::string person = "person_" + std::to_string(i);
      kit::run(tx, "INSERT INTO person (id, name, language) VALUES ($1, 'Guru', 'id')", {person});
      kit::run(tx, "INSERT INTO circle_member (circle_id, person_id, school_id, joined_at) VALUES ($1, $2, $3, $4)", {circle, person, city.school, now});
    }
  });
  EXPECT_EQ(code_of(come_in(city.ratna, city.neighbour, code)), "circle.full");
}

TEST_P(Circles, SlowDownWhoGuessesCodes) {
  for (int i = 0; i < 6; ++i) come_in(city.ratna, city.neighbour, "AAAAAA");
  EXPECT_EQ(code_of(come_in(city.ratna, city.neighbour, "AAAAAA")), "auth.slow_down");
}

/// A name that stands in a note although names are refused: the child came into the class later.
TEST_P(Circles, ForgetAnErasedChild) {
  two();
  ASSERT_TRUE(say(city.sari, "teach", "Tiga murid saling menjawab."));
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO circle_note (circle_id, person_id, school_id, part, body, at) VALUES ($1, $2, $3, 'assess', $4, $5)",
             {circle, city.sari.person, city.school, "Kata " + city.dina.name + ": air", now});
    kit::run(tx, "UPDATE circle SET question = $1", {"Mengapa " + city.dina.name + " diam?"});
    forget_in_circles(tx, city.school, city.dina.id);
  });
  EXPECT_EQ(rows("SELECT body FROM circle_note ORDER BY part"), (Rows{"(dihapus)", "Tiga murid saling menjawab."}));
  EXPECT_EQ(rows("SELECT question FROM circle"), Rows{"(dihapus)"});
}

}  // namespace
}  // namespace selami::circles
