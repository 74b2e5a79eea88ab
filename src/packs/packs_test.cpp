#include "packs/packs.hpp"

#include <fstream>
#include <sstream>

#include "kit/databases.hpp"
#include "kit/people.hpp"

namespace selami::packs {
namespace {

using Rows = std::vector<std::string>;

template <class T>
std::string code_of(const Result<T>& said) {
  return said ? "" : said.error().code;
}

std::string file(const std::string& path) {
  std::ifstream in(std::string(SELAMI_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// A pack of the shore with these contexts, each asking `question`.
std::string shore(const Rows& ids, const std::string& question = "Mengapa?") {
  std::string out = "pack: {id: contexts/pesisir, title: {id: Pesisir}}\ncontexts:\n";
  for (const std::string& id : ids) {
    out += "  - {id: " + id + ", name: {id: " + id + "}, levels: [sd], phases: [B], subjects: [ipas], seeds: [{text: {id: \"" + question + "\"}, aims: 3}]}\n";
  }
  return out;
}

class Packs : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }
  Result<PackReport> send(const kit::Adult& who, const std::string& text, const PackWish& wish) {
    return as(who.actor, [&](Call& call) -> Result<PackReport> {
      TRY(const PreparedPack prepared, prepare_pack(call, Query<PackWish>{wish}, Upload{text}));
      return publish_pack(call, prepared);
    });
  }
  PackReport look(const std::string& text) { return *send(city.dinas, text, {true, 0, ""}); }
  PackId publish(const std::string& text, int base = 0, const std::string& note = "Diperbarui") {
    const auto report = send(city.dinas, text, {false, base, note});
    EXPECT_EQ(code_of(report), "");
    return report && report->published ? report->published->id : PackId{};
  }
  Result<Done> take(const kit::Adult& who, const SchoolId& school, const PackId& pack) {
    return as(who.actor, [&](Call& call) { return take_pack(call, school, pack); });
  }
  SchoolPacks seen(const kit::Adult& who, const SchoolId& school) {
    return *as(who.actor, [&](Call& call) { return school_packs(call, school); });
  }
  std::string kept() { return rows("SELECT COUNT(*) FROM context_pack")[0]; }

  kit::City city;
};
KIT_ON_BOTH(Packs);

TEST_P(Packs, AreLookedAtBeforeAnythingIsKept) {
  const PackReport report = look(shore({"tambak", "perahu"}));
  EXPECT_TRUE(report.problems.empty());
  EXPECT_EQ(report.number, 1);
  ASSERT_TRUE(report.pack);
  EXPECT_EQ(report.pack->contexts.size(), 2U);
  EXPECT_FALSE(report.difference);
  EXPECT_FALSE(report.published);
  EXPECT_EQ(kept(), "0");
}

TEST_P(Packs, SayTheLineOfWhatIsWrongAndKeepNothingOfIt) {
  const auto one = send(city.dinas, shore({"tambak"}) + shore({"perahu"}), {false, 0, ""});
  ASSERT_TRUE(one);
  ASSERT_EQ(one->problems.size(), 1U);
  EXPECT_EQ(one->problems[0].wrong, Wrong::twice) << "pack and contexts stand there a second time";
  EXPECT_EQ(one->problems[0].line, 4);
  const PackReport level = look(shore({"tambak"}) + "  - {id: Perahu, name: {id: Perahu}, levels: [kuliah], phases: [B], subjects: [ipas], seeds: [{text: {id: a}, aims: 3}]}\n");
  ASSERT_EQ(level.problems.size(), 2U);
  EXPECT_EQ(level.problems[0].wrong, Wrong::id);
  EXPECT_EQ(level.problems[0].line, 4);
  EXPECT_EQ(level.problems[1].wrong, Wrong::word);
  EXPECT_EQ(level.problems[1].about, "kuliah");
  EXPECT_FALSE(level.pack);
  EXPECT_EQ(look("contexts: [").problems[0].wrong, Wrong::malformed);
  EXPECT_EQ(look("contexts: \xff").problems[0].wrong, Wrong::not_utf8);
  EXPECT_FALSE(look("").problems.empty());
  EXPECT_EQ(kept(), "0");
}

TEST_P(Packs, GoFromVersionToVersionAndEachStaysReadable) {
  const PackId first = publish(shore({"tambak", "perahu"}), 0, "");
  const PackReport report = look(shore({"tambak", "garam"}, "Apa akibatnya?"));
  EXPECT_EQ(report.number, 2);
  ASSERT_TRUE(report.difference);
  EXPECT_EQ(report.difference->came[0].id, "garam");
  EXPECT_EQ(report.difference->went[0].id, "perahu");
  EXPECT_EQ(report.difference->changed[0].parts, std::vector<Part>{Part::seeds});
  now = now + minute_ms;
  const PackId second = publish(shore({"tambak", "garam"}, "Apa akibatnya?"), 1, "Ladang garam");
  const auto old = as(city.dinas.actor, [&](Call& call) { return office_pack(call, first); });
  ASSERT_TRUE(old);
  EXPECT_EQ(old->pack.contexts[1].id, "perahu");
  EXPECT_FALSE(old->difference);
  const auto newer = as(city.dinas.actor, [&](Call& call) { return office_pack(call, second); });
  EXPECT_EQ(newer->difference->went[0].id, "perahu");
  const auto list = as(city.dinas.actor, [&](Call& call) { return office_packs(call); });
  ASSERT_EQ(list->versions.size(), 2U);
  EXPECT_EQ(list->versions[0].number, 2) << "the newest first";
  EXPECT_EQ(list->versions[0].note, "Ladang garam");
  EXPECT_EQ(list->versions[0].published_at, now);
}

TEST_P(Packs, AreNotPublishedOverWhatWasNotSeenNorTwiceNorWithoutAWord) {
  publish(shore({"tambak"}), 0, "");
  EXPECT_EQ(code_of(send(city.dinas, shore({"tambak"}), {false, 1, "Lagi"})), "pack.same") << "also the same request again";
  EXPECT_EQ(code_of(send(city.dinas, shore({"garam"}), {false, 0, "Garam"})), "pack.changed");
  EXPECT_EQ(code_of(send(city.dinas, shore({"garam"}), {false, 1, "  "})), "pack.no_note");
  EXPECT_EQ(kept(), "1");
  for (std::size_t i = 1; i < packs_max; ++i) {
    std::string other = shore({"tambak"});
    publish(other.replace(other.find("pesisir"), 7, "p" + std::to_string(i)));
  }
  std::string eleventh = shore({"tambak"});
  EXPECT_EQ(code_of(send(city.dinas, eleventh.replace(eleventh.find("pesisir"), 7, "lain"), {false, 0, ""})), "pack.too_many");
  publish(shore({"garam"}), 1);
}

TEST_P(Packs, AreTheOwnOfficesAlone) {
  const PackId pack = publish(shore({"tambak"}), 0, "");
  EXPECT_EQ(code_of(as(city.prita.actor, [&](Call& call) { return office_pack(call, pack); })), "pack.unknown");
  EXPECT_TRUE(as(city.prita.actor, [&](Call& call) { return office_packs(call); })->versions.empty());
  EXPECT_EQ(code_of(send(city.budi, shore({"tambak"}), {true, 0, ""})), "right.missing");
  // The same name in another office is another pack.
  const auto theirs = send(city.prita, shore({"garam"}), {false, 0, ""});
  ASSERT_TRUE(theirs && theirs->published);
  EXPECT_EQ(theirs->number, 1);
  EXPECT_EQ(code_of(take(city.budi, city.school, theirs->published->id)), "pack.unknown") << "of another authority";
}

TEST_P(Packs, AreTakenByASchoolAndGiveWayToALaterVersionOnly) {
  const PackId first = publish(shore({"tambak", "perahu"}), 0, "");
  ASSERT_EQ(seen(city.sari, city.school).offered.size(), 1U);
  EXPECT_FALSE(seen(city.sari, city.school).offered[0].taken);
  ASSERT_TRUE(take(city.budi, city.school, first));
  ASSERT_TRUE(take(city.budi, city.school, first)) << "the same tap again";
  const PackId second = publish(shore({"tambak"}), 1);
  SchoolPacks packs = seen(city.sari, city.school);
  EXPECT_EQ(packs.offered[0].head.number, 2);
  EXPECT_EQ(packs.offered[0].taken, 1);
  EXPECT_EQ(packs.offered[0].difference->went[0].id, "perahu");
  ASSERT_EQ(packs.taken.size(), 1U);
  EXPECT_EQ(packs.taken[0].head.id, first) << "nothing changes by itself";
  EXPECT_EQ(packs.taken[0].taken_by, city.budi.name);
  ASSERT_TRUE(take(city.oki, city.school, second));
  EXPECT_EQ(code_of(take(city.budi, city.school, first)), "pack.older") << "a tap that came late";
  packs = seen(city.sari, city.school);
  EXPECT_EQ(packs.taken[0].head.id, second);
  EXPECT_FALSE(packs.offered[0].difference);
  // What a plan of then named is read as it was.
  const auto then = as(city.sari.actor, [&](Call& call) { return school_pack(call, city.school, first); });
  ASSERT_TRUE(then);
  EXPECT_EQ(then->pack.contexts[1].id, "perahu");
  EXPECT_EQ(rows("SELECT version FROM change WHERE table_name = 'school_pack' ORDER BY seq"), (Rows{"1", "2"}));
}

TEST_P(Packs, AreGivenBackAndTakenByThoseWhoMay) {
  const PackId pack = publish(shore({"tambak"}), 0, "");
  EXPECT_EQ(code_of(take(city.sari, city.school, pack)), "school.unknown") << "a teacher";
  EXPECT_EQ(code_of(take(city.budi, city.neighbour, pack)), "school.unknown") << "another school";
  EXPECT_EQ(code_of(as(city.ratna.actor, [&](Call& call) { return school_packs(call, city.school); })), "school.unknown");
  EXPECT_EQ(code_of(as(city.ratna.actor, [&](Call& call) { return school_pack(call, city.school, pack); })), "school.unknown");
  EXPECT_EQ(code_of(take(city.budi, city.school, kit::named<PackId>("none"))), "pack.unknown");
  ASSERT_TRUE(take(city.budi, city.school, pack));
  EXPECT_TRUE(seen(city.ratna, city.neighbour).taken.empty());
  const auto back = [&] { return as(city.budi.actor, [&](Call& call) { return give_pack_back(call, city.school, pack); }); };
  ASSERT_TRUE(back());
  ASSERT_TRUE(back()) << "the same again";
  EXPECT_TRUE(seen(city.sari, city.school).taken.empty());
  EXPECT_EQ(kept(), "1");
}

TEST_P(Packs, ThatAreShippedOrShownAsAnExampleAreSound) {
  for (const char* path : {"web/src/routes/(staf)/kota/paket/contoh.yaml", "packs/contexts/pekalongan.yaml"}) {
    const std::string text = file(path);
    ASSERT_FALSE(text.empty()) << path;
    const PackReport report = look(text);
    EXPECT_TRUE(report.problems.empty()) << path << " line " << (report.problems.empty() ? 0 : report.problems[0].line) << " " << (report.problems.empty() ? "" : report.problems[0].place);
    EXPECT_LE(text.size(), bytes_max) << path;
  }
}

}  // namespace
}  // namespace selami::packs
