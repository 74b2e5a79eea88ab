#include "portable/bundle.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "auth/digest.hpp"
#include "base/json.hpp"
#include "kit/databases.hpp"
#include "kit/filled.hpp"
#include "portable/bundle_format.hpp"
#include "portable/school_rows.hpp"

namespace selami::portable {
namespace {

namespace fs = std::filesystem;
using storage::Engine;
using storage::Tx;

constexpr int rows_each = 6;
constexpr const char* picture = "a photo";

std::map<std::string, std::string> files_in(const std::string& folder) {
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    out[fs::relative(entry.path(), folder).string()] = bytes.str();
  }
  return out;
}

void write(const storage::Database& database, const std::function<void(Tx&)>& work) {
  const auto connection = database.connect();
  storage::in_transaction(*connection, work);
}

std::vector<std::string> rows(const storage::Database& database, const std::string& sql, int columns = 1) {
  const auto connection = database.connect();
  std::vector<std::string> out;
  storage::in_snapshot(*connection, [&](Tx& tx) { out = kit::rows(tx, sql, columns); });
  return out;
}

/// Two lessons with one id, which the database refuses.
void fill_lesson_of_another(Tx& tx) {
  kit::run(tx, "INSERT INTO authority (id, kind, name) VALUES ('authority_x', 'x', 'x')");
  kit::run(tx, "INSERT INTO school (id, npsn, name, level, form, public, district, village, authority_id, controller, version) "
               "VALUES ('school_x', '99900099', 'x', 'sd', 'SD', 1, '', '', 'authority_x', '', 1)");
  kit::run(tx, "INSERT INTO class_group (school_id, id, name, school_year, version) VALUES ('school_x', 'group_x', 'x', 'x', 1)");
  kit::run(tx, "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) "
               "VALUES ('school_x', $1, 'group_x', 'person_x', 1, '', '', '2026-11-23', 1, 1, '', 1)", {kit::hard_text("lesson", "id", 0)});
}

/// From a database of one engine into an empty one of the other.
class Bundle : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    write(from.get(), [&](Tx& tx) {
      kit::fill_all(tx, known_tables(tx), rows_each);
      kit::run(tx, "UPDATE school SET npsn = '9990000' || CAST(public AS TEXT) WHERE public < 10");
      kit::run(tx, "UPDATE school SET npsn = $1, name = 'SD Contoh Satu' WHERE id = $2", {std::string(npsn), school});
      kit::run(tx, "UPDATE media SET state = 'stored', kind = 'image/jpeg', sha256 = $1 WHERE school_id = $2", {sha256_hex(picture), school});
      kit::run(tx, "UPDATE account SET password_hash = 'argon-secret'");
      kit::run(tx, "UPDATE pupil SET pin_hash = 'pin-secret'");
      kit::run(tx, "UPDATE plan SET body = '{\"steps\":[{\"id\":\"s1\",\"text\":\"Ayo, \\\"coba\\\"\"}]}' WHERE school_id = $1", {school});
    });
    ASSERT_TRUE(store(from).put(sha256_hex(picture), picture));
  }
  static files::MediaStore store(const kit::FreshDatabase& place) { return files::MediaStore(place.folder() + "/media/sha256"); }
  static Result<BundleReport> out_of(const kit::FreshDatabase& place, const std::string& folder) {
    return export_school(place.get(), store(place), npsn, folder, kit::monday, 420);
  }
  Result<BundleReport> in(const std::string& folder) { return import_school(to.get(), store(to), folder); }
  /// The exported folder.
  std::string bundle() {
    const std::string folder = from.folder() + "/bundle";
    const auto done = out_of(from, folder);
    EXPECT_TRUE(done) << done.error().code;
    return folder;
  }
  /// The tables of the target as a whole: what a refused import must leave as it was.
  std::string all_there() {
    const auto connection = to.get().connect();
    return kit::everything(*connection);
  }

  static constexpr const char* npsn = "99900001";
  const std::string school = kit::hard_text("school", "id", 0);
  kit::FreshDatabase from{GetParam()};
  kit::FreshDatabase to{kit::engines().size() < 2 || GetParam() == Engine::postgres ? Engine::sqlite : Engine::postgres};
};
KIT_ON_BOTH(Bundle);

