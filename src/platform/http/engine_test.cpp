/// The engine with a few routes of its own: who may, where it runs, what becomes of commands.
#include <gtest/gtest.h>

#include <array>
#include <future>

#include "http/engine.hpp"
#include "kit/databases.hpp"

namespace selami {

struct Note {
  std::string name;
  std::string text;
};
template <>
struct Shape<Note> {
  static constexpr const char* name = "Note";
  static constexpr auto fields = std::tuple{Field{"name", &Note::name, "key", range(1, 20)}, Field{"text", &Note::text, "anything", loose}};
};
struct Size {
  std::int64_t size = 0;
};
template <>
struct Shape<Size> {
  static constexpr const char* name = "Size";
  static constexpr auto fields = std::tuple{Field{"size", &Size::size, "rows"}};
};

namespace {

using Rows = std::vector<std::string>;

struct put_note {
  storage::Param name;
  storage::Param text_;
  static constexpr storage::Text text{"test.put_note", "INSERT INTO setting (name, value) VALUES ($1, $2)", ""};
  static constexpr std::size_t count = 2;
  void list(const storage::Param** params) const { params[0] = &name, params[1] = &text_; }
};

/// Breaks a promise that the database holds it to at the commit alone.
struct owe_note {
  static constexpr storage::Text text{"test.owe_note", "INSERT INTO owed (name) VALUES ('nothing')", ""};
  static constexpr std::size_t count = 0;
  void list(const storage::Param**) const {}
};

/// Writes a note. text "refuse", "busy", "throw", "owe": writes it too, and then ends so; "owe" in its commit.
Result<Note> add_note(Call& call, const Note& note) {
  call.tx.run(put_note{note.name, note.text});
  call.announce("notes", "added", "{}");
  if (note.text == "refuse") return fail(Fault::conflict, "note.refused", "text");
  if (note.text == "busy") return fail(Fault::unavailable, "server.busy");
  if (note.text == "owe") call.tx.run(owe_note{});
  if (note.text == "throw") throw std::runtime_error("a bug");
  if (note.text == "away") throw storage::Broken("gone", storage::Trouble::away);
  if (note.text == "slow") throw storage::Broken("stuck", storage::Trouble::slow);
  if (note.text == "count") {
    call.after_refusal.push_back({"notes", "tried", "{}"});
    call.on_refusal = [](storage::Tx& tx) { tx.run(put_note{"a failed try", ""}); };
    return fail(Fault::unauthorised, "auth.failed");
  }
  return note;
}
Result<Size> count_notes(Call& call) {
  return Size{std::stoll(kit::rows(call.tx, "SELECT COUNT(*) FROM setting").at(0))};
}
/// A reading that leaves a trace.
Result<Size> open_notes(Call& call) {
  call.trace = [](storage::Tx& tx) { tx.run(put_note{"opened", ""}); };
  return count_notes(call);
}
Result<Size> open_in_vain(Call& call) {
  call.trace = [](storage::Tx& tx) {
    tx.run(put_note{"opened", ""});
    throw storage::Broken("no room", storage::Trouble::full);
  };
  return count_notes(call);
}
Result<Size> count_stuck_notes(Call&) { throw storage::Broken("stuck", storage::Trouble::slow); }
Result<Size> count_lost_notes(Call&) { throw storage::Broken("gone", storage::Trouble::away); }
Result<Size> open_nothing(Call& call) {
  call.trace = [](storage::Tx& tx) { tx.run(put_note{"opened", ""}); };
  return fail(Fault::not_found, "note.unknown");
}
Result<Size> measure(Call& snapshot, const Note& note) {
  if (note.text == "bad") return fail(Fault::invalid, "note.bad", "text");
  return Size{count_notes(snapshot)->size};
}
Result<Note> keep_measure(Call& call, const Size& size) { return add_note(call, {"measured", std::to_string(size.size)}); }

Routes test_routes() {
  return {
      route(Action::plan_write, "POST", "/notes", "Add.", &add_note),
      route(Action::plan_write, "PUT", "/notes", "Add, second version.", &add_note).of_version(2),
      route(Action::plan_write, "POST", "/secret-notes", "Never a command.", &add_note).unlogged().takes(64),
      route(Action::plan_read, "GET", "/notes", "Count.", &count_notes),
      route(Action::plan_read, "GET", "/stuck-notes", "Never ends.", &count_stuck_notes),
      report(Action::plan_read, "GET", "/lost-notes", "The database is away.", &count_lost_notes),
      report(Action::plan_read, "GET", "/notes-report", "Count long.", &count_notes),
      route(Action::plan_read, "GET", "/opened-notes", "Count, seen to be counted.", &open_notes),
      report(Action::plan_read, "GET", "/opened-report", "Count long, seen to be counted.", &open_notes),
      route(Action::plan_read, "GET", "/opened-in-vain", "Count, and nobody can write it down.", &open_in_vain),
      report(Action::plan_read, "GET", "/opened-in-vain-report", "Count long, and nobody can write it down.", &open_in_vain),
      route(Action::plan_read, "GET", "/opened-nothing", "Not there.", &open_nothing),
      work(Action::plan_write, "POST", "/measured-notes", "Measure, then write.", &measure, &keep_measure),
      route(Action::anyone, "GET", "/open", "For anyone.", &count_notes),
      route(Action::plan_read, "GET", "/events", "Listen.", [](Call&) -> Result<Topic> { return Topic{"notes"}; }),
      route(Action::school_import, "POST", "/others", "For the office.", &add_note),
  };
}

class EngineTest : public kit::Database {
 protected:
  EngineTest() : writer(database().connect()), workers(database(), 1), reader(database().connect_read_only()) {
    Wiring wiring;
    wiring.routes = test_routes();
    wiring.identify = [](storage::Tx&, const std::string& token, Instant) {
      Actor actor;
      if (!token.empty()) actor.person.text = token;
      return actor;
    };
    wiring.serves = [](const Actor& actor, Action action) { return action == Action::anyone || (!actor.guest() && action != Action::school_import); };
    wiring.open_sealed = [](storage::Tx&, const std::string& sealed, Instant) -> Result<Carried> {
      if (sealed.rfind("sari's ", 0) != 0) return fail(Fault::invalid, "carried.unreadable", "sealed");
      Actor owner;
      owner.person.text = "sari";
      return Carried{owner, sealed.substr(7)};
    };
    wiring.now = [this] { return now; };
    wiring.publish = [this](const Announcement& a) { told.push_back(a.event); };
    wiring.messages.add("id", "note.refused", {"Catatan ini tidak bisa disimpan.", "Coba nama lain."});
    wiring.messages.add("en", "note.refused", {"This note cannot be kept.", "Try another name."});
    wiring.setting = setting;
    wiring.random = &dice;
    engine = std::make_unique<selami::Engine>(std::move(wiring), std::vector<storage::Writer*>{&writer}, &workers);
    writer.start();
  }
  ~EngineTest() override {
    workers.stop();
    writer.stop();
  }

