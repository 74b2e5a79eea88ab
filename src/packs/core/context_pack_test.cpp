#include "packs_core/context_pack.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kit_packs/made_packs.hpp"

namespace selami::packs {
namespace {

using Said_ = std::vector<std::string>;

const char* word(Wrong wrong) {
  switch (wrong) {
    case Wrong::twice: return "twice";
    case Wrong::missing: return "missing";
    case Wrong::unknown_field: return "unknown_field";
    case Wrong::kind: return "kind";
    case Wrong::empty: return "empty";
    case Wrong::too_long: return "too_long";
    case Wrong::too_many: return "too_many";
    case Wrong::id: return "id";
    case Wrong::language: return "language";
    case Wrong::word: return "word";
    case Wrong::bounds: return "bounds";
    case Wrong::sign: return "sign";
    default: return "?";
  }
}

/// What is wrong with a pack of JSON: "missing /contexts/0/id".
Said_ problems(const std::string& text) {
  Said_ out;
  for (const Problem& one : read_context_pack(*json::parse(text)).problems) out.push_back(std::string(word(one.wrong)) + " " + one.place);
  return out;
}

const std::string head = R"("pack": {"id": "contexts/pesisir", "version": "1.0.0", "title": {"id": "Pesisir"}})";
/// A pack whose one context has these members beside or in place of good ones.
Said_ with(const std::string& member, const std::string& value) {
  const std::pair<const char*, const char*> good[] = {{"id", "\"tambak\""}, {"name", R"({"id": "Tambak"})"}, {"levels", R"(["sd"])"}, {"phases", R"(["B"])"},
                                                      {"subjects", R"(["ipas"])"}, {"seeds", R"([{"text": {"id": "Mengapa?"}, "aims": 3}])"}};
  std::string context;
  bool there = false;
  for (const auto& [name, is] : good) {
    there = there || member == name;
    const std::string said = member == name ? value : is;
    if (!said.empty()) context += (context.empty() ? "\"" : ", \"") + std::string(name) + "\": " + said;
  }
  if (!there && !member.empty()) context += ", \"" + member + "\": " + value;
  return problems("{" + head + ", \"contexts\": [{" + context + "}]}");
}

TEST(Pack, IsReadAsItWasWritten) {
  const ReadPack read = read_context_pack(*json::parse("{" + head + R"(, "contexts": [{"id": "tambak", "name": {"id": " Tambak ", "en": "Pond"}, "levels": ["sd", "smp"],
    "phases": ["fondasi", "F"], "subjects": ["ipas"], "facts": [{"id": "Pasang", "en": null, "about": 2026, "source": "Dilihat", "checked": false}, {"id": "Surut", "about": null}],
    "seeds": [{"text": {"id": "Mengapa?"}, "aims": 4}], "partners": ["nelayan"]}]})"));
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(read.pack.slug, "pesisir");
  EXPECT_EQ(read.pack.title.id, "Pesisir");
  ASSERT_EQ(read.pack.contexts.size(), 1U);
  const LocalContext& one = read.pack.contexts[0];
  EXPECT_EQ(one.name.id, "Tambak") << "without blanks around it";
  EXPECT_EQ(one.name.en, "Pond");
  EXPECT_EQ(one.phases, (std::vector<std::string>{"fondasi", "F"}));
  ASSERT_EQ(one.facts.size(), 2U);
  EXPECT_EQ(one.facts[0].about, "2026") << "a year without quotes";
  EXPECT_FALSE(one.facts[0].checked);
  EXPECT_TRUE(one.facts[1].checked);
  EXPECT_EQ(one.seeds[0].aims, 4);
  EXPECT_EQ(one.partners, std::vector<std::string>{"nelayan"});
}

TEST(Pack, ThatIsNoneSaysSo) {
  EXPECT_EQ(problems("null"), Said_{"kind "});
  EXPECT_EQ(problems("[]"), Said_{"kind "});
  EXPECT_EQ(problems("{}"), (Said_{"missing /pack", "missing /contexts"}));
  EXPECT_EQ(problems("{" + head + R"(, "contexts": []})"), Said_{"empty /contexts"});
  EXPECT_EQ(problems("{" + head + R"(, "contexts": {}})"), Said_{"kind /contexts"});
  EXPECT_EQ(problems("{" + head + R"(, "contexts": ["rob"]})"), Said_{"kind /contexts/0"});
  EXPECT_EQ(problems(R"({"pack": {"id": "Pesisir!", "title": "Pesisir"}, "contexts": [], "steps": []})"),
            (Said_{"unknown_field /steps", "id /pack/id", "kind /pack/title", "empty /contexts"}));
}

