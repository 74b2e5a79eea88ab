/// Several real nodes over one PostgreSQL: they serve one lesson, and one of them or the database may die.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <limits>
#include <thread>

#include "kit/acknowledged.hpp"
#include "kit/sending.hpp"
#include "storage/nodes.hpp"
#include "town.hpp"

namespace selami::nodes {
namespace {

/// PostgreSQL is there in ./test, as everywhere.
class Nodes : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::getenv("SELAMI_TEST_PG")) GTEST_SKIP() << "needs PostgreSQL";
    town = std::make_unique<OwnTown>();
  }
  /// One request on a connection of its own; anything but an answer fails.
  kit::HttpReply ask(unsigned short port, const std::string& who, const std::string& method, const std::string& path, const std::string& body = {}) {
    kit::Line line(port);
    const auto reply = line.ask(method, "/api" + path, who, body);
    EXPECT_TRUE(reply) << method << " " << path;
    return reply.value_or(kit::HttpReply{});
  }
  static std::string text_of(const kit::HttpReply& reply, const char* field) {
    const auto body = json::parse(reply.body);
    return body && body->find(field) ? std::string(body->text_of(field)) : "";
  }
  static std::string code_of(const kit::HttpReply& reply) {
    const auto body = json::parse(reply.body);
    return body && body->find("error") ? std::string(body->find("error")->text_of("code")) : "";
  }
  const std::string& sari() const { return town->city.sari.token; }
  static std::string lesson() { return kit::named_id("lesson", "air"); }
  static std::string question() { return kit::named_id("question", "air"); }

  void start_lesson(unsigned short port) {
    const std::string body = R"({"group": ")" + town->city.group.text + R"(", "meeting": 1, "subject": "", "title": "Air bersih", "day": ")" +
                             kit::monday_date.text + R"(", "started_at": )" + std::to_string(kit::monday.ms) +
                             R"(, "steps": [{"id": "s1", "stage": "awal", "text": "Mengamati dua gelas.", "minutes": 10}], "questions": [{"id": ")" +
                             question() + R"(", "kind": "text", "text": "Mengapa?", "options": []}]})";
    ASSERT_EQ(ask(port, sari(), "PUT", "/lessons/" + lesson(), body).status, 200);
  }
  std::string open_the_door(unsigned short port) {
    return text_of(ask(port, sari(), "PUT", "/lessons/" + lesson() + "/door", "{\"open\": true}"), "code");
  }
  kit::HttpReply join(unsigned short port, const std::string& code, int number, const std::string& pin) {
    return ask(port, "", "POST", "/join", R"({"code": ")" + code + R"(", "number": )" + std::to_string(number) + R"(, "pin": ")" + pin + "\"}");
  }
  kit::HttpReply answer(unsigned short port, const std::string& seat, const std::string& text) {
    return ask(port, seat, "PUT", "/seat/responses/" + kit::named_id("response", "dina"),
               R"({"question": ")" + question() + R"(", "text": ")" + text + R"(", "at": )" + std::to_string(kit::monday.ms) + "}");
  }
  kit::HttpReply open_question(unsigned short port) {
    return ask(port, sari(), "PUT", "/lessons/" + lesson() + "/questions/" + question() + "/state",
               "{\"open\": true, \"at\": " + std::to_string(kit::monday.ms) + "}");
  }

  std::unique_ptr<OwnTown> town;
};

TEST_F(Nodes, ServeOneLessonTogether) {
  const auto a = town->node();
  const auto b = town->node();
  start_lesson(a->port());
  const std::string code = open_the_door(b->port());
  ASSERT_EQ(code.size(), 6u);
  Stream teacher(a->port(), "/api/lessons/" + lesson() + "/events", sari());
  Stream teacher_too(b->port(), "/api/lessons/" + lesson() + "/events", sari());

  const std::string dina = text_of(join(b->port(), code, 1, Town::pin), "token");
  EXPECT_TRUE(teacher.hears("changed", "seats")) << "joined there, told here";
  EXPECT_TRUE(teacher_too.hears("changed", "seats"));
  Stream phone(b->port(), "/api/seat/events", dina);
  EXPECT_EQ(open_question(a->port()).status, 200);
  EXPECT_TRUE(phone.hears("changed", "what"));
  EXPECT_EQ(answer(a->port(), dina, "Karena pasir").status, 200) << "a seat taken there sits here, too";
  EXPECT_TRUE(teacher_too.hears("changed", "answers"));
  EXPECT_NE(ask(b->port(), sari(), "GET", "/lessons/" + lesson() + "/questions/" + question() + "/answers").body.find("Karena pasir"), std::string::npos);
}