TEST_P(Bundle, ComesOutOfAnotherDatabaseAsItWentIn) {
  const std::string folder = bundle();
  const auto done = in(folder);
  ASSERT_TRUE(done) << done.error().code << " " << done.error().field;
  EXPECT_EQ(done->name, "SD Contoh Satu");
  EXPECT_EQ(done->files, 1);
  EXPECT_EQ(done->accounts, 1);
  const std::string again = to.folder() + "/again";
  ASSERT_TRUE(out_of(to, again));
  auto first = files_in(folder);
  auto second = files_in(again);
  // What ties schools together stays where it was; and so the list of files says that there are no rows of it.
  for (auto* files : {&first, &second}) {
    for (auto file = files->begin(); file != files->end();) file = file->first.rfind(among_folder, 0) == 0 || file->first == manifest_name ? files->erase(file) : std::next(file);
  }
  EXPECT_EQ(first, second);
  EXPECT_GT(first.size(), 50U);
  EXPECT_EQ(store(to).get(sha256_hex(picture)), std::optional<std::string>(picture));
}

TEST_P(Bundle, HoldsARowOfEveryTableThatGoesAlongAndOfNoOtherSchool) {
  const std::string folder = bundle();
  std::set<std::string> expected{readme_name, manifest_name, std::string(files_folder) + "/" + sha256_hex(picture) + ".jpeg"};
  const auto files = files_in(folder);
  const auto manifest = json::parse(files.at(manifest_name));
  ASSERT_TRUE(manifest);
  std::map<std::string, std::int64_t> told;
  for (const json::Value& one : *manifest->find("tables")->array()) told[std::string(one.text_of("table"))] = *one.find("rows")->integer();
  for (const TableRule& rule : table_rules()) {
    if (!goes_with_school(rule)) continue;
    const std::string name = std::string(rule.among_schools ? among_folder : tables_folder) + "/" + file_name(rule);
    expected.insert(name);
    ASSERT_TRUE(files.count(name)) << name;
    EXPECT_EQ(told[rule.table], 1) << rule.table << ": the school's own row and no other's";
    EXPECT_EQ(files.at(name).find("school.id 3"), std::string::npos) << name << " speaks of another school";
  }
  for (const auto& [name, text] : files) EXPECT_TRUE(expected.count(name)) << name;
}

TEST_P(Bundle, HasNoSecretAndClosesWhatItTakesIn) {
  const std::string folder = bundle();
  for (const auto& [name, text] : files_in(folder)) {
    for (const char* secret : {"argon-secret", "pin-secret", "partner.key_hash", "moderation_round.code", "session.", "slip.", "seat.", "ballot", "attempt.", "scale_", "late_command."}) {
      EXPECT_EQ(text.find(secret), std::string::npos) << secret << " in " << name;
    }
  }
  ASSERT_TRUE(in(folder));
  EXPECT_EQ(rows(to.get(), "SELECT COUNT(*) FROM account WHERE password_hash IS NOT NULL"), std::vector<std::string>{"0"});
  EXPECT_EQ(rows(to.get(), "SELECT COUNT(*) FROM pupil WHERE pin_hash IS NOT NULL"), std::vector<std::string>{"0"});
  EXPECT_EQ(rows(to.get(), "SELECT key_hash FROM partner")[0].rfind("closed ", 0), 0U);
}

TEST_P(Bundle, IsForItsOwnersEyes) {
  const auto open = fs::status(bundle()).permissions() & (fs::perms::group_all | fs::perms::others_all);
  EXPECT_EQ(open, fs::perms::none);
}

TEST_P(Bundle, SaysInEachRecordThatItWasCopied) {
  bundle();
  EXPECT_EQ(rows(from.get(), "SELECT pupil_id FROM record_opening WHERE what = 'copy' AND day = '2026-11-23'"),
            std::vector<std::string>{kit::hard_text("pupil", "id", 0)});
}

