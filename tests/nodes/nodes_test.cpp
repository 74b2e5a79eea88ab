/// Several real nodes over one PostgreSQL: they serve one lesson, and one of them or the database may die.
#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>
#include <thread>

#include "kit/acknowledged.hpp"
#include "plan/plan.hpp"
#include "town.hpp"

namespace selami::nodes {
namespace {

/// PostgreSQL is there in ./test, as everywhere.
class Nodes : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::getenv("SELAMI_TEST_PG")) GTEST_SKIP() << "needs PostgreSQL";
    town = std::make_unique<Town>();
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

  std::unique_ptr<Town> town;
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

/// Phones before two nodes: whoever gets no answer, or "come again", asks the other node.
void send_all(kit::Acknowledged& all, const std::vector<unsigned short>& ports, const std::string& token, int client) {
  std::size_t turn = static_cast<std::size_t>(client);
  auto line = std::make_unique<kit::Line>(ports[turn % ports.size()]);
  for (int request = 0; !all.enough(); ++request) {
    const std::vector<std::string> names = kit::Acknowledged::names_of(client, request);
    const std::string body = all.body_of(names);
    while (true) {
      const auto reply = line->ask("POST", "/api/commands", token, body);
      if (reply && all.take(names, *reply)) break;
      if (all.enough()) return;
      line = std::make_unique<kit::Line>(ports[++turn % ports.size()]);
    }
  }
}

/// With fsync on as in a city: a node dies, the database dies and comes back by itself, dies again.
TEST_F(Nodes, LoseNothingAcknowledgedWhenANodeAndTheDatabaseDie) {
  constexpr int a_while = 200;  // commands
  auto a = town->node();
  const auto b = town->node();
  const std::string plan = kit::named_id("plan", "crash");
  const std::string body = R"({"school": ")" + town->city.school.text + R"(", "base": 0, "body": )" + plan::write_plan(plan::Plan{}) + "}";
  ASSERT_EQ(ask(a->port(), sari(), "PUT", "/plans/" + plan, body).status, 200);
  kit::Acknowledged all(plan, std::numeric_limits<int>::max());  // until finish()
  std::vector<std::thread> phones;
  for (int i = 0; i < 6; ++i) phones.emplace_back([&, i, ports = std::vector{a->port(), b->port()}] { send_all(all, ports, sari(), i); });
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
  all.finish();
  for (std::thread& phone : phones) phone.join();
  EXPECT_EQ(all.trouble(), "");
  EXPECT_EQ(b->stop(), 0) << "SIGTERM ends it well";
  const auto reader = town->database().connect_read_only();
  storage::in_snapshot(*reader, [&](storage::Tx& tx) { all.expect_there_once(tx, "two deaths of the database and one of a node"); });
}

}  // namespace
}  // namespace selami::nodes