TEST_F(Nodes, CountWrongPinsTogetherAndEndSessionsEverywhere) {
  const auto a = town->node();
  const auto b = town->node();
  start_lesson(a->port());
  const std::string code = open_the_door(a->port());
  for (int i = 0; i < 5; ++i) EXPECT_EQ(code_of(join(i % 2 ? a->port() : b->port(), code, 1, "000" + std::to_string(i))), "join.pin_wrong") << i;
  EXPECT_EQ(code_of(join(a->port(), code, 1, Town::pin)), "join.locked");
  EXPECT_EQ(code_of(join(b->port(), code, 1, Town::pin)), "join.locked");
  EXPECT_EQ(ask(a->port(), sari(), "GET", "/groups").status, 200);
  Stream teacher(a->port(), "/api/lessons/" + lesson() + "/events", sari());
  Stream teacher_too(b->port(), "/api/lessons/" + lesson() + "/events", sari());
  EXPECT_EQ(ask(b->port(), sari(), "POST", "/sign-out", "{}").status, 200);
  EXPECT_EQ(ask(a->port(), sari(), "GET", "/groups").status, 401) << "signed out there is signed out here";
  EXPECT_TRUE(teacher.ended()) << "who listens here is cut off, too";
  EXPECT_TRUE(teacher_too.ended());
}

TEST_F(Nodes, BehindOneDoorAreOne) {
  auto a = town->node();
  const auto b = town->node();
  const Door door({a->port(), b->port()});
  start_lesson(door.port());
  const std::string code = open_the_door(door.port());
  std::vector<std::string> seats;
  for (const int number : {1, 3, 4, 5, 6}) seats.push_back(text_of(join(door.port(), code, number, Town::pin), "token"));
  Stream board(door.port(), "/api/lessons/" + lesson() + "/events", sari());
  Stream board_too(door.port(), "/api/lessons/" + lesson() + "/events", sari());
  EXPECT_EQ(open_question(door.port()).status, 200);
  for (const std::string& seat : seats) {
    EXPECT_NE(ask(door.port(), seat, "GET", "/seat").body.find("Mengapa?"), std::string::npos);
    EXPECT_NE(ask(door.port(), seat, "GET", "/seat").body.find("Mengapa?"), std::string::npos) << "whichever node the next connection meets";
  }
  a->kill();
  EXPECT_EQ(answer(door.port(), seats[0], "Tersaring").status, 200);
  EXPECT_TRUE(board.hears("changed", "answers") != board_too.hears("changed", "answers")) << "one of them was cut off, and begins anew at the other";
}

TEST_F(Nodes, TellTheirListenersToLookWhenTheyMayHaveMissedSomething) {
  const auto a = town->node();
  start_lesson(a->port());
  const std::string code = open_the_door(a->port());
  Stream phone(a->port(), "/api/seat/events", text_of(join(a->port(), code, 1, Town::pin), "token"));
  Stream teacher(a->port(), "/api/lessons/" + lesson() + "/events", sari());
  const auto connection = town->database().connect();
  storage::in_transaction(*connection, [](storage::Tx& tx) {
    // Of all connections of this database the one that listens: it asks for nothing but the night.
    kit::rows(tx, "SELECT CAST(pg_terminate_backend(pid, 20000) AS TEXT) FROM pg_stat_activity WHERE datname = current_database() AND "
                  "(query LIKE '%pg_try_advisory_lock%' OR query = 'SELECT true') AND pid <> pg_backend_pid()");
  });
  EXPECT_TRUE(a->said("listening"));
  EXPECT_TRUE(phone.hears("open", "{}"));
  EXPECT_TRUE(teacher.ended()) << "a session that ended meanwhile is not taken when it begins anew";
}

TEST_F(Nodes, KeepTheNightOnceAndTakeItOver) {
  auto a = town->node();
  EXPECT_TRUE(a->said("kept by this node"));
  const auto b = town->node();
  const auto holders = [&] {
    const auto connection = town->database().connect();
    std::vector<std::string> out;
    storage::in_snapshot(*connection, [&](storage::Tx& tx) {
      out = kit::rows(tx, "SELECT CAST(count(*) AS TEXT) FROM pg_locks WHERE locktype = 'advisory' AND objid = 83101110 AND granted");
    });
    return out.at(0);
  };
  EXPECT_EQ(holders(), "1");
  a->kill();
  EXPECT_TRUE(b->said("kept by this node"));
  EXPECT_EQ(holders(), "1");
}

TEST_F(Nodes, EndAReadingThatHangsWithAWordOfTheirOwn) {
  const auto a = town->node();
  const auto locker = town->database().connect();
  storage::in_transaction(*locker, [&](storage::Tx& tx) {
    kit::run(tx, "LOCK TABLE class_group IN ACCESS EXCLUSIVE MODE");
    const kit::HttpReply reply = ask(a->port(), sari(), "GET", "/groups");
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(code_of(reply), "server.slow");
    EXPECT_NE(reply.head.find("Retry-After: 2"), std::string::npos);
  });
  EXPECT_EQ(ask(a->port(), sari(), "GET", "/groups").status, 200);
}

TEST_F(Nodes, TakeNobodyAmongThemWhoHasAnotherKey) {
  const auto a = town->node();
  const kit::FreshDatabase elsewhere(storage::Engine::sqlite);  // for its folder
  const std::vector<std::string> arguments = {"--data", elsewhere.folder(), "--db", town->database().url()};
  EXPECT_THROW(kit::Server{arguments}, std::runtime_error) << "its PINs would fit nobody";
}

