#include <gtest/gtest.h>

#include "base/cut_short.hpp"
#include "base/id.hpp"
#include "base/parts.hpp"
#include "base/shape.hpp"

namespace selami {
namespace {

enum class Mood { glad, tired };
struct Child {
  std::string name;
  int age = 0;
  std::optional<double> height;
};
struct Visit {
  Date date;
  Mood mood = Mood::glad;
  std::vector<Child> children;
};

TEST(Parts, ArePutTogetherAndTakenApart) {
  EXPECT_EQ(join({"a", "b", "c"}, ", "), "a, b, c");
  EXPECT_EQ(join({"", "b"}, ", "), "b");
  EXPECT_EQ(join({}, ", "), "");
  EXPECT_EQ(split("ipas  ipa ", ' '), (std::vector<std::string>{"ipas", "ipa"}));
  EXPECT_TRUE(split("", ' ').empty());
}

}  // namespace
template <>
struct EnumNames<Mood> {
  static constexpr std::pair<Mood, const char*> names[] = {{Mood::glad, "senang"}, {Mood::tired, "lelah"}};
};
template <>
struct Shape<Child> {
  static constexpr const char* name = "Child";
  static constexpr auto fields = std::tuple{Field{"name", &Child::name, "as written", range(1, 20)},
                                            Field{"age", &Child::age, "years", range(0, 99)},
                                            Field{"height", &Child::height, "cm"}};
};
template <>
struct Shape<Visit> {
  static constexpr const char* name = "Visit";
  static constexpr auto fields = std::tuple{Field{"date", &Visit::date, "day"}, Field{"mood", &Visit::mood, "mood"},
                                            Field{"children", &Visit::children, "who came"}};
};
namespace {

TEST(Shape, ReadsAndWritesTheSame) {
  const std::string text =
      R"({"date":"2026-11-24","mood":"lelah","children":[{"name":"Dina \"D\"","age":9,"height":131.5},{"name":"Rafi","age":8,"height":null}]})";
  const auto visit = from_json_text<Visit>(text);
  ASSERT_TRUE(visit) << visit.error().code << " " << visit.error().field;
  EXPECT_EQ(to_json(*visit), text);
}

TEST(Shape, NamesThePlaceOfAnError) {
  const auto error_of = [](const char* text) {
    const auto visit = from_json_text<Visit>(text);
    return visit ? std::string("none") : visit.error().code + " " + visit.error().field;
  };
  EXPECT_EQ(error_of(R"({"date":"2026-11-24","mood":"senang","children":[{"name":"A","age":9},{"name":"B","age":"x"}]})"),
            "request.wrong_type children[1].age");
  EXPECT_EQ(error_of(R"({"date":"2026-02-30","mood":"senang"})"), "request.wrong_type date");
  EXPECT_EQ(error_of(R"({"date":"2026-02-28","mood":"marah"})"), "request.out_of_range mood");
  EXPECT_EQ(error_of(R"({"mood":"senang"})"), "request.missing_field date");
  EXPECT_EQ(error_of(R"({"date":"2026-02-28","mood":"senang","x":1})"), "request.unknown_field x");
  EXPECT_EQ(error_of(R"({"date":"2026-02-28","mood":"senang","children":[{"name":"","age":1}]})"),
            "request.out_of_range children[0].name");
  EXPECT_EQ(error_of(R"({"date":"2026-02-28","mood":"senang","children":[{"name":"A","age":1e300}]})"),
            "request.out_of_range children[0].age");
  EXPECT_EQ(error_of("[1,"), "request.malformed byte 4");
}

TEST(Shape, WritesASchemaOfEachShape) {
  shape::Schemas schemas;
  shape::schema<Visit>(schemas);
  EXPECT_EQ(schemas.size(), 2U);
  EXPECT_EQ(json::text(*schemas["Child"].find("required")), R"(["name","age"])");
}

TEST(Json, ZeroHasNoSign) {
  EXPECT_EQ(json::text(*json::parse("[-0e3, -0.0, 0.0, -0]")), "[0,0,0,0]");
}

TEST(Json, RefusesWhatIsNotJson) {
  for (const char* text : {"", "{", "{\"a\":}", "01", "1.", "+1", "\"\x01\"", "nul", "[1]x", "{\"a\":1,}", "\"\\x\"", "1e", "-"}) {
    EXPECT_FALSE(json::parse(text)) << text;
  }
  EXPECT_EQ(json::parse("\"\xC0\xAF\"").error().code, "request.not_utf8");
  EXPECT_EQ(json::parse("\"\\ud800\"").error().code, "request.not_utf8");
  EXPECT_EQ(json::parse(std::string(40, '[')).error().code, "request.too_deep");
  EXPECT_EQ(json::parse("1e999").error().code, "request.out_of_range");
  EXPECT_EQ(json::text(*json::parse(" { \"a\" : [ 1 , 2.5 , \"\\u00e9\\ud83d\\ude00\" ] } ")), "{\"a\":[1,2.5,\"é😀\"]}");
}

TEST(Dates, AreLocalAndKnowTheSchoolYear) {
  const Instant late{1795536000000};  // 2026-11-24T20:00:00Z is the 25th in Pekalongan
  EXPECT_EQ(local_date(Instant{1795550400000}, 420).text, "2026-11-25");
  EXPECT_EQ(local_clock(late, 420), "23.00");
  EXPECT_EQ(school_year(Date{"2026-11-24"}), "2026/2027");
  EXPECT_EQ(school_year(Date{"2027-03-01"}), "2026/2027");
  EXPECT_EQ(semester(Date{"2027-03-01"}), 2);
  EXPECT_FALSE(parse_date("2026-13-01"));
  EXPECT_FALSE(parse_date("2026-1-01"));
}

struct PlanKind {
  static constexpr const char* prefix = "plan";
};
struct Counting : Random {
  unsigned char next = 0;
  void fill(unsigned char* bytes, std::size_t size) override {
    for (std::size_t i = 0; i < size; ++i) bytes[i] = next++;
  }
};

TEST(CutShort, EndsBetweenWordsAndNeverInsideALetter) {
  EXPECT_EQ(cut_short("Air bersih", 10), "Air bersih");
  EXPECT_EQ(cut_short("Air bersih kita", 14), "Air bersih…");
  EXPECT_EQ(cut_short("Airbersihkitasemua", 12), "Airbersih…") << "one long word";
  EXPECT_EQ(cut_short("ééééé", 8), "éé…") << "two bytes each";
}

TEST(Ids, AreUuid7WithAPrefixAndSortByTime) {
  Counting random;
  const auto first = new_id<PlanKind>(Instant{1000}, random);
  const auto second = new_id<PlanKind>(Instant{2000}, random);
  EXPECT_EQ(first.text.size(), 31U);
  EXPECT_TRUE(parse_id<PlanKind>(first.text));
  EXPECT_LT(first, second);
  EXPECT_FALSE(parse_id<PlanKind>("plan_"));
  EXPECT_FALSE(parse_id<PlanKind>("lesson_" + first.text.substr(5)));
  EXPECT_FALSE(parse_id<PlanKind>("plan_8" + first.text.substr(6)));
}

}  // namespace
}  // namespace selami
