#include <map>

#include "http/contract.hpp"
#include "kit/in_class.hpp"
#include "teaching/routes.hpp"
#include "teaching/sweep.hpp"

namespace selami::teaching {
namespace {

using V = VoiceAnswer;
using Vote = std::array<V, statements>;

class Voices : public InClass {
 protected:
  Result<VoicesView> set(bool open) {
    return as(city.sari.actor, [&](Call& call) { return set_voices(call, pack, lesson, {open, {}}); });
  }
  Result<VoicesView> hands(std::vector<std::vector<int>> counts, int answered) {
    return as(city.sari.actor, [&](Call& call) { return put_hands(call, pack, lesson, {counts, answered, {}}); });
  }
  Result<VoicesView> read_now() {
    return as(city.sari.actor, [&](Call& call) { return read_voices(call, pack, lesson); });
  }
  /// The five children who may use a phone take their seats; number 2 (Rafi) does not.
  void all_sit() {
    const std::string door = open_the_door();
    for (const kit::Child& child : city.pupils) {
      if (child.id == city.rafi.id) continue;
      const auto joined = join_as(child, door);
      ASSERT_TRUE(joined);
      seats.push_back({child, joined->token});
    }
  }
  Result<Done> cast(std::size_t seat, const Vote& votes) {
    const auto& [child, token] = seats.at(seat);
    return as(seat_of(child, token), [&](Call& call) { return vote(call, {token, votes[0], votes[1], votes[2]}); });
  }

  std::vector<std::pair<kit::Child, std::string>> seats;
};
KIT_ON_BOTH(Voices);

TEST_P(Voices, FiveVotesBecomeCounts) {
  all_sit();
  EXPECT_EQ(code(cast(0, {V::ya, V::ya, V::ya})), "voices.not_open");
  ASSERT_TRUE(set(true));
  for (std::size_t i = 0; i < 4; ++i) ASSERT_TRUE(cast(i, {V::ya, V::biasa, V::lewati}));
  ASSERT_TRUE(cast(4, {V::tidak, V::biasa, V::ya}));
  ASSERT_TRUE(cast(4, {V::ya, V::ya, V::ya}));  // a repeat changes nothing
  EXPECT_EQ(read_now()->state, VoicesState::open);
  EXPECT_EQ(read_now()->answered, 5);
  EXPECT_TRUE(read_now()->counts.empty());
  const auto closed = set(false);
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->state, VoicesState::closed);
  EXPECT_EQ(closed->answered, 5);
  EXPECT_EQ(closed->source, VoiceSource::phones);
  EXPECT_EQ(closed->counts.at(0), (std::vector<int>{4, 0, 1}));
  EXPECT_EQ(closed->counts.at(1), (std::vector<int>{0, 5, 0}));
  EXPECT_FALSE(closed->counts.at(2));  // one child answered it
  // For good: neither opened again nor counted anew.
  EXPECT_EQ(code(set(true)), "voices.closed");
  EXPECT_EQ(code(hands({{6, 0, 0}, {6, 0, 0}, {6, 0, 0}}, 6)), "voices.closed");
  EXPECT_TRUE(set(false));
}

TEST_P(Voices, FourVotesLeaveNothing) {
  all_sit();
  ASSERT_TRUE(set(true));
  for (std::size_t i = 0; i < 4; ++i) ASSERT_TRUE(cast(i, {V::tidak, V::tidak, V::tidak}));
  const auto closed = set(false);
  EXPECT_EQ(closed->state, VoicesState::too_few);
  EXPECT_FALSE(closed->answered);
  const std::string kept = kit::everything(connection());
  for (const char* table : {"\nballot_box|", "\nballot_stub|", "\nvoice|"}) EXPECT_EQ(kept.find(table), std::string::npos) << table;
  EXPECT_EQ(kept.find("tidak"), std::string::npos);
  // The next round begins at nothing, and hands may count instead.
  ASSERT_TRUE(set(true));
  EXPECT_EQ(read_now()->answered, 0);
  EXPECT_EQ(hands({{4, 2, 0}, {6, 0, 0}, {1, 1, 4}}, 6)->counts.at(2), (std::vector<int>{1, 1, 4}));
}

/// The attempt: two classes in which the same children join and vote in the same order, the same answers were given, but by
/// other children. Whoever has the whole database in hand, with the order in which rows lie, cannot tell one from the other.
TEST_P(Voices, NothingInTheDatabaseTellsWhoSaidWhat) {
  const std::vector<Vote> votes = {{V::ya, V::ya, V::ya},
                                   {V::tidak, V::tidak, V::tidak},
                                   {V::ya, V::biasa, V::lewati},
                                   {V::biasa, V::tidak, V::ya},
                                   {V::lewati, V::ya, V::tidak}};
  all_sit();
  ASSERT_TRUE(set(true));
  const auto world = [&](const std::vector<std::size_t>& who_says_what, std::size_t last) {
    connection().script("BEGIN");
    storage::Tx tx(connection());
    for (std::size_t i = 0; i < last; ++i) {
      const auto& [child, token] = seats[i];
      const Actor seat = seat_of(child, token);
      const Vote& v = votes[who_says_what[i]];
      Call call(tx, seat, now, dice, setting);
      EXPECT_TRUE(vote(call, {token, v[0], v[1], v[2]}));
      EXPECT_TRUE(call.announcements.empty());
    }
    std::string out = kit::everything(connection());
    connection().script("ROLLBACK");
    return out;
  };
  // Where PostgreSQL puts a row depends on what it undid before; the box is one row, so its place says nothing.
  const auto without_place = [](const std::string& all) {
    std::string out;
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t end = all.find('\n', at);
      const std::string line = all.substr(at, end - at);
      const std::size_t bar = line.find('|');
      out += line.substr(0, bar) + line.substr(line.find('|', bar + 1)) + "\n";
      at = end + 1;
    }
    return out;
  };
  const bool sqlite = GetParam() == storage::Engine::sqlite;
  const auto seen = [&](const std::string& all) { return sqlite ? all : without_place(all); };
  const std::string one = seen(world({0, 1, 2, 3, 4}, 5));
  EXPECT_EQ(one, seen(world({1, 0, 4, 2, 3}, 5)));
  EXPECT_EQ(one, seen(world({4, 3, 2, 1, 0}, 5)));
  EXPECT_EQ(seen(world({0, 1, 2, 3, 4}, 3)), seen(world({2, 0, 1, 3, 4}, 3)));
  // The attempt itself can succeed: other answers do show.
  EXPECT_NE(one, seen(world({0, 0, 2, 3, 4}, 5)));
  EXPECT_NE(one.find("\nballot_box|"), std::string::npos);
}

