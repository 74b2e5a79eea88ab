/// `selami move`, killed for real wherever it is, from one engine to the other and back; and what it says to the person.
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit/program.hpp"

namespace selami {
namespace {

using Words = std::vector<std::string>;

class MoveByHand : public testing::TestWithParam<storage::Engine> {
 protected:
  void SetUp() override {
    const auto connection = from.get().connect();
    storage::in_transaction(*connection, [&](storage::Tx& tx) { city = kit::small_city(tx, kit::monday); });
  }
  static storage::Engine other(storage::Engine engine) {
    return kit::engines().size() > 1 && engine == storage::Engine::sqlite ? storage::Engine::postgres : storage::Engine::sqlite;
  }
  Words words(Words more = {}) const {
    Words out = {"move", "--from", from.get().url(), "--to", to.get().url(), "--batch", "2"};
    out.insert(out.end(), more.begin(), more.end());
    return out;
  }
  Words serving(const kit::FreshDatabase& place) const {
    Words out = {"--data", place.folder()};
    if (place.get().engine() == storage::Engine::postgres) out.insert(out.end(), {"--db", place.get().url()});
    return out;
  }

  /// Uses a slip's code; the token of the session that it opens.
  static std::string redeemed(kit::Line& line, const std::string& code) {
    const auto reply = line.ask("POST", "/api/slips/redeem", "", R"({"code": ")" + code + R"(", "password": "ombak tenang di pagi hari"})");
    const std::size_t at = reply ? reply->head.find("Set-Cookie: ") : std::string::npos;
    if (at == std::string::npos) return reply ? reply->body : std::string();
    const std::size_t value = reply->head.find('=', at) + 1;
    return reply->head.substr(value, reply->head.find(';', value) - value);
  }

  kit::FreshDatabase from{GetParam()};
  kit::FreshDatabase to{other(GetParam()), true};
  kit::City city;
};
KIT_ON_BOTH(MoveByHand);

TEST_P(MoveByHand, GoesOnAfterEachKillAndServesOnlyWhatIsWhole) {
  int killed = 0;
  for (int lines = 1; lines <= 7; lines += 3) {
    const kit::Said said = kit::kill_program_after(words(), lines);
    if (said.exit != -1) break;  // it was quicker
    ++killed;
  }
  EXPECT_GT(killed, 0);
  EXPECT_THROW(kit::Server server(serving(to)), std::runtime_error) << "half a city is not served";
  const kit::Said done = kit::run_program(words());
  ASSERT_EQ(done.exit, 0) << done.text;
  EXPECT_NE(done.text.find("Pindah selesai"), std::string::npos) << done.text;
  EXPECT_NE(done.text.find("secret.key"), std::string::npos) << "it says what is the operator's to copy";
  EXPECT_EQ(kit::run_program(words({"--check"})).exit, 0);
  kit::Server server(serving(to));
  kit::Line line(server.port());
  const auto me = line.ask("GET", "/api/me", city.sari.token);
  ASSERT_TRUE(me);
  EXPECT_EQ(me->status, 200) << "who was signed in still is: " << me->body;
  const kit::Said refused = kit::run_program({"move", "--from", to.get().url(), "--to", "sqlite:" + from.folder() + "/back.sqlite", "--language", "en"});
  EXPECT_EQ(refused.exit, 1);
  EXPECT_NE(refused.text.find("Stop the server"), std::string::npos) << refused.text;
  EXPECT_EQ(server.stop(), 0);
}

TEST_P(MoveByHand, SaysTheSameForMachines) {
  const kit::Said done = kit::run_program(words({"--format", "json"}));
  ASSERT_EQ(done.exit, 0) << done.text;
  for (const char* part : {"\"moved\": true", "\"table\": \"pupil\"", "\"same\": true", "\"files_not_moved\": 0"}) {
    EXPECT_NE(done.text.find(part), std::string::npos) << part << done.text;
  }
  const kit::Said again = kit::run_program(words({"--format", "json"}));
  EXPECT_EQ(again.exit, 1);
  EXPECT_NE(again.text.find("move.target_not_empty"), std::string::npos) << again.text;
  EXPECT_EQ(kit::run_program({"move", "--from", "x"}).exit, 2);
}

TEST_P(MoveByHand, ASchoolGoesFromOneProgramToAnother) {
  const std::string folder = from.folder() + "/sekolah";
  Words out = serving(from);
  out.insert(out.begin(), "export");
  out.insert(out.end(), {"--school", "99900001", "-o", folder});
  const kit::Said exported = kit::run_program(out);
  ASSERT_EQ(exported.exit, 0) << exported.text;
  EXPECT_NE(exported.text.find("SD Contoh Satu"), std::string::npos) << exported.text;
  out.back() = folder + ".zip";
  EXPECT_EQ(kit::run_program(out).exit, 0);
  EXPECT_EQ(kit::run_program(out).exit, 1) << "nothing is overwritten";
  const kit::FreshDatabase there(other(GetParam()), true);
  Words begin = serving(there);
  begin.insert(begin.begin(), "init");
  begin.insert(begin.end(), {"--name", "Kota Lain", "--admin", "Dewi Lain"});
  const kit::Said begun = kit::run_program(begin);
  ASSERT_EQ(begun.exit, 0) << begun.text;
  Words in = serving(there);
  in.insert(in.begin(), "import");
  in.insert(in.end(), {"--school", folder});
  const kit::Said imported = kit::run_program(in);
  ASSERT_EQ(imported.exit, 0) << imported.text;
  EXPECT_NE(imported.text.find("tanpa kata sandi"), std::string::npos) << imported.text;
  const kit::Said again = kit::run_program(in);
  EXPECT_EQ(again.exit, 1);
  EXPECT_NE(again.text.find("99900001"), std::string::npos) << again.text;
  kit::Server server(serving(there));
  kit::Line line(server.port());
  EXPECT_EQ(line.ask("GET", "/api/me", city.sari.token)->status, 401) << "no session comes along";
  // The office here hands the operator a slip; with it the operator is in the school, as before.
  const std::string office = redeemed(line, begun.text.substr(begun.text.find("kode=") + 5, 11));
  const auto slip = line.ask("POST", "/api/schools/" + city.school.text + "/operator-slip", office, R"({"name": ")" + city.oki.name + R"("})");
  ASSERT_TRUE(slip);
  ASSERT_EQ(slip->status, 200) << slip->body;
  const auto made = json::parse(slip->body);
  const auto me = line.ask("GET", "/api/me", redeemed(line, std::string(made->text_of("code"))));
  EXPECT_EQ(me->status, 200);
  EXPECT_NE(me->body.find(city.oki.person.text), std::string::npos) << "the same person: " << me->body;
  EXPECT_EQ(server.stop(), 0);
}

}  // namespace
}  // namespace selami