  Reply ask(const std::string& token, const std::string& method, const std::string& path, const std::string& body = {},
            const std::string& language = "id") {
    Request request;
    request.account = account;
    request.method = method;
    request.path = path;
    request.token = token;
    request.body = body;
    request.language = language;
    std::promise<Reply> answered;
    engine->handle(std::move(request), *reader, [&](Reply reply) { answered.set_value(std::move(reply)); });
    Reply reply = answered.get_future().get();
    reply.make_body();
    return reply;
  }
  /// One command as the outbox writes it.
  static std::string command(const std::string& id, const std::string& text, const std::string& more = R"("path": "/api/notes", "v": 1)") {
    return R"({"id": ")" + id_of(id) + R"(", "at": 1, "method": "POST", )" + more + R"(, "body": {"name": ")" + id + R"(", "text": ")" + text + "\"}}";
  }
  static std::string id_of(const std::string& name) { return "cmd_01k7zq3v9hj8m2n4p6q8r0s2" + name; }
  /// Sends commands; "200 409 …", the status of each outcome, or the status and code of a refused envelope.
  std::string send(const std::vector<std::string>& commands, const std::string& token = "sari") {
    std::string body = "{\"commands\": [";
    for (const std::string& one : commands) body += (body.back() == '[' ? "" : ",") + one;
    last = ask(token, "POST", "/commands", body + "]}");
    const auto answer = json::parse(last.body);
    if (last.status != 200) return std::to_string(last.status) + " " + code_of(last);
    std::string out;
    for (const json::Value& outcome : *answer->find("outcomes")->array()) {
      out += (out.empty() ? "" : " ") + std::to_string(*outcome.find("status")->integer());
    }
    return out;
  }
  /// Waits until the writer has done all that it was given so far.
  void settle() {
    std::promise<void> done;
    ASSERT_TRUE(writer.submit({[](storage::Tx&) { return true; }, {}, [&](storage::Fate) { done.set_value(); }}));
    done.get_future().wait();
  }
  static std::string code_of(const Reply& reply) {
    const auto body = json::parse(reply.body);
    return body && body->find("error") ? std::string(body->find("error")->text_of("code")) : "";
  }
  Rows notes() { return rows("SELECT name FROM setting ORDER BY name"); }