TEST_P(Voices, AVoteTouchesItsTwoTablesOnlyAndNoStubLeadsToASeat) {
  all_sit();
  ASSERT_TRUE(set(true));
  const auto lines = [&] {
    std::map<std::string, int> out;
    const std::string all = kit::everything(connection());
    for (std::size_t at = 0; at < all.size(); at = all.find('\n', at) + 1) ++out[all.substr(at, all.find('\n', at) - at)];
    return out;
  };
  const auto before = lines();
  ASSERT_TRUE(cast(0, {V::ya, V::biasa, V::tidak}));
  std::vector<std::string> fresh;
  for (const auto& [line, count] : lines()) {
    if (before.count(line) == 0) fresh.push_back(line);
  }
  for (const auto& [line, count] : before) EXPECT_EQ(lines().count(line), 1u) << line;
  ASSERT_EQ(fresh.size(), 2u);
  EXPECT_EQ(fresh[0].rfind("ballot_box|", 0), 0u);
  EXPECT_EQ(fresh[1].rfind("ballot_stub|", 0), 0u);
  // With the whole database and the server's key: whatever is kept of a seat or a child, no stub comes of it.
  const std::string& token = seats[0].second;
  for (const std::string& known : {token_hash(token), seats[0].first.id.text, token_hash(token_hash(token))}) {
    for (const std::string& text : {known, lesson.text + known}) {
      EXPECT_EQ(fresh[1].find(keyed_hash(setting.secret, "stub", text)), std::string::npos);
      EXPECT_EQ(fresh[1].find(token_hash(text)), std::string::npos);
    }
  }
  EXPECT_EQ(fresh[0].find("1795393"), std::string::npos) << "an instant";
}

TEST_P(Voices, ASeatVotesForItselfAlone) {
  all_sit();
  ASSERT_TRUE(set(true));
  const Actor dina = seat_of(seats[0].first, seats[0].second);
  EXPECT_EQ(code(as(dina, [&](Call& call) { return vote(call, {seats[1].second, V::ya, V::ya, V::ya}); })), "voices.not_your_seat");
  EXPECT_EQ(read_now()->answered, 0);
}

