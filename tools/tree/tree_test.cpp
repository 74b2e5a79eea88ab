/// @file The wall's own tests: small made trees, each right but for the one thing that a check must find.

#include "tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "text.hpp"

namespace tree {
namespace {

constexpr const char* walls =
    "@pure = vector string tl/expected.hpp\n"
    "@io = fstream\n"
    "@test = gtest/\n"
    "face: access.hpp\n"
    "base | src/base | @pure | |\n"
    "storage | src/platform/storage | @pure @io sqlite3.h | base | clock environment\n"
    "http | src/platform/http | @pure boost/ | base | coroutine\n"
    "people_core | src/people/core | @pure | base storage/actor.hpp |\n"
    "people | src/people | @pure | base storage people_core |\n"
    "planning | src/planning | @pure | base people |\n"
    "app | src/app | @pure | * | clock\n"
    "kit | tests | @pure @test | * | clock\n";

Tree made(std::vector<File> files) {
  files.push_back({"tools/tree/modules.txt", walls});
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return {std::move(files)};
}

std::string said(const Findings& findings) {
  std::string all;
  for (const Finding& each : findings) all += each.path + ":" + std::to_string(each.line) + " " + each.message + "\n";
  return all;
}

Findings includes_in(const std::string& path, const std::string& text) {
  return check_includes(made({{path, text}, {"src/base/id.hpp", ""}, {"src/people/store.hpp", ""}, {"src/people/access.hpp", ""}}));
}

TEST(Includes, AllowsWhatTheTableAllows) {
  EXPECT_EQ(said(includes_in("src/base/json.cpp", "#include \"id.hpp\"\n#include <vector>\n#include <tl/expected.hpp>\n")), "");
  EXPECT_EQ(said(includes_in("src/planning/plan.cpp", "#include \"base/id.hpp\"\n#include \"people/access.hpp\"\n#include \"people/people.hpp\"\n")), "");
  EXPECT_EQ(said(includes_in("src/platform/http/server.cpp", "#include <boost/asio/spawn.hpp>\n")), "");
}

TEST(Includes, FindsAModuleThatIsNotBelow) {
  EXPECT_EQ(said(includes_in("src/base/json.cpp", "\n#include \"people/access.hpp\"\n")), "src/base/json.cpp:2 base may not include people\n");
}

TEST(Includes, FindsSystemHeadersOfTheOutsideWorld) {
  EXPECT_EQ(said(includes_in("src/base/json.cpp", "#include <fstream>\n")), "src/base/json.cpp:1 base may not include <fstream>\n");
  EXPECT_EQ(said(includes_in("src/people/store.cpp", "#include <sqlite3.h>\n")), "src/people/store.cpp:1 people may not include <sqlite3.h>\n");
}

TEST(Includes, ShowsOnlyTheFacesOfASlice) {
  EXPECT_EQ(said(includes_in("src/planning/plan.cpp", "#include \"people/store.hpp\"\n")),
            "src/planning/plan.cpp:1 people/store.hpp is not a face of people\n");
  EXPECT_EQ(said(includes_in("src/app/app.cpp", "#include \"people/store.hpp\"\n")), "");
}

TEST(Includes, AllowsOneHeaderOfAModule) {
  EXPECT_EQ(said(includes_in("src/people/core/a.cpp", "#include \"storage/actor.hpp\"\n")), "");
  EXPECT_EQ(includes_in("src/people/core/a.cpp", "#include \"storage/database.hpp\"\n").size(), 1u);
}

TEST(Includes, FindsWaysRoundTheModulesName) {
  EXPECT_EQ(includes_in("src/planning/plan.cpp", "#include \"../people/store.hpp\"\n").size(), 1u);
  EXPECT_EQ(includes_in("src/planning/plan.cpp", "#include \"absent.hpp\"\n").size(), 1u);
  EXPECT_EQ(includes_in("src/planning/plan.cpp", "#include \"nowhere/absent.hpp\"\n").size(), 1u);
}

TEST(Includes, KnowsGeneratedStatements) {
  const Tree right = made({{"src/people/store.cpp", "#include \"people_sql.hpp\"\n"}, {"src/people/people.sql", ""}});
  EXPECT_EQ(said(check_includes(right)), "");
  const Tree wrong = made({{"src/people/store.cpp", "#include \"city_sql.hpp\"\n"}});
  EXPECT_EQ(check_includes(wrong).size(), 1u);
}

TEST(Includes, WantsARowForEachFolder) {
  EXPECT_EQ(said(includes_in("src/new/thing.cpp", "")), "src/new/thing.cpp:0 no row of tools/tree/modules.txt covers it\n");
}

TEST(Includes, LetsTestsUseTheFrameworkAndThePeople) {
  EXPECT_EQ(said(includes_in("src/planning/plan_test.cpp", "#include <gtest/gtest.h>\n#include \"kit/people.hpp\"\n")), "");
  EXPECT_EQ(includes_in("src/planning/plan.cpp", "#include <gtest/gtest.h>\n").size(), 1u);
}

TEST(Includes, ReadsNoComments) { EXPECT_EQ(said(includes_in("src/base/a.cpp", "/*\n#include <fstream>\n*/\n// #include <fstream>\n")), ""); }

TEST(Includes, NamesALineOfTheTableThatItCannotRead) {
  const Tree broken{{{"tools/tree/modules.txt", "@pure = vector\nbase src/base\n"}}};
  EXPECT_EQ(said(check_includes(broken)), "tools/tree/modules.txt:2 a row is: module | folder | headers | includes | may\n");
  EXPECT_EQ(check_includes(Tree{}).size(), 1u);
}

Findings calls_in(const std::string& path, const std::string& text) { return check_calls(made({{path, text}})); }

TEST(Calls, FindsTheClockTheDiceAndTheEnvironment) {
  EXPECT_EQ(said(calls_in("src/people/a.cpp", "auto t =\n std::chrono::system_clock::now();")),
            "src/people/a.cpp:2 system_clock is for modules that may \"clock\"\n");
  EXPECT_EQ(calls_in("src/people/a.cpp", "std::random_device d;").size(), 1u);
  EXPECT_EQ(calls_in("src/people/a.cpp", "auto x = getenv(\"HOME\"); auto y = time(nullptr);").size(), 2u);
}

TEST(Calls, AllowsThemWhereTheTableDoes) {
  EXPECT_EQ(said(calls_in("src/app/a.cpp", "std::chrono::steady_clock::now();")), "");
  EXPECT_EQ(said(calls_in("src/platform/http/a.cpp", "co_await read(); co_return;")), "");
  EXPECT_EQ(calls_in("src/people/a.cpp", "co_await read();").size(), 1u);
}

TEST(Calls, ReadsNeitherCommentsNorLiteralsNorLongerNames) {
  EXPECT_EQ(said(calls_in("src/people/a.cpp", "// system_clock\nauto a = \"getenv\"; auto b = R\"(co_await)\"; int my_getenv; call.time(nullptr);")), "");
}

TEST(Calls, LetsATestAskWhereItsDatabaseIs) {
  EXPECT_EQ(said(calls_in("src/people/a_test.cpp", "std::getenv(\"SELAMI_TEST_PG\");")), "");
  EXPECT_EQ(calls_in("src/people/a_test.cpp", "std::this_thread::sleep_for(x);").size(), 1u);
}

std::string function_of(int lines, const std::string& head = "int long_one(int a) {") {
  std::string text = head + "\n";
  for (int i = 0; i < lines - 2; ++i) text += "  if (a) { a(); }\n";
  return text + "}\n";
}

Findings functions_in(const std::string& text) { return check_functions(made({{"src/base/a.cpp", text}})); }

TEST(Functions, CountsFromTheHeadToTheBrace) {
  EXPECT_EQ(said(functions_in(function_of(70))), "");
  EXPECT_EQ(said(functions_in("\n" + function_of(71))), "src/base/a.cpp:2 71 lines; at most 70\n");
}

TEST(Functions, SeesThemInNamespacesAndClasses) {
  EXPECT_EQ(functions_in("namespace a {\nclass B : C {\n" + function_of(71) + "};\n}").size(), 1u);
  EXPECT_EQ(functions_in("template <class T>\nstruct A {\n" + function_of(71, "A(int a) : a_{a}, b_(a) {") + "};").size(), 1u);
}

TEST(Functions, MeasuresALambdaInATable) {
  EXPECT_EQ(functions_in("extern const Rule rule{\"PM204\", Level::warning,\n" + function_of(71, "[](const Plan& a, Out& out) {") + "};").size(), 1u);
  EXPECT_EQ(functions_in("TEST(Suite, Name) {\n" + function_of(72, "auto f = [&](int a) {") + "}").size(), 1u);
}

TEST(Functions, LetsTablesAndClassesBeLong) {
  EXPECT_EQ(said(functions_in(function_of(90, "const Row rows[] = {") + ";")), "");
  EXPECT_EQ(said(functions_in("struct A {\n" + std::string(90, '\n') + "};\nnamespace b {\n" + std::string(90, '\n') + "}\n")), "");
}

TEST(Functions, IsNotMisledByBracesInTexts) {
  const std::string texts = "const char* a = \"{{{\"; char b = '{'; int c = 1'000; // {\nconst char* d = R\"x(\n{\")x\";\n#define E {\n";
  EXPECT_EQ(said(functions_in(texts + function_of(60))), "");
  EXPECT_EQ(functions_in(texts + function_of(71)).size(), 1u);
}

Findings tables_in(const std::string& path, const std::string& text) {
  return check_tables(made({{"db/tables.yaml", "plan: {owner: planning}\nperson: {owner: people}\n"}, {path, text}}));
}

TEST(Tables, AreWrittenByTheirOwnerAlone) {
  EXPECT_EQ(said(tables_in("src/planning/planning.sql", "-- name: a\nINSERT INTO plan (id) VALUES (:id)\nON CONFLICT (id) DO UPDATE SET id = :id;")), "");
  EXPECT_EQ(said(tables_in("src/planning/planning.sql", "-- name: a\ndelete from\n person WHERE id = :id;")),
            "src/planning/planning.sql:2 planning writes person, which belongs to people\n");
  EXPECT_EQ(said(tables_in("src/planning/planning.sql", "SELECT name FROM person; -- UPDATE person\n")), "");
}

TEST(Tables, AreKnown) {
  EXPECT_EQ(said(tables_in("src/people/people.sql", "UPDATE ghost SET a = 1;")), "src/people/people.sql:1 writes ghost, which db/tables.yaml does not know\n");
  EXPECT_EQ(check_tables(made({})).size(), 1u);
  EXPECT_EQ(check_tables(made({{"db/tables.yaml", "plan: {school: school_id}\n"}})).size(), 1u);
}

TEST(Tables, AreWatchedInsideCodeToo) {
  EXPECT_EQ(tables_in("src/planning/store.cpp", "run(\"UPDATE person SET name = 'x'\"); // DELETE FROM person").size(), 1u);
  EXPECT_EQ(said(tables_in("src/planning/store_test.cpp", "run(\"UPDATE person SET name = 'x'\");")), "");
}

Findings schools_in(const std::string& sql, const std::string& list = "") {
  return check_schools(made({{"db/tables.yaml", "lesson: {owner: a, school: school_id}\nperson: {owner: a, school: none}\n"},
                             {"tools/tree/schools.txt", list},
                             {"src/people/people.sql", "-- name: one\n" + sql}}));
}

TEST(Schools, AreOneOrPracticeIsThoughtOf) {
  EXPECT_EQ(said(schools_in("SELECT id FROM lesson WHERE school_id = :school;")), "");
  EXPECT_EQ(said(schools_in("SELECT id FROM person;")), "");
  EXPECT_EQ(said(schools_in("SELECT id FROM lesson WHERE school_id NOT IN (SELECT p.school_id FROM practice p);")), "");
  EXPECT_EQ(said(schools_in("SELECT COUNT(*) FROM lesson; -- of school_id = :school")),
            "src/people/people.sql:1 people.one reads rows of all schools, practice too: leave them out, or say in tools/tree/schools.txt why not\n");
  EXPECT_EQ(schools_in("SELECT 1 FROM person p\nJOIN lesson l ON l.teacher_id = p.id;").size(), 1u);
}

TEST(Schools, AreSeenThroughAView) {
  const auto seen = [](const std::string& sql) {
    return check_schools(made({{"db/tables.yaml", "lesson: {owner: a, school: school_id}\nperson: {owner: a, school: none}\n"},
                               {"db/migrations/0001_a.sql", "CREATE VIEW kept AS\nSELECT l.id FROM lesson l;\nCREATE VIEW people AS SELECT p.id FROM person p;\n"},
                               {"src/people/people.sql", "-- name: one\n" + sql}}));
  };
  EXPECT_EQ(seen("SELECT id FROM kept;").size(), 1u);
  EXPECT_EQ(said(seen("SELECT id FROM kept WHERE school_id = :school;")), "");
  EXPECT_EQ(said(seen("SELECT id FROM people;")), "");
}

TEST(Schools, MayBeListedWithAReason) {
  EXPECT_EQ(said(schools_in("SELECT COUNT(*) FROM lesson;", "# a comment\npeople.one | by its token\n")), "");
  EXPECT_EQ(said(schools_in("SELECT COUNT(*) FROM lesson;", "people.one |\n")), "tools/tree/schools.txt:1 no reason after |\n");
  EXPECT_EQ(said(schools_in("SELECT 1 FROM person;", "people.one | why\n")), "tools/tree/schools.txt:1 people.one is no statement over schools\n");
}

Findings messages_in(const std::string& id, const std::string& en, const std::string& code) {
  return check_messages(made({{"packs/messages/id.yaml", id}, {"packs/messages/en.yaml", en}, {"src/people/a.cpp", code}}));
}

TEST(Messages, StandInBothLanguages) {
  EXPECT_EQ(said(messages_in("pack: {id: x}\na.b: {message: Halo, hint: Ya}\n", "a.b: {message: Hello, hint: Yes}\n", "fail(Fault::conflict, \"a.b\");")), "");
  EXPECT_EQ(said(messages_in("a.b: {message: Halo}\n", "{}\n", "")), "packs/messages/id.yaml:1 a.b is missing in en\n");
  EXPECT_EQ(said(messages_in("a.b: {message: \"Halo {0}\"}\n", "a.b: {message: Hello}\n", "")).find("fills in other parts") == std::string::npos, false);
  EXPECT_EQ(messages_in("a.b: {message: ''}\n", "a.b: {message: Hello}\n", "").size(), 1u);
}

TEST(Messages, AreThereForEachCode) {
  EXPECT_EQ(said(messages_in("{}", "{}", "return fail(Fault::not_found,\n   \"plan.unknown\", field);")),
            "src/people/a.cpp:2 plan.unknown has no message in packs/messages\n");
  EXPECT_EQ(messages_in("{}", "{}", "Error{Fault::invalid, \"Plan unknown\"};").size(), 1u);
  EXPECT_EQ(said(messages_in("{}", "{}", "if (fault == Fault::invalid) return; // fail(Fault::invalid, \"x.y\")")), "");
}

TEST(Rules, AreTwoFilesOfOneName) {
  const std::string folder = "src/engines/checker/rules/";
  const File source{folder + "PM204_flat.cpp", "extern const Rule rule_pm204{\"PM204\"};"};
  const File page{folder + "PM204_flat.md", "# PM204 `flat`\n**id:** Ya\n**en:** Yes\n"};
  EXPECT_EQ(said(check_rules(made({source, page}))), "");
  EXPECT_EQ(check_rules(made({source})).size(), 1u);
  EXPECT_EQ(check_rules(made({page})).size(), 1u);
  EXPECT_EQ(check_rules(made({source, page, {folder + "PM204_deep.cpp", "\"PM204\""}, {folder + "PM204_deep.md", page.text}})).size(), 1u);
  EXPECT_EQ(check_rules(made({source, {page.path, "# PM205 `flat`\n**id:** Ya\n"}})).size(), 2u);
}

TEST(Marks, FindsWhatWasPutOff) {
  EXPECT_EQ(check_marks(made({{"src/base/a.cpp", std::string("// TO") + "DO later\n"}})).size(), 1u);
  EXPECT_EQ(check_marks(made({{"web/src/a.ts", std::string("const p = '/wo") + "rk/main';\n"}})).size(), 1u);
  EXPECT_EQ(said(check_marks(made({{"src/base/a.cpp", "// METODOLOGI mktemp XXXXXX\n"}}))), "");
}

TEST(Marks, FindsAddressesWhereThingsAreBuilt) {
  EXPECT_EQ(check_marks(made({{"run", "curl https://example.org/x"}})).size(), 1u);
  EXPECT_EQ(said(check_marks(made({{"run", "http://127.0.0.1:8080 https://$host"}, {"README.md", "https://example.org"}}))), "");
  EXPECT_EQ(check_marks(made({{"web/package-lock.json", "  \"resolved\": \"https://example.org/a.tgz\",\n  \"url\": \"https://example.org\"\n"}})).size(), 1u);
}

Findings labels_in(const std::string& page) { return check_labels(made({{"web/src/routes/a.svelte", page}})); }

TEST(Labels, AreDrawnByTheFileThatSpeaksOfThem) {
  EXPECT_EQ(said(labels_in("<aside aria-labelledby=\"a b\"><h2 id=\"a\">x</h2><p id=\"b\"></p></aside>")), "");
  EXPECT_EQ(said(labels_in("<div>\n<aside aria-labelledby=\"a b\"><h2 id=\"a\">x</h2><p data-id=\"b\"></p></aside>")),
            "web/src/routes/a.svelte:2 aria-labelledby=\"b\" speaks of what this file does not draw\n");
  EXPECT_EQ(labels_in("<p aria-describedby=\"why\">").size(), 1u);
  EXPECT_EQ(said(labels_in("<p aria-describedby=\"{why}-hint\" aria-controls={list}>")), "");
}

Findings proofs_in(const std::string& row) {
  return check_proofs(made({{"docs/keamanan/asvs.md", "| No. | Asked | Met by |\n| --- | --- | --- |\n" + row + "\n"},
                            {"src/people/a_test.cpp", "TEST_P(SignIn, SlowsDown) {"},
                            {"src/people/a.cpp", "int free_of_login = 20;"}}));
}

TEST(Proofs, AreThere) {
  EXPECT_EQ(said(proofs_in("| 2.2.1 | Guessing | `src/people/a_test.cpp: SignIn.SlowsDown`, `src/people/a.cpp: free_of_login`, `src/people` |")), "");
  EXPECT_EQ(said(proofs_in("| 2.1.7 | Lists | not met: there is no list |")), "");
}

TEST(Proofs, FindsANameThatIsNotThere) {
  EXPECT_EQ(said(proofs_in("| 2.2.1 | Guessing | `src/people/a_test.cpp: SignIn.SlowsUp` |")), "docs/keamanan/asvs.md:3 2.2.1: src/people/a_test.cpp has no SignIn.SlowsUp\n");
  EXPECT_EQ(said(proofs_in("| 2.2.1 | Guessing | `src/people/b_test.cpp: SignIn.SlowsDown` |")), "docs/keamanan/asvs.md:3 2.2.1: src/people/b_test.cpp is not there\n");
  EXPECT_EQ(proofs_in("| 2.2.1 | Guessing | `src/people/a.cpp: free_of_logins` |").size(), 1u);
  EXPECT_EQ(proofs_in("| 2.2.1 | Guessing | `src/nowhere` |").size(), 1u);
}

TEST(Proofs, FindsARowWithoutAnyAndATableWithoutRows) {
  EXPECT_EQ(proofs_in("| 2.2.1 | Guessing | surely |").size(), 1u);
  EXPECT_EQ(proofs_in("| 2.2.1 | a | not met: b |\n| 2.2.1 | a | not met: b |").size(), 1u);
  EXPECT_EQ(proofs_in("nothing").size(), 1u);
  EXPECT_EQ(check_proofs(made({})).size(), 1u);
}

TEST(Text, BlanksCommentsAndKeepsLines) {
  EXPECT_EQ(blanked("a /* b\nc */ d // e\nf", Keep::literals), "a     \n     d     \nf");
  EXPECT_EQ(blanked("x = \"a\\\"b\"; y", Keep::code_only), "x =       ; y");
  EXPECT_EQ(blanked_sql("a -- b\n'c''d' e"), "a     \n       e");
}

}  // namespace
}  // namespace tree