TEST(Context, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(with("", ""), Said_{});
  EXPECT_EQ(with("name", ""), Said_{"missing /contexts/0/name"});
  EXPECT_EQ(with("name", "\"Tambak\""), Said_{"kind /contexts/0/name"});
  EXPECT_EQ(with("name", R"({"jv": "Tambak"})"), (Said_{"language /contexts/0/name/jv", "missing /contexts/0/name/id"}));
  EXPECT_EQ(with("name", R"({"id": "  "})"), Said_{"empty /contexts/0/name/id"});
  EXPECT_EQ(with("name", "{\"id\": \"" + std::string(name_max + 1, 'x') + "\"}"), Said_{"too_long /contexts/0/name/id"});
  EXPECT_EQ(with("name", R"({"id": "Tam\u0000bak"})"), Said_{"sign /contexts/0/name/id"});
  EXPECT_EQ(with("id", "\"Tambak Besar\""), Said_{"id /contexts/0/id"});
  EXPECT_EQ(with("id", "\"tambak@pack\""), Said_{"id /contexts/0/id"}) << "the sign between a context and its version";
  EXPECT_EQ(with("levels", R"(["sd", "kuliah"])"), Said_{"word /contexts/0/levels/1"});
  EXPECT_EQ(with("levels", R"(["sd", "sd"])"), Said_{"twice /contexts/0/levels/1"});
  EXPECT_EQ(with("levels", "[]"), Said_{"empty /contexts/0/levels"});
  EXPECT_EQ(with("phases", R"(["G"])"), Said_{"word /contexts/0/phases/0"});
  EXPECT_EQ(with("seeds", "[]"), Said_{"empty /contexts/0/seeds"});
  EXPECT_EQ(with("seeds", R"([{"text": {"id": "Mengapa?"}}])"), Said_{"missing /contexts/0/seeds/0/aims"});
  EXPECT_EQ(with("seeds", R"([{"text": {"id": "Mengapa?"}, "aims": 5}])"), Said_{"bounds /contexts/0/seeds/0/aims"});
  EXPECT_EQ(with("facts", R"([{"en": "Tide"}])"), Said_{"missing /contexts/0/facts/0/id"});
  EXPECT_EQ(with("facts", R"([{"id": "Pasang", "checked": "ya"}])"), Said_{"kind /contexts/0/facts/0/checked"});
  EXPECT_EQ(with("fakta", "[]"), Said_{"unknown_field /contexts/0/fakta"});
  EXPECT_EQ(with("a/b", "1"), Said_{"unknown_field /contexts/0/a~1b"});
  std::string many;
  for (std::size_t i = 0; i <= parts_max; ++i) many += std::string(i == 0 ? "[" : ",") + "\"nelayan\"";
  EXPECT_EQ(with("partners", many + "]"), Said_{"too_many /contexts/0/partners"});
}

TEST(Pack, HasEachContextOnceAndNotTooManyOfThem) {
  const std::string one = R"({"id": "tambak", "name": {"id": "Tambak"}, "levels": ["sd"], "phases": ["B"], "subjects": ["ipas"], "seeds": [{"text": {"id": "?"}, "aims": 3}]})";
  EXPECT_EQ(problems("{" + head + ", \"contexts\": [" + one + "," + one + "]}"), Said_{"twice /contexts/1/id"});
  std::string many;
  for (std::size_t i = 0; i <= contexts_max; ++i) {
    std::string other = one;
    other.replace(other.find("tambak"), 6, "t" + std::to_string(i));
    many += (i == 0 ? "" : ",") + other;
  }
  EXPECT_EQ(problems("{" + head + ", \"contexts\": [" + many + "]}"), Said_{"too_many /contexts"});
}

RC_GTEST_PROP(PackProperty, ReadsBackWhatIsWritten, ()) {
  const ContextPack pack = *made::packs();
  const ReadPack read = read_context_pack(made::written(pack));
  RC_ASSERT(read.problems.empty());
  RC_ASSERT(json::text(made::written(read.pack)) == json::text(made::written(pack)));
}

RC_GTEST_PROP(PackProperty, SaysOfEachBrokenPlaceThatItIsWrong, ()) {
  json::Value value = made::written(*made::packs());
  json::Array& contexts = *value.object()->at(1).second.array();
  json::Object& one = *contexts[*rc::gen::inRange<std::size_t>(0, contexts.size())].object();
  auto& [name, member] = one[*rc::gen::inRange<std::size_t>(0, one.size())];
  const std::string broken = name;
  member = json::make(true);  // no field of a context is a truth value
  const ReadPack read = read_context_pack(value);
  RC_ASSERT(!read.problems.empty());
  RC_ASSERT(std::any_of(read.problems.begin(), read.problems.end(), [&](const Problem& p) { return p.place.find("/" + broken) != std::string::npos; }));
}

RC_GTEST_PROP(PackProperty, AnyJsonIsAPackOrSaysWhyNot, ()) {
  const json::Value any = *made::values();
  const ReadPack read = read_context_pack(any);
  RC_ASSERT(read.problems.size() <= problems_max);
  RC_ASSERT(!read.problems.empty());  // such values never have a head and contexts
  for (const Problem& one : read.problems) RC_ASSERT(one.about.size() <= 60U);
}

}  // namespace
}  // namespace selami::packs