TEST_P(Voices, JoiningAgainGivesNoSecondVote) {
  all_sit();
  ASSERT_TRUE(set(true));
  ASSERT_TRUE(cast(0, {V::ya, V::ya, V::ya}));
  const auto again = join_as(seats[0].first, open_the_door());
  ASSERT_TRUE(again);
  seats[0].second = again->token;
  EXPECT_EQ(code(cast(0, {V::ya, V::ya, V::ya})), "voices.joined_again");
  const Actor seat = seat_of(seats[0].first, again->token);
  const auto view = as(seat, [&](Call& call) { return read_seat(call, pack); });
  EXPECT_TRUE(view->voices.open);
  EXPECT_FALSE(view->voices.may_vote);
  EXPECT_EQ(read_now()->answered, 1);
}

TEST_P(Voices, HandsUnderFiveLeaveNothing) {
  EXPECT_EQ(hands({{4, 0, 0}, {4, 0, 0}, {4, 0, 0}}, 4)->state, VoicesState::too_few);
  EXPECT_EQ(kit::everything(connection()).find("\nvoice|"), std::string::npos);
  const auto counted = hands({{4, 1, 1}, {6, 0, 0}, {2, 2, 0}}, 6);
  EXPECT_EQ(counted->state, VoicesState::closed);
  EXPECT_EQ(counted->source, VoiceSource::hands);
  EXPECT_FALSE(counted->counts.at(2));
  // The teacher who counted may count again.
  EXPECT_EQ(hands({{3, 2, 1}, {6, 0, 0}, {2, 2, 1}}, 6)->counts.at(2), (std::vector<int>{2, 2, 1}));
  EXPECT_EQ(code(hands({{7, 0, 0}, {6, 0, 0}, {2, 2, 0}}, 6)), "voices.counts");
}

TEST_P(Voices, TheEndOfTheLessonClosesThem) {
  all_sit();
  ASSERT_TRUE(set(true));
  for (std::size_t i = 0; i < 5; ++i) ASSERT_TRUE(cast(i, {V::ya, V::ya, V::ya}));
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return end_lesson(call, lesson, {now}); }));
  EXPECT_EQ(read_now()->state, VoicesState::closed);
  EXPECT_EQ(code(cast(0, {V::ya, V::ya, V::ya})), "voices.not_open");
}

TEST_P(Voices, AfterTwoDaysTheSweepClosesARound) {
  all_sit();
  ASSERT_TRUE(set(true));
  for (std::size_t i = 0; i < 5; ++i) ASSERT_TRUE(cast(i, {V::biasa, V::ya, V::ya}));
  write([&](storage::Tx& tx) { sweep_ballots(tx, now + (voices_open_max_ms + -1)); });
  EXPECT_EQ(read_now()->state, VoicesState::open);
  write([&](storage::Tx& tx) { sweep_ballots(tx, now + voices_open_max_ms); });
  EXPECT_EQ(read_now()->state, VoicesState::closed);
  EXPECT_EQ(read_now()->counts.at(0), (std::vector<int>{0, 5, 0}));
  const std::string kept = kit::everything(connection());
  EXPECT_EQ(kept.find("\nballot_box|"), std::string::npos);
  EXPECT_EQ(kept.find("\nballot_stub|"), std::string::npos);
}

TEST(VoiceRoutes, ABallotIsNoCommandAndInNoLog) {
  int ballots = 0;
  for (const Route& route : routes(std::string(SELAMI_SOURCE_DIR) + "/packs", files::MediaStore("media"))) {
    const bool secret = route.path == "/seat/ballot" || route.path == "/join" || route.path == "/board/join" ||
                        route.path == "/lessons/{lesson}/board-link";
    if (!secret) continue;
    ++ballots;
    EXPECT_FALSE(route.logged) << route.path;
    EXPECT_FALSE(is_command(route)) << route.path;
  }
  EXPECT_EQ(ballots, 4);
}

TEST(VoicePacks, HaveThreeStatementsForEachLevel) {
  const VoicePack pack = load_voice_pack(std::string(SELAMI_SOURCE_DIR) + "/packs");
  for (const char* level : {"tk", "sd", "smp", "sma", "smk", "slb", "pkbm"}) {
    EXPECT_EQ(pack.of_level(level).statements.size(), 3u) << level;
    EXPECT_FALSE(pack.of_level(level).statements[0].text.id.empty()) << level;
  }
  EXPECT_FALSE(read_voice_pack(*json::parse("{\"sets\":[]}")));
  EXPECT_FALSE(read_voice_pack(*json::parse("{\"sets\":[{\"id\":\"x\",\"statements\":[]}]}")));
}

}  // namespace
}  // namespace selami::teaching
