/// The door itself, over the real routes: what every kind of answer carries, and what the log never says.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>

#include "house.hpp"
#include "http/server.hpp"
#include "json_schema.hpp"
#include "kit/program.hpp"
#include "kit/stream.hpp"
#include "people/people.hpp"
#include "scenario.hpp"

namespace selami {
namespace {

class Door : public testing::Test {
 protected:
  explicit Door(bool secure = false, std::chrono::milliseconds stream_life = std::chrono::hours(1), const FloodLimits& flood = {}) {
    const std::filesystem::path web = std::filesystem::path(house.database_folder()) / "web";
    std::filesystem::create_directories(web);
    std::ofstream(web / "index.html") << "<!doctype html>";
    std::ofstream(web / "app.js") << "1";
    files = std::make_unique<StaticFiles>(web.string());
    ServerOptions options;
    options.port = 0;
    options.threads = 1;
    options.secure_cookies = secure;
    options.stream_life = stream_life;
    options.flood = flood;
    server = std::make_unique<Server>(options, house.engine(), house.database(), *files);
    port = server->start();
  }
  kit::HttpReply raw(const std::string& bytes) {
    kit::Line line(port);
    return line.ask_raw(bytes).value_or(kit::HttpReply{});
  }
  kit::HttpReply ask(const std::string& method, const std::string& path, const std::string& token, const std::string& body = {}) {
    kit::Line line(port);
    return line.ask(method, path, token, body).value_or(kit::HttpReply{});
  }

