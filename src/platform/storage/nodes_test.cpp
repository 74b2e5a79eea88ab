/// Several programs over one PostgreSQL, and a database that goes and comes back.
#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "kit/databases.hpp"
#include "storage/nodes.hpp"
#include "storage/pg.hpp"
#include "storage/writer.hpp"

namespace selami {
namespace {

using storage::Fate;
using storage::Patience;
using storage::Trouble;
using storage::Tx;
using Words = std::vector<std::string>;

TEST(Payloads, CarryTheNodesNameAndNoWordTwice) {
  EXPECT_EQ(storage::payloads("a", {}), Words{});
  EXPECT_EQ(storage::payloads("a", {"x", "y", "x"}), Words{"a\nx\ny"});
  EXPECT_EQ(storage::words_of("a\nx\ny", "b"), (Words{"x", "y"}));
  EXPECT_EQ(storage::words_of("a\nx\ny", "a"), Words{}) << "its own listeners were told already";
  EXPECT_EQ(storage::words_of("anything", "b"), Words{}) << "not said by a node";
}

TEST(Payloads, FitIntoANotification) {
  Words words;
  for (int i = 0; i < 500; ++i) words.push_back(std::string(100, 'x') + std::to_string(i));
  Words heard;
  for (const std::string& payload : storage::payloads("a", words)) {
    EXPECT_LT(payload.size(), 8000u);
    for (std::string& word : storage::words_of(payload, "b")) heard.push_back(std::move(word));
  }
  EXPECT_EQ(heard, words);
  EXPECT_EQ(storage::payloads("a", {std::string(9000, 'x')}), Words{"a\n*"}) << "what is too long is: look at everything";
}

TEST(PauseTest, GrowsToTwoSecondsAndIsNeverQuiteTheSame) {
  const storage::PgTime now{std::chrono::seconds(1000)};
  int one = 0;
  storage::Pause pause(&one);
  EXPECT_TRUE(pause.over(now));
  std::set<std::int64_t> lengths;
  for (int i = 0; i < 20; ++i) {
    pause.longer(now);
    EXPECT_FALSE(pause.over(now));
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(pause.until() - now).count();
    EXPECT_GE(ms, i < 1 ? 50 : i < 6 ? 100 : 1000);
    EXPECT_LE(ms, 2000);
    lengths.insert(ms);
  }
  EXPECT_GT(lengths.size(), 5u);
  pause.none();
  EXPECT_TRUE(pause.over(now));
}

struct put {
  storage::Param name;
  storage::Param value;
  static constexpr storage::Text text{"test.put", "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value", ""};
  static constexpr std::size_t count = 2;
  void list(const storage::Param** params) const { params[0] = &name, params[1] = &value; }
};

/// On PostgreSQL alone: there is nothing to lose a connection to elsewhere.
class NodesTest : public kit::Database {
 protected:
  /// Ends other connections of this database and waits for it. `which`: a condition on pg_stat_activity.
  static void end(storage::Connection& by, const std::string& which) {
    storage::in_transaction(by, [&](Tx& tx) {
      kit::rows(tx, "SELECT CAST(pg_terminate_backend(pid, 20000) AS TEXT) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND " + which);
    });
  }
  static std::string pid_of(storage::Connection& connection) {
    std::string out;
    storage::in_snapshot(connection, [&](Tx& tx) { out = kit::rows(tx, "SELECT CAST(pg_backend_pid() AS TEXT)").at(0); });
    return out;
  }
  static std::string shown(storage::Connection& connection, const std::string& name) {
    std::string out;
    storage::in_snapshot(connection, [&](Tx& tx) { out = kit::rows(tx, "SELECT current_setting('" + name + "')").at(0); });
    return out;
  }
  template <class F>
  static std::optional<Trouble> trouble_of(F&& work) {
    try {
      work();
    } catch (const storage::Broken& broken) {
      return broken.trouble();
    }
    return std::nullopt;
  }
};

std::vector<storage::Engine> postgres_alone() {
  std::vector<storage::Engine> out;
  for (const storage::Engine engine : kit::engines()) {
    if (engine == storage::Engine::postgres) out.push_back(engine);
  }
  return out;
}
INSTANTIATE_TEST_SUITE_P(On, NodesTest, testing::ValuesIn(postgres_alone()), kit::engine_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(NodesTest);

/// What one node's ears heard, and a way to wait for it.
struct Heard {
  std::mutex mutex;
  std::condition_variable changed;
  Words words;
  int missed = 0;
  int kept = 0;

  storage::Nodes::Ears ears() {
    return {[this](const std::string& word) { note([&] { words.push_back(word); }); }, [this] { note([&] { ++missed; }); },
            [this] { note([&] { ++kept; }); }};
  }
  void note(const std::function<void()>& what) {
    const std::lock_guard lock(mutex);
    what();
    changed.notify_all();
  }
  void until(const std::function<bool()>& enough) {
    std::unique_lock lock(mutex);
    changed.wait(lock, enough);
  }
};

storage::Job telling(const std::string& word, bool keep) {
  storage::Job job;
  job.work = [word, keep](Tx& tx) {
    tx.run(put{word, "x"});
    if (keep) tx.tell(word);
    return keep;
  };
  job.on_refused = [word](Tx& tx) { tx.tell(word + " refused"); };
  job.done = [](Fate) {};
  return job;
}

TEST_P(NodesTest, WhatOneNodeCommitsTheOtherHearsAndItselfDoesNot) {
  Heard near;
  Heard far;
  const storage::Nodes here(database().url(), "here", near.ears());
  const storage::Nodes there(database().url(), "there", far.ears());
  near.until([&] { return near.missed == 1; });
  far.until([&] { return far.missed == 1; });
  storage::Writer writer(database().connect(Patience::writer), "here");
  storage::Writer another(database().connect(Patience::writer), "there");
  writer.submit(telling("one", true));
  writer.submit(telling("two", true));
  writer.pump();
  writer.submit(telling("three", true));
  writer.submit(telling("four", false));
  writer.pump();
  EXPECT_EQ(writer.figures().replays, 1) << "a refusal that had written is replayed alone";
  far.until([&] { return far.words.size() == 4; });
  EXPECT_EQ(far.words, (Words{"one", "two", "three", "four refused"}));
  another.submit(telling("five", true));
  another.pump();
  near.until([&] { return !near.words.empty(); });
  EXPECT_EQ(near.words, Words{"five"}) << "nothing of its own";
}

TEST_P(NodesTest, ALostListenerListensAgainAndIsToldToLook) {
  Heard heard;
  storage::Nodes nodes(database().url(), "here", heard.ears());
  heard.until([&] { return heard.missed == 1 && heard.kept == 1; });
  end(connection(), "query NOT LIKE '%pg_stat_activity%'");
  heard.until([&] { return heard.missed == 2; });
  storage::Writer writer(database().connect(), "there");
  writer.submit(telling("after", true));
  writer.pump();
  heard.until([&] { return heard.words == Words{"after"} && heard.kept == 2; });
}

TEST_P(NodesTest, OneKeepsTheNightAndAnotherTakesOver) {
  Heard one;
  Heard two;
  auto first = std::make_unique<storage::Nodes>(database().url(), "one", one.ears());
  one.until([&] { return one.kept == 1; });
  const storage::Nodes second(database().url(), "two", two.ears());
  two.until([&] { return two.missed == 1; });
  EXPECT_TRUE(first->keeper());
  EXPECT_FALSE(second.keeper());
  first.reset();
  two.until([&] { return two.kept == 1; });
  EXPECT_TRUE(second.keeper());
}

TEST_P(NodesTest, TwoWritersNeverDecideOnTheSameReading) {
  constexpr int each = 200;
  write([](Tx& tx) { tx.run(put{"count", "0"}); });
  const auto count_up = [&](storage::Writer& writer) {
    for (int i = 0; i < each; ++i) {
      storage::Job job;
      job.key = "school_a";
      job.work = [](Tx& tx) {
        const int before = std::stoi(kit::rows(tx, "SELECT value FROM setting WHERE name = 'count'").at(0));
        tx.run(put{"count", std::to_string(before + 1)});
        return true;
      };
      job.done = [](Fate fate) { EXPECT_EQ(fate, Fate::committed); };
      writer.submit(std::move(job));
      writer.pump();
    }
  };
  storage::Writer one(database().connect(Patience::writer));
  storage::Writer two(database().connect(Patience::writer));
  std::thread other([&] { count_up(one); });
  count_up(two);
  other.join();
  EXPECT_EQ(rows("SELECT value FROM setting WHERE name = 'count'"), Words{std::to_string(2 * each)});
}

TEST_P(NodesTest, AConnectionThatDiedBetweenTwoWorksIsNotNoticed) {
  const auto reader = database().connect_read_only(Patience::brief);
  const std::string before = pid_of(*reader);
  end(connection(), "pid = " + before);
  EXPECT_NE(pid_of(*reader), before);
  EXPECT_EQ(shown(*reader, "default_transaction_read_only"), "on") << "the new one is as the old";
}

TEST_P(NodesTest, AConnectionThatDiesInTheMiddleKeepsNothingAndDoesNotGoOn) {
  const auto victim = database().connect();
  const auto die_in_the_middle = [&] {
    storage::in_transaction(*victim, [&](Tx& tx) {
      tx.run(put{"first", "x"});
      end(connection(), "pid = " + kit::rows(tx, "SELECT CAST(pg_backend_pid() AS TEXT)").at(0));
      tx.run(put{"second", "x"});
    });
  };
  EXPECT_EQ(trouble_of(die_in_the_middle), Trouble::away);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM setting"), Words{"0"});
}

TEST_P(NodesTest, ASwallowedFailureIsNotCommittedAsIfNothingWas) {
  const auto swallow = [&] {
    write([&](Tx& tx) {
      tx.run(put{"a", "x"});
      EXPECT_THROW(kit::run(tx, "INSERT INTO no_such_table VALUES (1)"), storage::Broken);
    });
  };
  EXPECT_EQ(trouble_of(swallow), Trouble::fault);
}

TEST_P(NodesTest, TheServerIsToldHowLongAStatementMayTake) {
  const auto times = [&](storage::Connection& c) { return shown(c, "statement_timeout") + " " + shown(c, "lock_timeout"); };
  EXPECT_EQ(times(*database().connect_read_only(Patience::brief)), "3s 3s");
  EXPECT_EQ(times(*database().connect()), "30s 10s");
  const auto writing = database().connect(Patience::writer);
  EXPECT_EQ(times(*writing), "10s 5s");
  EXPECT_EQ(shown(*writing, "idle_in_transaction_session_timeout"), "30s");
  EXPECT_EQ(times(*database().connect(Patience::endless)), "0 0");
}

TEST_P(NodesTest, AStatementOrALockThatTakesTooLongIsSlow) {
  const auto impatient = database().connect();
  impatient->script("SET statement_timeout = '20ms'");
  EXPECT_EQ(trouble_of([&] { storage::in_snapshot(*impatient, [](Tx& tx) { kit::rows(tx, "SELECT CAST(pg_sleep(600) AS TEXT)"); }); }), Trouble::slow);
  impatient->script("SET statement_timeout = '60s'; SET lock_timeout = '20ms'");
  write([&](Tx& tx) {
    kit::run(tx, "LOCK TABLE setting IN ACCESS EXCLUSIVE MODE");
    EXPECT_EQ(trouble_of([&] { storage::in_snapshot(*impatient, [](Tx& in) { kit::rows(in, "SELECT name FROM setting"); }); }), Trouble::slow);
  });
  EXPECT_EQ(trouble_of([&] { storage::in_snapshot(*impatient, [](Tx& in) { kit::rows(in, "SELECT name FROM setting"); }); }), std::nullopt) << "and goes on afterwards";
}

TEST_P(NodesTest, WhatTheServerSaysIsToldApart) {
  const std::vector<std::pair<const char*, Trouble>> said = {
      {"40001", Trouble::again}, {"40P01", Trouble::again}, {"57014", Trouble::slow}, {"55P03", Trouble::slow},  {"57P01", Trouble::away},
      {"57P02", Trouble::away},  {"57P03", Trouble::away},  {"57P05", Trouble::away}, {"25P03", Trouble::away},  {"08006", Trouble::away},
      {"53100", Trouble::full},  {"XX001", Trouble::damaged}, {"XX002", Trouble::damaged}, {"25006", Trouble::fault}, {"42P01", Trouble::fault}};
  for (const auto& [state, trouble] : said) {
    const auto one = database().connect();
    const std::string raise = std::string("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '") + state + "'; END $$";
    EXPECT_EQ(trouble_of([&] { one->script(raise); }), trouble) << state;
    EXPECT_EQ(trouble_of([&] { storage::in_snapshot(*one, [](Tx& tx) { kit::rows(tx, "SELECT 'goes on'"); }); }), std::nullopt) << state;
  }
}

TEST_P(NodesTest, AServerThatWasToldToBeReadOnlyIsReadOnly) {
  const std::string name = rows("SELECT current_database()").at(0);
  connection().script("ALTER DATABASE " + name + " SET default_transaction_read_only = on");
  const auto later = database().connect();
  EXPECT_EQ(trouble_of([&] { storage::in_transaction(*later, [](Tx& tx) { tx.run(put{"a", "x"}); }); }), Trouble::read_only);
  EXPECT_EQ(trouble_of([&] { storage::in_snapshot(connection(), [](Tx& tx) { tx.run(put{"a", "x"}); }); }), Trouble::fault) << "a reading that writes does not fit";
}

TEST_P(NodesTest, ADatabaseThatDoesNotEvenGiveUpIsAway) {
  storage::PgHandle db = storage::pg_connect(database().url());
  const bool sent = PQsendQuery(db.get(), "SELECT pg_sleep(600)") == 1;
  const auto past = std::chrono::steady_clock::now();
  EXPECT_EQ(trouble_of([&] { storage::pg_answer(db, sent, past); }), Trouble::away);
  EXPECT_EQ(db, nullptr) << "its answer may come at any time: nobody may read it as another's";
}

/// A job that writes `name` and whose connection is gone before the commit, the first time.
storage::Job cut_off(storage::Connection& by, const std::string& name, bool repeatable, std::vector<Fate>& fates) {
  storage::Job job;
  job.repeatable = repeatable;
  job.work = [&by, name, cut = std::make_shared<bool>(false)](Tx& tx) {
    tx.run(put{name, "x"});
    if (!std::exchange(*cut, true)) {
      const std::string pid = kit::rows(tx, "SELECT CAST(pg_backend_pid() AS TEXT)").at(0);
      storage::in_transaction(by, [&](Tx& other) { kit::rows(other, "SELECT CAST(pg_terminate_backend(" + pid + ", 20000) AS TEXT)"); });
    }
    return true;
  };
  job.done = [&fates](Fate fate) { fates.push_back(fate); };
  return job;
}

TEST_P(NodesTest, AnUnknownCommitIsTriedAgainOnlyByWhoCanTell) {
  storage::Writer writer(database().connect(Patience::writer));
  std::vector<Fate> fates;
  writer.submit(cut_off(connection(), "a command", true, fates));
  writer.pump();
  writer.submit(cut_off(connection(), "a plain write", false, fates));
  writer.pump();
  EXPECT_EQ(fates, (std::vector<Fate>{Fate::committed, Fate::unsure}));
  EXPECT_EQ(rows("SELECT name FROM setting"), Words{"a command"});
}

TEST_P(NodesTest, ADeadlockOrSerializationFailureIsDoneAgain) {
  storage::Writer writer(database().connect(Patience::writer));
  std::vector<Fate> fates;
  const auto fail_times = [&](int times, Trouble trouble) {
    storage::Job job;
    job.work = [times, trouble, runs = std::make_shared<int>(0)](Tx& tx) {
      tx.run(put{"x", "x"});
      if ((*runs)++ < times) throw storage::Broken("others were in the way", trouble);
      return true;
    };
    job.done = [&fates](Fate fate) { fates.push_back(fate); };
    writer.submit(std::move(job));
    writer.pump();
  };
  fail_times(2, Trouble::again);
  fail_times(9, Trouble::again);
  fail_times(9, Trouble::slow);
  fail_times(9, Trouble::fault);
  EXPECT_EQ(fates, (std::vector<Fate>{Fate::committed, Fate::slow, Fate::slow, Fate::broken}));
}

TEST_P(NodesTest, NoJobOvertakesOneOfItsKeyThatHasToComeAgain) {
  storage::Writer writer(database().connect(Patience::writer));
  Words fates;
  const auto submit = [&](const std::string& key, const std::string& name, bool stuck) {
    storage::Job job;
    job.key = key;
    job.work = [name, stuck](Tx& tx) {
      tx.run(put{name, "x"});
      if (stuck) throw storage::Broken("a lock", Trouble::slow);
      return true;
    };
    job.done = [&fates, name](Fate fate) { fates.push_back(name + (fate == Fate::committed ? " committed" : fate == Fate::slow ? " slow" : " ?")); };
    writer.submit(std::move(job));
  };
  submit("a", "1", false);
  submit("a", "2", true);
  submit("b", "3", false);
  submit("a", "4", false);
  writer.pump();
  EXPECT_EQ(fates, (Words{"1 committed", "2 slow", "3 committed", "4 slow"}));
}

}  // namespace
}  // namespace selami