  storage::Writer writer;
  Workers workers;
  std::unique_ptr<storage::Connection> reader;
  std::unique_ptr<selami::Engine> engine;
  std::vector<std::string> told;
  std::string account;  ///< the header selami-account of the next requests
  Reply last;
};
KIT_ON_BOTH(EngineTest);

std::string waits_for(const Reply& reply) {
  for (const auto& [name, value] : reply.headers) {
    if (name == "Retry-After") return std::to_string(reply.status) + " after " + value;
  }
  return std::to_string(reply.status);
}

TEST_P(EngineTest, ADatabaseThatIsStuckOrAwayIsSaidSoAndWhenToComeAgain) {
  const std::vector<std::array<std::string, 3>> cases = {
      {"GET", "/stuck-notes", "server.slow"}, {"GET", "/lost-notes", "server.away"}, {"POST", "slow", "server.slow"}, {"POST", "away", "server.away"}};
  for (const auto& [method, what, code] : cases) {
    const bool get = method == "GET";
    const Reply reply = ask("sari", method, get ? what : "/notes", get ? "" : R"({"name": "a", "text": ")" + what + "\"}");
    EXPECT_EQ(code_of(reply), code) << what;
    EXPECT_EQ(waits_for(reply), "503 after 2") << what;
  }
  const std::string both = send({command("aa", "away"), command("bb", "fine")});
  EXPECT_TRUE(both == "503" || both == "503 503") << both << ": what waits behind it does not overtake, whether they shared a batch or not";
  EXPECT_EQ(notes(), Rows{});
  EXPECT_EQ(send({command("aa", "fine"), command("bb", "fine")}), "200 200");
}

TEST_P(EngineTest, AWriteIsAnsweredAfterItIsKept) {
  const Reply reply = ask("sari", "POST", "/notes", R"({"name": "a", "text": "x"})");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, R"({"name":"a","text":"x"})");
  EXPECT_EQ(reply.route, "post_notes");
  EXPECT_EQ(notes(), Rows{"a"});
  EXPECT_EQ(told, Rows{"added"});
  EXPECT_EQ(ask("sari", "GET", "/notes").body, R"({"size":1})");
  EXPECT_EQ(ask("sari", "GET", "/notes-report").body, R"({"size":1})");
}

TEST_P(EngineTest, ARefusalLeavesNothingAndTellsNobody) {
  const Reply reply = ask("sari", "POST", "/notes", R"({"name": "a", "text": "refuse"})");
  EXPECT_EQ(reply.status, 409);
  EXPECT_EQ(reply.body,
            R"({"error":{"code":"note.refused","message":"Catatan ini tidak bisa disimpan.","field":"text","hint":"Coba nama lain."}})");
  EXPECT_NE(ask("sari", "POST", "/notes", R"({"name": "a", "text": "refuse"})", "en").body.find("cannot be kept"), std::string::npos);
  EXPECT_EQ(notes(), Rows{});
  EXPECT_EQ(told, Rows{});
}

TEST_P(EngineTest, WhatAnotherPersonDidIsNotTakenUnderThisSession) {
  account = "budi";
  EXPECT_EQ(send({command("01", "x")}), "401 auth.other_account");
  EXPECT_EQ(notes(), Rows{});
  account = "sari";
  EXPECT_EQ(send({command("01", "x")}), "200");
}

TEST_P(EngineTest, APathMustBeUtf8) {
  EXPECT_EQ(code_of(ask("sari", "GET", "/notes\xc3\x28")), "request.not_utf8");
}

TEST_P(EngineTest, AFailedTryCountsAlthoughItIsRefused) {
  EXPECT_EQ(ask("sari", "POST", "/notes", R"({"name": "a", "text": "count"})").status, 401);
  EXPECT_EQ(notes(), Rows{"a failed try"});
  EXPECT_EQ(told, Rows{"tried"}) << "only what the refusal itself tells";
}

