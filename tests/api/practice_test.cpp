/// Nothing of a practice class reaches a sum: two houses with the same real lessons, one with practice besides, a week later.
#include <gtest/gtest.h>

#include "scenario.hpp"

namespace selami {
namespace {

/// What really happened at SD Contoh Satu.
constexpr const char* real = R"(
given plan P by sari, "Air bersih"
given lesson L by sari
as sari PUT /lessons/$lesson:L/attendance {"marks": [{"pupil": "$DINA", "state": "hadir"}], "at": $NOW} -> 200
as sari PUT /lessons/$lesson:L/voices/hands {"answers": [[4, 1, 1], [5, 1, 0], [6, 0, 0]], "answered": 6} -> 200
as sari POST /lessons/$lesson:L/end {"at": $NOW} -> 200
)";

/// A lesson in the class `$CLASS` with the pupil `$ONE`: steps, marks, hands, a level, voices.
constexpr const char* lesson = R"(
as sari PUT /lessons/$lesson:P {"group": "$CLASS", "plan": "$plan:P", "title": "Mencoba", "subject": "", "day": "2026-11-23", "started_at": $NOW, \
  "steps": [{"id": "a", "stage": "memahami", "text": "Amati.", "minutes": 10}], "questions": [{"id": "$question:P", "kind": "tap", "text": "Mengapa?", "options": []}]} -> 200
as sari PUT /lessons/$lesson:P/now {"step": "a", "paused": false, "at": $NOW} -> 200
as sari PUT /lessons/$lesson:P/attendance {"marks": [{"pupil": "$ONE", "state": "alpa"}], "at": $NOW} -> 200
as sari PUT /judgements/$judgement:P {"lesson": "$lesson:P", "question": "$question:P", "pupil": "$ONE", "response": null, "level": 3, \
  "source": "single", "at": $NOW} -> 200
as sari PUT /lessons/$lesson:P/voices/hands {"answers": [[4, 1, 1], [5, 1, 0], [6, 0, 0]], "answered": 6} -> 200
as sari POST /lessons/$lesson:P/end {"at": $NOW} -> 200
)";

struct Sum {
  const char* who;
  const char* path;
};
/// All that is counted, listed or printed above, beside and about the real classes.
constexpr Sum sums[] = {
    {"dinas", "/city/overview"},
    {"prita", "/city/overview"},
    {"dinas", "/schools"},
    {"budi", "/schools/$SCHOOL/overview"},
    {"wati", "/schools/$SCHOOL/overview"},
    {"budi", "/schools/$SCHOOL/staff"},
    {"budi", "/schools/$SCHOOL/groups"},
    {"budi", "/schools/$SCHOOL/assignments"},
    {"budi", "/groups"},
    {"budi", "/groups/$GROUP/attendance?semester=2026-1"},
    {"budi", "/submitted-plans"},
    {"oki", "/schools/$SCHOOL/year"},
    {"oki", "/schools/$SCHOOL/promotion"},
    {"oki", "/schools/$SCHOOL/late"},
    {"oki", "/schools/$SCHOOL/transfers"},
    {"sari", "/my/growth"},
    {"sari", "/my/journal?month=2026-11"},
    {"sari", "/my/journal.pdf?month=2026-11"},
    {"sari", "/groups/$GROUP"},
    {"sari", "/groups/$GROUP/depth"},
    {"sari", "/groups/$GROUP/attendance?month=2026-11"},
    {"sari", "/groups/$GROUP/attendance.pdf?month=2026-11"},
    {"anto", "/groups"},
};

std::vector<std::string> told(const std::string& more) {
  kit::House house(storage::Engine::sqlite);
  kit::Scenario scenario(house);
  const std::string wrong = scenario.run(real + more);
  EXPECT_EQ(wrong, "");
  house.later(8 * day_ms);
  std::vector<std::string> out;
  for (const Sum& sum : sums) {
    const Reply reply = house.ask(house.city().adult(sum.who).token, "GET", scenario.filled(sum.path));
    EXPECT_EQ(reply.status, 200) << sum.path << " " << reply.body;
    out.push_back(reply.body);
  }
  return out;
}

TEST(PracticeCounts, Nowhere) {
  const auto without = told("");
  const auto with = told(std::string("as sari PUT /practice {\"anew\": false} -> 200 saves CLASS=id saves ONE=members[0].pupil\n") + lesson);
  for (std::size_t i = 0; i < std::size(sums); ++i) EXPECT_EQ(with[i], without[i]) << sums[i].who << " " << sums[i].path;
}

/// The same lesson in the real class is seen: the comparison above is not blind.
TEST(PracticeCounts, WhatTheSameLessonWouldInARealClass) {
  const auto without = told("");
  const auto with = told(std::string("as sari GET /groups/$GROUP -> 200 saves CLASS=id saves ONE=members[1].pupil\n") + lesson);
  std::set<std::string> changed;
  for (std::size_t i = 0; i < std::size(sums); ++i) {
    if (with[i] != without[i]) changed.insert(sums[i].path);
  }
  for (const char* path : {"/my/growth", "/my/journal?month=2026-11", "/groups/$GROUP/depth", "/groups/$GROUP/attendance?semester=2026-1"}) {
    EXPECT_TRUE(changed.count(path)) << path;
  }
}

}  // namespace
}  // namespace selami