  kit::House house{storage::Engine::sqlite, [this](Wiring& wiring, const kit::City&) {
                     wiring.publish = [this, told = wiring.publish](const Announcement& a) {
                       told(a);
                       if (server) server->publish(a);
                     };
                   }};
  kit::Scenario scenario{house};
  std::unique_ptr<StaticFiles> files;
  std::unique_ptr<Server> server;
  unsigned short port = 0;
};

class SecureDoor : public Door {
 protected:
  SecureDoor() : Door(true) {}
};

struct Kind {
  const char* what;
  int status;
  kit::HttpReply reply;
};

void expect_guarded(const Kind& kind) {
  EXPECT_EQ(kind.reply.status, kind.status) << kind.what;
  for (const char* never : {"Server:", "X-Powered-By", "Access-Control"}) EXPECT_EQ(kind.reply.head.find(never), std::string::npos) << kind.what << " says " << never;
  for (const char* header : {"X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "X-Frame-Options: DENY",
                             "Cross-Origin-Resource-Policy: same-origin"}) {
    EXPECT_NE(kind.reply.head.find(header), std::string::npos) << kind.what << " lacks " << header << "\n" << kind.reply.head;
  }
}

TEST_F(Door, EveryKindOfAnswerIsGuarded) {
  const std::string& sari = house.city().sari.token;
  ASSERT_EQ(scenario.run("given lesson L by sari\n"
                         "as oki PUT /schools/$SCHOOL/consents/$consent:K {\"pupil\": \"$DINA\", \"kind\": \"sample\", \"given\": true, \"given_by\": \"Ibu Contoh\"} -> 200\n"
                         "as sari PUT /lessons/$lesson:L/pupils/$DINA/works/$work:W file \"tests/kit/files/page.png\" -> 200"), "");
  const Kind all[] = {
      {"an answer", 200, ask("GET", "/api/me", sari)},
      {"a refusal", 401, ask("GET", "/api/me", "")},
      {"no such route", 404, ask("GET", "/api/nothing", sari)},
      {"media", 200, ask("GET", scenario.filled("/api/lessons/$lesson:L/works/$work:W/picture"), sari)},
      {"a paper", 200, ask("GET", "/api/guide.pdf", sari)},
      {"a stream", 200, ask("GET", scenario.filled("/api/lessons/$lesson:L/events"), sari)},
      {"a page", 200, ask("GET", "/", "")},
      {"a script", 200, ask("GET", "/app.js", "")},
      {"no such file", 404, ask("GET", "/nothing.js", "")},
      {"a page that is written to", 405, ask("DELETE", "/", "")},
      {"health", 200, ask("GET", "/healthz", "")},
      {"figures", 200, ask("GET", "/metrics", "")},
      {"too large", 413, raw("POST /api/commands HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n")},
      {"a long head", 431, raw("GET / HTTP/1.1\r\nX: " + std::string(40'000, 'x') + "\r\n\r\n")},
      {"no HTTP", 400, raw("HELO there\r\n\r\n")},
      {"forged", 403, raw("POST /api/sign-out HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\nContent-Length: 0\r\n\r\n")},
  };
  for (const Kind& kind : all) {
    expect_guarded(kind);
    EXPECT_EQ(kind.reply.head.find("Strict-Transport-Security"), std::string::npos) << kind.what << ": a school's own network may have no TLS";
  }
  for (std::size_t i : {0u, 1u, 2u, 3u, 5u, 8u}) {
    EXPECT_NE(all[i].reply.head.find("Content-Security-Policy: default-src 'none'"), std::string::npos) << all[i].what;
  }
  EXPECT_NE(all[6].reply.head.find("frame-ancestors 'none'"), std::string::npos);
  EXPECT_NE(all[4].reply.head.find("frame-ancestors 'none'"), std::string::npos);
}

TEST_F(SecureDoor, TheCookieAndTheAddressStayWithTls) {
  expect_guarded({"an answer", 200, ask("GET", "/healthz", "")});
  EXPECT_NE(ask("GET", "/healthz", "").head.find("Strict-Transport-Security: max-age="), std::string::npos);
  const auto in = ask("POST", "/api/sign-in", "", scenario.filled(R"({"login": "sari", "password": "$PASSWORD"})"));
  ASSERT_EQ(in.status, 200) << in.body;
  for (const char* part : {"; HttpOnly", "; SameSite=Strict", "; Secure", "; Path=/"}) {
    EXPECT_NE(in.head.find(part), std::string::npos) << part << " in " << in.head;
  }
  EXPECT_EQ(in.body.find("token"), std::string::npos) << "a script never holds a grown-up's session";
}

/// What a browser that was signed in before the end of 2026 sends is taken once more, and gets its new name with the answer.
TEST_F(SecureDoor, TheCookieBelongsToThisHostAlone) {
  const std::string me = "GET /api/me HTTP/1.1\r\nHost: x\r\nCookie: ";
  const std::string& sari = house.city().sari.token;
  const auto in = ask("POST", "/api/sign-in", "", scenario.filled(R"({"login": "sari", "password": "$PASSWORD"})"));
  EXPECT_NE(in.head.find("Set-Cookie: __Host-selami_session="), std::string::npos) << in.head;
  const auto renamed = raw(me + "selami_session=" + sari + "\r\n\r\n");
  EXPECT_EQ(renamed.status, 200);
  EXPECT_NE(renamed.head.find("Set-Cookie: __Host-selami_session=" + sari + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=15552000; Secure"), std::string::npos) << renamed.head;
  EXPECT_NE(renamed.head.find("Set-Cookie: selami_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0; Secure"), std::string::npos) << renamed.head;
  const auto again = raw(me + "__Host-selami_session=" + sari + "\r\n\r\n");
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.head.find("Set-Cookie"), std::string::npos) << "once";
  // What another host of the domain may have set does not stand in for it.
  EXPECT_EQ(raw(me + "selami_session=" + sari + "; __Host-selami_session=nonsense\r\n\r\n").status, 401);
  EXPECT_EQ(raw(me + "selami_session=nonsense\r\n\r\n").head.find("Set-Cookie"), std::string::npos) << "who is not known is given nothing";
  const auto open_to_all = raw("GET /api/city HTTP/1.1\r\nHost: x\r\nCookie: selami_session=nonsense\r\n\r\n");
  EXPECT_EQ(open_to_all.status, 200);
  EXPECT_EQ(open_to_all.head.find("Set-Cookie"), std::string::npos) << open_to_all.head;
}

TEST_F(Door, TheCookieHasNoNameThatBrowsersRefuseWithoutTls) {
  const auto in = ask("POST", "/api/sign-in", "", scenario.filled(R"({"login": "sari", "password": "$PASSWORD"})"));
  EXPECT_NE(in.head.find("Set-Cookie: selami_session="), std::string::npos) << in.head;
  EXPECT_EQ(in.head.find("__Host-"), std::string::npos) << in.head;
  EXPECT_EQ(raw("GET /api/me HTTP/1.1\r\nHost: x\r\nCookie: selami_session=" + house.city().sari.token + "\r\n\r\n").status, 200);
}

TEST_F(Door, AnAnswerOfTheInterfaceIsAFileToWhoeverOpensIt) {
  EXPECT_NE(ask("GET", "/api/me", house.city().sari.token).head.find("Content-Disposition: attachment; filename=\"selami.json\""), std::string::npos);
  EXPECT_NE(ask("GET", "/api/me", "").head.find("Content-Disposition: attachment; filename=\"selami.json\""), std::string::npos);
}

/// What a form of another site can send without asking is refused, what no route takes, too; none at all is taken, for old phones send none.
TEST_F(Door, ABodyIsOfTheKindThatItsRouteTakes) {
  const std::string body = R"({"language": "en"})";
  const auto send = [&](const std::string& method, const std::string& path, const std::string& type, const std::string& bytes) {
    return raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + house.city().oki.token + (type.empty() ? "" : "\r\nContent-Type: " + type) +
               "\r\nContent-Length: " + std::to_string(bytes.size()) + "\r\n\r\n" + bytes);
  };
  for (const char* good : {"application/json", "application/json; charset=utf-8", "Application/JSON ;charset=utf-8", ""}) EXPECT_EQ(send("PUT", "/api/me", good, body).status, 200) << good;
  for (const char* bad : {"text/plain", "text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/csv", "image/png", "nonsense"}) {
    const auto refused = send("PUT", "/api/me", bad, body);
    EXPECT_EQ(refused.status, 415) << bad;
    EXPECT_NE(refused.body.find("request.wrong_kind"), std::string::npos) << refused.body;
    EXPECT_EQ(send("POST", "/api/commands", bad, R"({"commands": []})").status, 415) << bad;
  }
  const std::string list = scenario.filled("/api/schools/$SCHOOL/pupils/import?dry_run=true&filename=a.csv");
  for (const char* good : {"application/octet-stream", "text/csv", "", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}) {
    EXPECT_NE(send("POST", list, good, "a;b\n").status, 415) << good << " is a file";
  }
  for (const char* bad : {"text/plain", "TEXT/PLAIN", "Text/Plain ;charset=utf-8"}) EXPECT_EQ(send("POST", list, bad, "a;b\n").status, 415) << "a form of another site could send a file";
  EXPECT_EQ(send("POST", "/api/sign-out", "text/plain", "").status, 200) << "without a body there is nothing to be of a kind";
}

class Flooded : public Door {
 protected:
  Flooded() : Door(false, std::chrono::hours(1), FloodLimits{4, 0}) {}
};

TEST_F(Flooded, OneSessionThatAsksForTooMuchWaitsAndNobodyElse) {
  const kit::City& c = house.city();
  for (int i = 0; i < 4; ++i) EXPECT_EQ(ask("GET", "/api/me", c.sari.token).status, 200) << i;
  const auto away = ask("GET", "/api/me", c.sari.token);
  EXPECT_EQ(away.status, 429);
  EXPECT_NE(away.head.find("Retry-After: 2"), std::string::npos) << away.head;
  EXPECT_NE(away.body.find("request.too_many"), std::string::npos) << away.body;
  EXPECT_EQ(ask("GET", "/api/me", c.budi.token).status, 200);
  for (int i = 0; i < 10; ++i) EXPECT_EQ(ask("GET", "/api/city", "").status, 200) << "guests are counted where they guess";
  EXPECT_NE(ask("GET", "/metrics", "").body.find("selami_turned_away_total 1\n"), std::string::npos);
}

class Numbered : public Door {};

/// A failure that nobody expected has a number: on the page, and in the log where its cause stands. On the reader, the worker and the writer.
TEST_F(Numbered, IsEachFailureOnThePageAsInTheLog) {
  const auto connection = house.database().connect();
  connection->script("ALTER TABLE account RENAME TO account_gone");
  connection->script("ALTER TABLE person RENAME COLUMN language TO tongue");
  testing::internal::CaptureStderr();
  const auto of_worker = ask("POST", "/api/sign-in", "", scenario.filled(R"({"login": "sari", "password": "$PASSWORD"})"));
  const auto of_reader = ask("GET", "/api/me", house.city().sari.token);
  connection->script("ALTER TABLE account_gone RENAME TO account");
  const auto of_writer = ask("PUT", "/api/me", house.city().sari.token, R"({"language": "en"})");
  const auto of_command = ask("POST", "/api/commands", house.city().sari.token,
                              scenario.filled(R"({"commands": [{"id": "$cmd:a", "v": 1, "at": 1, "method": "PUT", "path": "/api/me", "body": {"language": "en"}}]})"));
  server->stop();
  const std::string log = testing::internal::GetCapturedStderr();
  std::set<std::string> numbers;
  for (const auto& reply : {of_worker, of_reader, of_writer}) {
    EXPECT_EQ(reply.status, 500) << reply.body;
    const auto body = json::parse(reply.body);
    ASSERT_TRUE(body && body->find("error"));
    const std::string number(body->find("error")->text_of("number"));
    ASSERT_EQ(number.size(), 11u) << reply.body;
    EXPECT_TRUE(numbers.insert(number).second) << "each has its own";
    EXPECT_NE(body->find("error")->text_of("hint").find(number), std::string_view::npos) << "also for pages that know of no number";
    EXPECT_NE(log.find("\"level\":\"error\",\"where\":"), std::string::npos);
    EXPECT_NE(log.find("\"number\":\"" + number + "\",\"route\":"), std::string::npos) << number << " and why in " << log;
    EXPECT_NE(log.find("\"status\":500", 0), std::string::npos);
    EXPECT_NE(log.find(",\"number\":\"" + number + "\"}"), std::string::npos) << "the request's own line";
  }
  EXPECT_NE(log.find("tongue"), log.find("language")) << "why";
  EXPECT_NE(of_command.body.find("\"number\":\""), std::string::npos) << of_command.body;
}

/// What deploy/alarms.yml watches is there to be watched.
TEST_F(Door, HasTheFiguresThatTheAlarmsName) {
  std::ifstream in(std::string(SELAMI_SOURCE_DIR) + "/deploy/alarms.yml");
  const std::string alarms{std::istreambuf_iterator<char>(in), {}};
  const std::string figures = ask("GET", "/metrics", "").body;
  int named = 0;
  for (std::size_t at = alarms.find("selami_"); at != std::string::npos; at = alarms.find("selami_", at + 1)) {
    const std::size_t end = alarms.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at);
    EXPECT_NE(figures.find(alarms.substr(at, end - at) + " "), std::string::npos) << alarms.substr(at, end - at) << " is no figure of /metrics";
    ++named;
  }
  EXPECT_GE(named, 5);
}

class Streams : public Door {
 protected:
  explicit Streams(std::chrono::milliseconds life = std::chrono::hours(1)) : Door(false, life) {
    EXPECT_EQ(scenario.run("given lesson L by sari\n"
                           "as guest POST /sign-in {\"login\": \"sari\", \"password\": \"$PASSWORD\"} -> 200 enters OTHER\n"), "");
  }
  std::unique_ptr<kit::Stream> listen(const std::string& token) {
    return std::make_unique<kit::Stream>(port, scenario.filled("/api/lessons/$lesson:L/events"), token);
  }
  const std::string& sari() { return house.city().sari.token; }
};

TEST_F(Streams, EndWithTheirSessionAndNoOther) {
  const auto own = listen(sari());
  const auto other = listen(scenario.filled("$OTHER"));
  EXPECT_EQ(ask("POST", "/api/sign-out", sari(), "{}").status, 200);
  EXPECT_TRUE(own->ended());
  EXPECT_EQ(scenario.run("as OTHER PUT /lessons/$lesson:L/attendance {\"marks\": [{\"pupil\": \"$DINA\", \"state\": \"hadir\"}], \"at\": $NOW} -> 200"), "");
  EXPECT_TRUE(other->hears("changed", "attendance"));
}

TEST_F(Streams, OfGrownUpsBeginAnewWhenAnEndMayHaveGoneUnheard) {
  ASSERT_EQ(scenario.run("given door L by sari\ngiven seat SEAT for 1 in L\n"), "");
  const auto own = listen(sari());
  kit::Stream pupil(port, "/api/seat/events", scenario.filled("$SEAT"));
  server->look_again();
  EXPECT_TRUE(own->ended());
  EXPECT_TRUE(pupil.hears("open", "{}")) << "a class's phones only look";
}

TEST_F(Streams, EndWithTheOldPassword) {
  const auto own = listen(sari());
  const auto other = listen(scenario.filled("$OTHER"));
  EXPECT_EQ(ask("POST", "/api/my/password", sari(), scenario.filled(R"({"current": "$PASSWORD", "password": "ombak di tepi pantai"})")).status, 200);
  EXPECT_TRUE(own->ended());
  EXPECT_TRUE(other->ended());
  EXPECT_EQ(ask("GET", scenario.filled("/api/lessons/$lesson:L/events"), sari()).status, 401);
}

TEST_F(Streams, EndOnALostPhone) {
  const auto own = listen(sari());
  const auto other = listen(scenario.filled("$OTHER"));
  EXPECT_EQ(scenario.run("as oki POST /schools/$SCHOOL/staff/$STAFF_SARI/lost-phones {} -> 200 phones=2"), "");
  EXPECT_TRUE(own->ended());
  EXPECT_TRUE(other->ended());
}

class ShortStreams : public Streams {
 protected:
  ShortStreams() : Streams(std::chrono::milliseconds(50)) {}
};

TEST_F(ShortStreams, EndByThemselvesAndWhoIsStillSignedInBeginsAnew) {
  EXPECT_TRUE(listen(sari())->ended());
  EXPECT_TRUE(listen(sari())->ended());
}

/// True when `secret` stands in `log`, not as a part of a longer number.
bool says(const std::string& log, const std::string& secret) {
  const auto digit = [&](std::size_t at) { return at < log.size() && std::isdigit(static_cast<unsigned char>(log[at])) != 0; };
  for (std::size_t at = log.find(secret); at != std::string::npos; at = log.find(secret, at + 1)) {
    if (!digit(at - 1) && !digit(at + secret.size())) return true;
  }
  return false;
}

class Log : public Door {
 protected:
  /// Every operation of the contract, asked as `token` with what it takes, and with names where no name belongs.
  void walk(const std::string& token) {
    for (const auto& [path, methods] : *kit::contract().find("paths")->object()) {
      for (const auto& [method, operation] : *methods.object()) {
        std::string upper = method;
        for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        std::string filled = path;
        for (std::size_t at = filled.find('{'); at != std::string::npos; at = filled.find('{', at)) filled.replace(at, filled.find('}') + 1 - at, "Dina%20Contoh");
        ask(upper, filled + "?name=Dina+Contoh&token=" + token, token, R"({"name": "Dina Contoh", "password": "kata sandi yang salah", "code": "7KQX4-MPR2W"})");
        ++asked;
      }
    }
  }
  int asked = 0;
};

TEST_F(Log, SaysNoNameNoSecretAndNoTokenInAWholeWalk) {
  const kit::City& c = house.city();
  const auto connection = house.database().connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) { kit::give_pin(tx, c.school, c.dina.id, people::pin_hash(house.setting(), c.dina.id, "bunga ikan rumah")); });
  ASSERT_EQ(scenario.run("given plan P by sari, \"Air bersih\"\ngiven lesson L by sari\ngiven door L by sari\n"), "");
  testing::internal::CaptureStderr();
  const std::string code = scenario.filled("$CODE_L");
  const auto in = ask("POST", "/api/sign-in", "", scenario.filled(R"({"login": "sari", "password": "$PASSWORD"})"));
  const std::string session = in.head.substr(in.head.find("selami_session=") + 15, 64);
  ask("POST", "/api/sign-in", "", R"({"login": "sari", "password": "kata sandi yang salah"})");
  ask("POST", "/api/slips/look", "", R"({"code": "7KQX4-MPR2W"})");
  const auto seat = ask("POST", "/api/join", "", "{\"code\": \"" + code + "\", \"number\": 1, \"pin\": \"bunga ikan rumah\"}");
  ask("POST", "/api/join", "", "{\"code\": \"" + code + "\", \"number\": 2, \"pin\": \"ikan ikan rumah\"}");
  const std::string token = std::string(json::parse(seat.body)->text_of("token"));
  EXPECT_EQ(ask("GET", "/api/seat/events?token=" + token, "").status, 401) << "an address is written down in many places: it opens nothing";
  EXPECT_EQ(ask("GET", "/api/seat/events", token).status, 200);
  ask("GET", scenario.filled("/api/plans/$plan:P"), c.sari.token);
  for (const std::string& who : {c.sari.token, c.oki.token, c.dinas.token, std::string()}) walk(who);
  // A server whose world is broken says so: of the fault, not of whom it met.
  connection->script("ALTER TABLE account RENAME TO account_gone");
  ask("POST", "/api/sign-in", "", scenario.filled(R"({"login": "sari", "password": "$PASSWORD"})"));
  server->stop();
  const std::string log = testing::internal::GetCapturedStderr();
  EXPECT_GT(asked, 600);
  EXPECT_NE(log.find("\"status\":500"), std::string::npos);
  EXPECT_NE(log.find("\"level\":\"error\""), std::string::npos);
  ASSERT_EQ(session.size(), 64u);
  ASSERT_FALSE(token.empty());
  std::vector<std::string> secrets = {session, token, code, kit::House::password, "kata sandi", "bunga ikan", "ikan ikan", "7KQX4", "MPR2W", "Air bersih",
                                      "Dina", "Bearer", "127.0.0.1", house.setting().secret, "$argon2id", "192.0.2"};
  for (const kit::Adult* one : {&c.sari, &c.anto, &c.budi, &c.oki, &c.wati, &c.dinas, &c.ratna, &c.prita}) {
    secrets.push_back(one->name);
    secrets.push_back(one->token);
  }
  for (const kit::Child& child : c.pupils) secrets.push_back(child.name), secrets.push_back(child.id.text);
  for (const std::string& secret : secrets) EXPECT_FALSE(says(log, secret)) << secret;
  EXPECT_TRUE(says("\"x\":\"" + code + "\"", code)) << "the search itself finds what stands there";
}

}  // namespace
}  // namespace selami