TEST_P(EngineTest, ARecordIsShownOnceItsTraceIsKept) {
  EXPECT_EQ(ask("sari", "GET", "/opened-notes").body, R"({"size":0})");
  EXPECT_EQ(notes(), Rows{"opened"}) << "before the answer, not some time behind it";
  write([](storage::Tx& tx) { kit::run(tx, "DELETE FROM setting"); });
  EXPECT_EQ(ask("sari", "GET", "/opened-report").body, R"({"size":0})");
  EXPECT_EQ(notes(), Rows{"opened"});
}

TEST_P(EngineTest, ARecordWhoseTraceHasNoRoomIsNotShown) {
  for (const char* path : {"/opened-in-vain", "/opened-in-vain-report"}) {
    const Reply reply = ask("sari", "GET", path);
    EXPECT_EQ(waits_for(reply), "503 after 60") << path;
    EXPECT_EQ(code_of(reply), "server.full");
    EXPECT_EQ(reply.body.find("size"), std::string::npos);
  }
  EXPECT_EQ(notes(), Rows{});
}

TEST_P(EngineTest, WhatWasNotShownLeavesNoTrace) {
  EXPECT_EQ(ask("sari", "GET", "/opened-nothing").status, 404);
  writer.stop();
  EXPECT_EQ(ask("sari", "GET", "/opened-notes").status, 503) << "a record that nobody can write down is not shown";
  EXPECT_EQ(notes(), Rows{});
}

TEST_P(EngineTest, ABugIsA500AndTheNextRequestIsAnswered) {
  EXPECT_EQ(ask("sari", "POST", "/notes", R"({"name": "a", "text": "throw"})").status, 500);
  EXPECT_EQ(code_of(ask("sari", "POST", "/notes", R"({"name": "a", "text": "throw"})")), "server.broken");
  EXPECT_EQ(ask("sari", "POST", "/notes", R"({"name": "a", "text": "throw"})").number.size(), 11u) << "by which the log's line is found";
  EXPECT_EQ(ask("sari", "POST", "/notes", R"({"name": "a"})").status, 200);
  EXPECT_EQ(notes(), Rows{"a"});
}

TEST_P(EngineTest, WorkIsPreparedOnASnapshotAndThenWritten) {
  ask("sari", "POST", "/notes", R"({"name": "a"})");
  EXPECT_EQ(ask("sari", "POST", "/measured-notes", R"({"name": "x"})").body, R"({"name":"measured","text":"1"})");
  EXPECT_EQ(code_of(ask("sari", "POST", "/measured-notes", R"({"name": "x", "text": "bad"})")), "note.bad");
}

TEST_P(EngineTest, WhoMayNotDoesNotEvenGetParsed) {
  EXPECT_EQ(ask("", "POST", "/notes", "{").status, 401);
  EXPECT_EQ(ask("sari", "POST", "/others", "{").status, 403);
  EXPECT_EQ(ask("sari", "POST", "/notes", "{").status, 422);
  EXPECT_EQ(ask("", "GET", "/open").status, 200);
}

TEST_P(EngineTest, PathsAndMethodsThatAreNot) {
  EXPECT_EQ(ask("sari", "GET", "/none").status, 404);
  EXPECT_EQ(code_of(ask("sari", "GET", "/none")), "route.unknown");
  EXPECT_EQ(ask("sari", "DELETE", "/notes").status, 405);
  EXPECT_EQ(ask("sari", "BREW", "/notes").status, 405);
  EXPECT_EQ(ask("sari", "GET", "/events").topic, "notes");
}

TEST_P(EngineTest, BodiesAreBoundedByTheirRoute) {
  EXPECT_EQ(engine->body_max("POST", "/secret-notes"), 64U);
  EXPECT_EQ(engine->body_max("POST", "/notes"), 256U * 1024);
  EXPECT_EQ(engine->body_max("POST", "/commands"), 2U * 1024 * 1024);
  EXPECT_LE(engine->body_max("POST", "/none"), 64U * 1024);
}

