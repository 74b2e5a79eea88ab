#include <gtest/gtest.h>

#include "kit/databases.hpp"
#include "storage/writer.hpp"

namespace selami {
namespace {

using storage::Fate;
using storage::Tx;

/// Writes a setting as statements of slices do, so that the writer sees that something was written.
struct put {
  storage::Param name;
  storage::Param value;
  static constexpr storage::Text text{"test.put", "INSERT INTO setting (name, value) VALUES ($1, $2)", ""};
  static constexpr std::size_t count = 2;
  void list(const storage::Param** params) const { params[0] = &name, params[1] = &value; }
};

class WriterTest : public kit::Database {
 protected:
  WriterTest() : writer(database().connect()) {}

  /// Queues a job that writes `name` and ends as told; its fate joins `fates` as "name committed".
  void submit(const std::string& name, std::function<bool(Tx&)> then = [](Tx&) { return true; },
              std::function<void(Tx&)> on_refused = {}) {
    storage::Job job;
    job.work = [name, then](Tx& tx) {
      tx.run(put{name, "x"});
      return then(tx);
    };
    job.on_refused = std::move(on_refused);
    job.done = [this, name](Fate fate) {
      fates.push_back(name + (fate == Fate::committed ? " committed" : fate == Fate::refused ? " refused" : " broken"));
    };
    ASSERT_TRUE(writer.submit(std::move(job)));
  }
  std::vector<std::string> kept() { return rows("SELECT name FROM setting ORDER BY name"); }

  using Names = std::vector<std::string>;
  storage::Writer writer;
  Names fates;
};
KIT_ON_BOTH(WriterTest);

bool refuse(Tx&) { return false; }
bool throws(Tx&) { throw std::runtime_error("a bug"); }

TEST_P(WriterTest, AllThatWaitAreCommittedTogetherInTheirOrder) {
  for (const char* name : {"a", "b", "c"}) submit(name);
  EXPECT_TRUE(fates.empty()) << "nothing runs before the pump";
  EXPECT_EQ(writer.pump(), 3U);
  EXPECT_EQ(fates, (Names{"a committed", "b committed", "c committed"}));
  EXPECT_EQ(kept(), (Names{"a", "b", "c"}));
  EXPECT_EQ(writer.figures().commits, 1);
  EXPECT_EQ(writer.pump(), 0U);
}

TEST_P(WriterTest, ARefusalLeavesNothingAndSpoilsNothing) {
  submit("a");
  submit("no", &refuse);
  submit("z");
  writer.pump();
  EXPECT_EQ(fates, (Names{"a committed", "no refused", "z committed"}));
  EXPECT_EQ(kept(), (Names{"a", "z"}));
}

TEST_P(WriterTest, WhatIsWrittenOnARefusalStays) {
  submit("no", &refuse, [](Tx& tx) { tx.run(put{"told", "x"}); });
  submit("z");
  writer.pump();
  EXPECT_EQ(fates, (Names{"no refused", "z committed"}));
  EXPECT_EQ(kept(), (Names{"told", "z"}));
}

TEST_P(WriterTest, WhatIsDoneOneByOneIsToldBeforeTheNextOneBegins) {
  Names seen;
  submit("a");
  submit("bug", &throws);
  submit("z", [&](Tx&) { return seen = fates, true; });
  writer.pump();
  EXPECT_EQ(seen, (Names{"a committed", "bug broken"})) << "a job may have to know that the one before it is not kept";
  EXPECT_EQ(fates, (Names{"a committed", "bug broken", "z committed"}));
}

TEST_P(WriterTest, AnExceptionBreaksItsOwnJobOnly) {
  submit("a");
  submit("bug", &throws);
  submit("a2", [](Tx& tx) { return tx.run(put{"a", "twice"}), true; });  // the key is taken: the statement fails
  submit("z");
  writer.pump();
  EXPECT_EQ(fates, (Names{"a committed", "bug broken", "a2 broken", "z committed"}));
  EXPECT_EQ(kept(), (Names{"a", "z"}));
  EXPECT_EQ(writer.figures().replays, 1);
}

TEST_P(WriterTest, AFailureOnRefusalBreaksThatJobOnly) {
  submit("a");
  submit("no", &refuse, [](Tx& tx) { tx.run(put{"a", "twice"}); });
  submit("z");
  writer.pump();
  EXPECT_EQ(fates, (Names{"a committed", "no broken", "z committed"}));
  EXPECT_EQ(kept(), (Names{"a", "z"}));
}

/// A constraint that is looked at in the end makes the commit fail where the work did not: as a full disk does.
TEST_P(WriterTest, AFailedCommitIsToldBeforeTheNextJobRuns) {
  connection().script("CREATE TABLE parent (id BIGINT PRIMARY KEY); CREATE TABLE child (id BIGINT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)");
  Names told;
  const auto job = [&](const std::string& name, bool orphan) {
    storage::Job out;
    out.work = [&told, name, orphan](Tx& tx) {
      told.push_back(name + " works");
      kit::run(tx, orphan ? "INSERT INTO child VALUES (1)" : "INSERT INTO parent VALUES (2)");
      return true;
    };
    out.done = [&told, name](Fate fate) {
      if (storage::is_broken(fate)) told.push_back(name + " broken");
    };
    return out;
  };
  ASSERT_TRUE(writer.submit(job("first", true)));
  ASSERT_TRUE(writer.submit(job("second", false)));
  writer.pump();
  EXPECT_EQ(told, (Names{"first works", "second works", "first works", "first broken", "second works"}));
  EXPECT_EQ(rows("SELECT id FROM parent"), Names{"2"});
}

TEST_P(WriterTest, ALaterJobSeesWhatAnEarlierOneWrote) {
  submit("a");
  std::vector<std::string> seen;
  submit("b", [&](Tx& tx) {
    seen = kit::rows(tx, "SELECT name FROM setting ORDER BY name");
    return true;
  });
  writer.pump();
  EXPECT_EQ(seen, (Names{"a", "b"}));
}

TEST_P(WriterTest, ABatchIsBoundedAndTheRestWaits) {
  for (std::size_t i = 0; i < storage::Writer::batch_max + 5; ++i) submit(std::to_string(i));
  EXPECT_EQ(writer.pump(), storage::Writer::batch_max);
  EXPECT_EQ(writer.pump(), 5U);
  EXPECT_EQ(kept().size(), storage::Writer::batch_max + 5);
}

TEST_P(WriterTest, AFullQueueSaysSoAndTakesNoMore) {
  storage::Job job;
  job.work = [](Tx&) { return true; };
  job.done = [](Fate) {};
  for (std::size_t i = 0; i < storage::Writer::queue_max; ++i) ASSERT_TRUE(writer.submit(job));
  EXPECT_FALSE(writer.submit(job));
}

TEST_P(WriterTest, StoppingFinishesWhatWaitsAndTakesNoMore) {
  for (int i = 0; i < 700; ++i) submit("n" + std::to_string(i));
  writer.start();
  writer.stop();
  EXPECT_EQ(fates.size(), 700U);
  EXPECT_EQ(kept().size(), 700U);
  storage::Job job;
  job.work = [](Tx&) { return true; };
  EXPECT_FALSE(writer.submit(job));
}

}  // namespace
}  // namespace selami