/// With fsync on as in a city: a node dies, the database dies and comes back by itself, dies again.
TEST_F(Nodes, LoseNothingAcknowledgedWhenANodeAndTheDatabaseDie) {
  constexpr int a_while = 200;  // commands
  auto a = town->node();
  const auto b = town->node();
  kit::Acknowledged all(make_plan(*town, a->port()), std::numeric_limits<int>::max());  // until finish()
  Phones phones(all, 6, {a->port(), b->port()}, sari());
  for (int kills = 0; kills < 2; ++kills) {
    all.wait_for(all.count() + a_while);
    town->postgres.kill();
    const kit::HttpReply away = ask(b->port(), sari(), "GET", "/groups");
    EXPECT_EQ(away.status, 503);
    EXPECT_EQ(code_of(away), "server.away");
    EXPECT_NE(away.head.find("Retry-After: 2"), std::string::npos);
    const int before = all.count();
    town->postgres.start();
    all.wait_for(before + a_while);  // they serve again, and nobody started them anew
    EXPECT_TRUE(b->said("listening"));
  }
  a->kill();
  all.wait_for(all.count() + a_while);
  phones.finish();
  EXPECT_EQ(all.trouble(), "");
  EXPECT_EQ(b->stop(), 0) << "SIGTERM ends it well";
  const auto reader = town->database().connect_read_only();
  storage::in_snapshot(*reader, [&](storage::Tx& tx) { all.expect_there_once(tx, "two deaths of the database and one of a node"); });
}

/// What failover leaves for a moment: the address of the primary leads to a replica.
TEST_F(Nodes, TakeAReplicaForADatabaseThatIsAwayAndWriteOnceItIsThePrimary) {
  const auto a = town->node();
  const std::string plan = make_plan(*town, a->port());
  const auto silence = [&](const char* name) { return ask(a->port(), sari(), "PUT", sending::path(plan, name).substr(4), sending::body(name)); };
  town->postgres.kill();
  town->postgres.become_replica();
  town->postgres.start();
  until("it reads", [&] { return ask(a->port(), sari(), "GET", "/groups").status == 200; });
  // Not until a command came so far as to write, and was refused by the replica itself.
  until("a write reached the replica", [&] {
    const kit::HttpReply away = silence("one");
    EXPECT_EQ(away.status, 503);
    EXPECT_EQ(code_of(away), "server.away");
    EXPECT_NE(away.head.find("Retry-After: 2"), std::string::npos);
    return town->postgres.logged("finding_silence");
  });
  storage::Database(town->postgres.url("postgres")).connect()->script("SELECT pg_promote(true, 60)");
  until("it writes", [&] { return silence("one").status == 200; });
}

/// Committed here, not yet at the replica, and the server falls and comes back: the command is found done. It is answered all the same only
/// when the replica has it.
TEST_F(Nodes, DoNotAnswerASecondTimeForWhatTheReplicaHasNotGot) {
  const auto a = town->node();
  const std::string plan = make_plan(*town, a->port());
  const auto admin = [&] { return storage::Database(town->postgres.url("postgres")).connect(); };
  const auto asked = [&](const std::string& sql) {
    std::string out;
    const auto connection = admin();
    storage::in_snapshot(*connection, [&](storage::Tx& tx) { out = kit::rows(tx, sql).at(0); });
    return out;
  };
  const auto replica = [&](const std::string& name) {
    const auto connection = admin();
    connection->script("ALTER SYSTEM SET synchronous_standby_names = '" + name + "'");
    connection->script("SELECT pg_reload_conf()");
    until("the server knows", [&] { return asked("SHOW synchronous_standby_names") == name; });
  };
  // Of all that waits for the replica, what has Sari's school's lock.
  const std::string waits = "SELECT count(*) FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid WHERE a.wait_event = 'SyncRep' AND l.locktype = 'advisory' "
                            "AND l.granted AND ((l.classid::bigint << 32) | l.objid::bigint) = " + std::to_string(storage::lock_of(town->city.school.text));
  replica("none");
  std::atomic<bool> answered{false};
  std::thread phone([&, port = a->port()] {
    while (!answered) {
      const auto reply = kit::Line(port).ask("POST", "/api/commands", sari(), sending::envelope(plan, {"one"}));
      const auto outcomes = reply ? sending::outcomes(*reply) : std::vector<sending::Outcome>{};
      answered = !outcomes.empty() && outcomes[0].status == 200;
    }
  });
  until("its commit waits", [&] { return asked(waits) == "1"; });
  town->postgres.kill();
  town->postgres.start();
  until("it is asked for again", [&] { return answered || asked(waits) == "1"; });
  EXPECT_FALSE(answered);
  replica("");
  phone.join();
  const auto reader = town->database().connect_read_only();
  storage::in_snapshot(*reader, [&](storage::Tx& tx) {
    EXPECT_EQ(kit::rows(tx, "SELECT why FROM finding_silence"), std::vector<std::string>{"one"});
    EXPECT_EQ(kit::rows(tx, "SELECT CAST(COUNT(*) AS TEXT) FROM change WHERE table_name = 'finding_silence'"), std::vector<std::string>{"1"});
  });
}

}  // namespace
}  // namespace selami::nodes