TEST_P(Bundle, IsNotTakenInTwice) {
  const std::string folder = bundle();
  ASSERT_TRUE(in(folder));
  const std::string before = all_there();
  const auto again = in(folder);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, "bundle.school_there");
  EXPECT_EQ(all_there(), before);
}

TEST_P(Bundle, RefusesWhatCollidesAndStoresNothing) {
  const std::string folder = bundle();
  const std::string person = kit::hard_text("person", "id", 0);
  write(to.get(), [&](Tx& tx) { kit::run(tx, "INSERT INTO person (id, name, language) VALUES ($1, 'Orang lain', 'id')", {person}); });
  std::string before = all_there();
  EXPECT_EQ(in(folder).error().code, "bundle.collision");
  EXPECT_EQ(all_there(), before);
  EXPECT_FALSE(store(to).has(sha256_hex(picture))) << "nothing is half stored, files neither";
  const std::string login = rows(from.get(), "SELECT login FROM account WHERE login LIKE 'account.login 0%'")[0];
  write(to.get(), [&](Tx& tx) {
    kit::run(tx, "DELETE FROM person");
    kit::run(tx, "INSERT INTO person (id, name, language) VALUES ('person_x', 'Orang lain', 'id')");
    kit::run(tx, "INSERT INTO account (person_id, login, changed_at) VALUES ('person_x', $1, 1)", {login});
  });
  before = all_there();
  const auto refused = in(folder);
  EXPECT_EQ(refused.error().code, "bundle.login_there");
  EXPECT_EQ(refused.error().field, login);
  // What no look beforehand finds, the database does, in the middle of it: all of it is undone.
  write(to.get(), [&](Tx& tx) {
    kit::run(tx, "UPDATE account SET login = 'lain'");
    fill_lesson_of_another(tx);
  });
  before = all_there();
  EXPECT_EQ(in(folder).error().code, "bundle.unfit");
  EXPECT_EQ(all_there(), before);
}

TEST_P(Bundle, RefusesAFileThatWasAlteredOrIsGone) {
  const std::string folder = bundle();
  const std::string before = all_there();
  const std::string pupils = folder + "/" + tables_folder + "/pupils.csv";
  std::ofstream(pupils, std::ios::app) << "x\n";
  EXPECT_EQ(in(folder).error().field, "tabel/pupils.csv");
  fs::remove(pupils);
  EXPECT_EQ(in(folder).error().code, "bundle.altered");
  fs::remove_all(folder);
  const std::string anew = bundle();
  std::ofstream(anew + "/" + files_folder + "/" + sha256_hex(picture) + ".jpeg") << "another photo";
  EXPECT_EQ(in(anew).error().code, "bundle.altered");
  EXPECT_EQ(in(from.folder()).error().code, "bundle.no_bundle");
  EXPECT_EQ(all_there(), before);
}

TEST_P(Bundle, ComesUnderTheOfficeOfTheSameKindHere) {
  write(from.get(), [&](Tx& tx) { kit::run(tx, "UPDATE authority SET kind = 'city'"); });
  write(to.get(), [&](Tx& tx) { kit::run(tx, "INSERT INTO authority (id, kind, name) VALUES ('authority_here', 'city', 'Dinas sini')"); });
  ASSERT_TRUE(in(bundle()));
  EXPECT_EQ(rows(to.get(), "SELECT authority_id FROM school"), std::vector<std::string>{"authority_here"});
  EXPECT_EQ(rows(to.get(), "SELECT COUNT(*) FROM authority"), std::vector<std::string>{"1"});
}

TEST_P(Bundle, RefusesAFolderInUseAndASchoolThatIsNone) {
  const std::string folder = bundle();
  EXPECT_EQ(out_of(from, folder).error().code, "bundle.not_empty");
  EXPECT_EQ(export_school(from.get(), store(from), "00000000", from.folder() + "/none", kit::monday, 420).error().code, "school.unknown");
}