TEST_P(EngineTest, SqlAndScriptInATextAreText) {
  const std::string name = "'); DROP TABLE a;--";
  EXPECT_EQ(ask("sari", "POST", "/notes", R"({"name": "'); DROP TABLE a;--", "text": "<script>alert(1)</script>"})").status, 200);
  EXPECT_EQ(notes(), Rows{name});
}

class Commands : public EngineTest {};
KIT_ON_BOTH(Commands);

TEST_P(Commands, EachHasItsOwnOutcomeInOrder) {
  EXPECT_EQ(send({command("01", "x"), command("02", "refuse"), command("01", "x"), command("04", "y")}), "200 409 200 200");
  EXPECT_EQ(notes(), (Rows{"01", "04"}));
  const auto answer = json::parse(last.body);
  const json::Array& outcomes = *answer->find("outcomes")->array();
  EXPECT_EQ(outcomes[0].find("body")->text_of("text"), "x");
  EXPECT_EQ(outcomes[1].find("error")->text_of("code"), "note.refused");
  EXPECT_EQ(outcomes[2].text_of("id"), id_of("01"));
  EXPECT_EQ(*answer->find("at")->integer(), now.ms);
}

TEST_P(Commands, ARepeatIsAnsweredAndNotDoneAgain) {
  EXPECT_EQ(send({command("01", "x")}), "200");
  const std::string first = last.body;
  EXPECT_EQ(send({command("01", "x")}), "200");
  EXPECT_EQ(last.body, first);
  EXPECT_EQ(notes(), Rows{"01"});
  EXPECT_EQ(told, Rows{"added"});
  EXPECT_EQ(rows("SELECT COUNT(*) FROM command"), Rows{"1"});
}

TEST_P(Commands, ARefusalIsKeptToo) {
  EXPECT_EQ(send({command("01", "refuse")}), "409");
  EXPECT_EQ(send({command("01", "x")}), "409") << "the outcome stands, whatever is sent under its id";
  EXPECT_EQ(notes(), Rows{});
}

TEST_P(Commands, WhatPassesIsNotKept) {
  EXPECT_EQ(send({command("01", "busy")}), "503");
  EXPECT_EQ(send({command("02", "throw")}), "500");
  EXPECT_EQ(rows("SELECT COUNT(*) FROM command"), Rows{"0"});
  EXPECT_EQ(send({command("01", "x"), command("02", "x")}), "200 200");
}

TEST_P(Commands, NothingOvertakesWhatMayGoThroughNextTime) {
  EXPECT_EQ(send({command("01", "x"), command("02", "throw"), command("03", "x")}), "200 500");
  EXPECT_EQ(send({command("04", "busy"), command("03", "x")}), "503");
  EXPECT_EQ(send({command("05", "x", R"("path": "/api/none", "v": 1)"), command("03", "x")}), "426");
  EXPECT_EQ(notes(), Rows{"01"});
  EXPECT_EQ(send({command("02", "x"), command("04", "x"), command("03", "x")}), "200 200 200");
}

TEST_P(Commands, NothingOvertakesWhatFailedInItsCommit) {
  connection().script("CREATE TABLE owed (name TEXT NOT NULL REFERENCES setting (name) DEFERRABLE INITIALLY DEFERRED)");
  EXPECT_EQ(send({command("01", "owe"), command("02", "x")}), "500") << "what follows is left for the next time";
  EXPECT_EQ(notes(), Rows{});
  EXPECT_EQ(send({command("01", "x"), command("02", "x")}), "200 200");
}

TEST_P(Commands, TheSameIdOfAnotherPersonIsAnotherCommand) {
  EXPECT_EQ(send({command("01", "x")}, "sari"), "200");
  EXPECT_EQ(send({command("01", "refuse")}, "ratna"), "500") << "the note's key is taken: it was really tried";
}

TEST_P(Commands, VersionsAndKinds) {
  EXPECT_EQ(send({command("01", "x", R"("path": "/api/notes", "v": 2)")}), "426");
  EXPECT_NE(last.body.find("command.version_new"), std::string::npos);
  EXPECT_EQ(send({command("02", "x", R"("path": "/api/none", "v": 1)")}), "426");
  EXPECT_NE(last.body.find("command.unknown_kind"), std::string::npos);
  EXPECT_EQ(send({command("03", "x", R"("path": "/notes", "v": 1)")}), "426") << "paths are whole";
  EXPECT_EQ(send({command("04", "x", R"("path": "/api/secret-notes", "v": 1)")}), "426") << "no command";
  EXPECT_EQ(send({command("05", "x", R"("path": "/api/measured-notes", "v": 1)")}), "426") << "work is no command";
  EXPECT_EQ(send({command("06", "x", R"("path": "/api/others", "v": 1)")}), "403");
  EXPECT_EQ(rows("SELECT COUNT(*) FROM command"), Rows{"0"});
  EXPECT_EQ(notes(), Rows{});
}

TEST_P(Commands, ABadOneDoesNotBlockTheRest) {
  EXPECT_EQ(send({"7", R"({"id": "x"})", R"({"id": "cmd_1", "v": 1, "at": 1, "method": "POST", "path": "/api/notes"})",
                  command("01", "x", R"("path": "/api/notes", "v": 1, "more": 1)"), command("02", "x")}),
            "422 422 422 422 200");
}

TEST_P(Commands, TheEnvelopeIsBounded) {
  std::vector<std::string> many(201, "{}");
  EXPECT_EQ(send(many), "413 request.too_large");
  EXPECT_EQ(send({}), "");
  many.clear();
  for (int i = 0; i < 200; ++i) many.push_back(command(std::string(1, "0123456789abcdefghjk"[i / 10]) + std::to_string(i % 10), "x"));
  EXPECT_EQ(send(many).size(), 200U * 4 - 1);
  EXPECT_EQ(notes().size(), 200U);
}

TEST_P(Commands, OnlySomebodySendsThem) {
  EXPECT_EQ(send({command("01", "x")}, ""), "401 auth.required");
  EXPECT_EQ(ask("sari", "POST", "/commands", "{\"commands\": 7}").status, 422);
  EXPECT_EQ(ask("sari", "POST", "/commands", std::string(5000, '[')).status, 422);
  EXPECT_EQ(ask("sari", "POST", "/commands", "{\"commands\": [\"\xff\"]}").status, 422);
  EXPECT_EQ(ask("sari", "GET", "/commands").status, 404);
}

/// Sari's commands, brought by another: the answer's text, or status and code.
class CarriedCommands : public Commands {
 protected:
  std::string carry(const std::vector<std::string>& commands, const std::string& carrier = "budi", const std::string& lock = "sari's ") {
    std::string envelope = lock + "{\"commands\": [";
    for (std::size_t i = 0; i < commands.size(); ++i) envelope += (i == 0 ? "" : ",") + commands[i];
    std::string body = "{\"sealed\": ";
    json::write_string(body, envelope + "]}");
    const Reply reply = ask(carrier, "POST", "/carried", body + "}");
    if (reply.status == 200) return reply.body;
    const auto answer = json::parse(reply.body);
    return std::to_string(reply.status) + " " + std::string(answer->find("error")->text_of("code"));
  }
};
KIT_ON_BOTH(CarriedCommands);

TEST_P(CarriedCommands, AreDoneOnceAsTheirOwners) {
  account = "budi";  // the carrier's header says nothing about what is carried
  EXPECT_EQ(carry({command("01", "x"), command("02", "refuse"), command("03", "x")}), R"({"done":2,"refused":1,"waiting":0,"left":0})");
  account.clear();
  EXPECT_EQ(carry({command("01", "x"), command("02", "refuse"), command("03", "x")}), R"({"done":2,"refused":1,"waiting":0,"left":0})");
  EXPECT_EQ(notes(), (Rows{"01", "03"}));
  // The owner's own phone comes later and hears what became of each.
  EXPECT_EQ(send({command("01", "x"), command("02", "refuse"), command("03", "x"), command("04", "x")}), "200 409 200 200");
  EXPECT_EQ(notes(), (Rows{"01", "03", "04"}));
}

TEST_P(CarriedCommands, WhatStopsIsLeft) {
  EXPECT_EQ(carry({command("01", "x"), command("02", "busy"), command("03", "x")}), R"({"done":1,"refused":0,"waiting":0,"left":2})");
  EXPECT_EQ(notes(), (Rows{"01"}));
}

TEST_P(CarriedCommands, OnlySomebodySignedInCarriesAndOnlyWhatOpens) {
  EXPECT_EQ(carry({command("01", "x")}, ""), "401 auth.required");
  EXPECT_EQ(carry({command("01", "x")}, "budi", "nobody's "), "422 carried.unreadable");
  EXPECT_EQ(ask("budi", "POST", "/carried", "{}").status, 422);
  EXPECT_EQ(ask("budi", "POST", "/carried", R"({"sealed": "sari's nonsense"})").status, 422);
  EXPECT_EQ(ask("budi", "GET", "/carried").status, 404);
  EXPECT_TRUE(notes().empty());
}

}  // namespace
}  // namespace selami