/// Hard letters, numbers beyond 2^53, nothing and empty: what is read back is what was written.
TEST(BundleFormat, GivesBackWhatWasWritten) {
  const kit::FreshDatabase fresh(Engine::sqlite);
  write(fresh.get(), [](Tx& tx) {
    const auto shapes = known_tables(tx);
    kit::fill_all(tx, shapes, rows_each);
    std::size_t compared = 0;
    for (int i = 0; i < rows_each; ++i) {
      for (const SchoolTable& table : rows_of_school(tx, shapes, kit::hard_text("school", "id", i))) {
        std::vector<Cells> expected = table.rows;
        for (Cells& row : expected) {
          for (const std::string& secret : table.rule->secrets) {
            const std::size_t place = table.shape->place_of(secret);
            row[place] = table.shape->columns[place].required ? Cell{"closed " + key_text(key_of(*table.shape, row))} : Cell{};
          }
        }
        const std::string text = file_text(*table.shape, *table.rule, table.rows);
        const auto back = rows_of_file(*table.shape, *table.rule, text);
        ASSERT_TRUE(back) << file_name(*table.rule) << " " << back.error().field << "\n" << text;
        EXPECT_EQ(*back, expected) << text;
        compared += back->size();
      }
    }
    EXPECT_GT(compared, 300U);
  });
}

TEST(BundleFormat, RefusesWhatItDidNotWrite) {
  const kit::FreshDatabase fresh(Engine::sqlite);
  write(fresh.get(), [](Tx& tx) {
    const auto shapes = known_tables(tx);
    const TableShape& person = named(shapes, "person");
    const TableRule& rule = *rule_of("person");
    const std::string good = "id,name,language\n\"person_1\",\"Sari\",\"id\"\n";
    ASSERT_EQ(rows_of_file(person, rule, good)->size(), 1U);
    for (const char* bad : {"", "id,name\n", "id,name,language\n\"person_1\",\"Sari\n", "id,name,language\nperson_1,\"Sari\",\"id\"\n",
                            "id,name,language\n\"person_1\",\"Sari\"\n", "id,name,language\n\"person_1\",\"Sari\"x,\"id\"\n",
                            "id,name,language\n\"person_1\",\"Sari\",\"id\""}) {
      const auto refused = rows_of_file(person, rule, bad);
      EXPECT_FALSE(refused) << bad;
    }
  });
}

/// Whoever adds a table that a school takes along says what it is; and a column that opens something never goes along by oversight.
TEST(Tables, AreEachSaidInWordsAndKeepTheirSecrets) {
  const kit::FreshDatabase fresh(Engine::sqlite);
  const auto connection = fresh.get().connect();
  storage::in_snapshot(*connection, [](Tx& tx) {
    std::set<std::string> files;
    for (const TableShape& table : known_tables(tx)) {
      const TableRule& rule = *rule_of(table.name);
      if (!goes_with_school(rule)) {
        EXPECT_TRUE(table_words(table.name).empty()) << table.name;
        continue;
      }
      EXPECT_FALSE(table_words(table.name).empty()) << table.name << " is not in BACA-SAYA.md";
      EXPECT_TRUE(files.insert(file_name(rule)).second) << file_name(rule) << " stands for two tables";
      for (const std::string& secret : rule.secrets) EXPECT_NO_THROW(table.place_of(secret));
      for (const std::string& nested : rule.nested) EXPECT_NO_THROW(table.place_of(nested));
      for (const Column& column : table.columns) {
        const bool opens = column.name.find("hash") != std::string::npos || column.name == "code" || column.name.find("token") != std::string::npos ||
                           column.name.find("password") != std::string::npos;
        const bool kept_back = std::find(rule.secrets.begin(), rule.secrets.end(), column.name) != rule.secrets.end();
        EXPECT_EQ(opens, kept_back) << table.name << "." << column.name;
      }
    }
  });
}

}  // namespace
}  // namespace selami::portable
