/// What files of the world hold, through the whole of `selami depth fit` and `depth compare`: the clean file's result, to the last bit, or
/// a message that says where.
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include <gtest/gtest.h>

#include "cli/depth_compare.hpp"
#include "cli/depth_fit.hpp"

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

using Rows = std::vector<std::vector<std::string>>;

/// How a table is written down.
struct Dialect {
  char separator = ',';
  std::string line_end = "\n";
  bool quoted = false;
  std::string before{};  ///< of the file
};

std::string written(const Rows& rows, const Dialect& as = {}) {
  std::string out = as.before;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? std::string(1, as.separator) : "") + (as.quoted ? "\"" + row[i] + "\"" : row[i]);
    out += as.line_end;
  }
  return out;
}

const Rows judged{{"person", "criterion", "rater", "score"},
                  {"Dina", "isi", "Sari", "2"}, {"Dina", "isi", "Budi", "3"}, {"Dina", "bahasa", "Sari", "1"}, {"Dina", "bahasa", "Budi", "2"},
                  {"Rafi", "isi", "Sari", "0"}, {"Rafi", "isi", "Budi", "1"}, {"Rafi", "bahasa", "Sari", "0"}, {"Rafi", "bahasa", "Budi", "1"},
                  {"Wati", "isi", "Sari", "3"}, {"Wati", "isi", "Budi", "3"}, {"Wati", "bahasa", "Sari", "2"}, {"Wati", "bahasa", "Budi", "3"},
                  {"Yoga", "isi", "Sari", "1"}, {"Yoga", "isi", "Budi", "2"}, {"Yoga", "bahasa", "Sari", "3"}, {"Yoga", "bahasa", "Budi", "0"}};

const Rows chosen{{"judge", "chosen", "rejected", "seconds"},
                  {"Sari", "air", "rob", "20"}, {"Sari", "air", "batik", "12"}, {"Sari", "batik", "rob", "9"}, {"Sari", "rob", "batik", "7"},
                  {"Budi", "rob", "air", "30"}, {"Budi", "air", "teh", "11"}, {"Budi", "batik", "teh", "8"}, {"Budi", "teh", "rob", "14"}};

/// One command in a folder of its own, run on texts.
class Command {
 public:
  using Run = std::function<int(const std::string& file, const std::string& out, std::ostream& said, std::ostream& complained)>;
  Command(const std::string& name, std::string table, Run run)
      : folder_(fs::temp_directory_path() / ("selami-hostile-" + name + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()))),
        table_(std::move(table)),
        run_(std::move(run)) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  ~Command() { fs::remove_all(folder_); }

  /// The table of results; or, where the file was refused, what was said.
  std::string of(const std::string& text) {
    const fs::path file = folder_ / "in.csv", out = folder_ / "out";
    fs::remove_all(out);
    std::ofstream(file, std::ios::binary) << text;
    std::ostringstream said, complained;
    const int code = run_(file.string(), out.string(), said, complained);
    EXPECT_EQ(fs::exists(out), code == 0);
    if (code != 0) return complained.str();
    std::ostringstream table;
    table << std::ifstream(out / table_, std::ios::binary).rdbuf();
    for (const auto& made : fs::directory_iterator(out)) {
      std::ostringstream all;
      all << std::ifstream(made.path(), std::ios::binary).rdbuf();
      EXPECT_EQ(all.str().find("nan"), std::string::npos) << made.path();
      EXPECT_EQ(all.str().find("inf,"), std::string::npos) << made.path();
    }
    return table.str();
  }

 private:
  fs::path folder_;
  std::string table_;
  Run run_;
};

std::string told(const Error& error) { return error.code + " " + error.field; }

Command fitting(const DepthColumns& columns = {"person", "", "", "criterion", "rater", "", {}, {}, "score"}) {
  return {"fit-", "facets.csv", [columns](const std::string& file, const std::string& out, std::ostream& said, std::ostream& complained) {
            DepthFit wish;
            wish.file = file;
            wish.columns = columns;
            wish.out = out;
            wish.threads = 1;
            wish.persons = "wle";
            return depth_fit(wish, told, said, complained);
          }};
}

Command comparing(const std::string& time = "seconds") {
  return {"compare-", "candidates.csv", [time](const std::string& file, const std::string& out, std::ostream& said, std::ostream& complained) {
            DepthCompare wish;
            wish.file = file;
            wish.judge = "judge";
            wish.chosen = "chosen";
            wish.rejected = "rejected";
            wish.time = time;
            wish.out = out;
            return depth_compare(wish, told, said, complained);
          }};
}

/// The same content in all dialects, and with what is to be passed over.
void every_dialect_is_the_same(Command command, const Rows& rows, const std::string& level) {
  const std::string clean = command.of(written(rows));
  ASSERT_NE(clean.find(level), std::string::npos) << clean;
  const auto same = [&](const std::string& text, const char* what) { EXPECT_EQ(command.of(text), clean) << what; };
  same(written(rows, {';', "\r\n", false, ""}), "semicolons, CRLF");
  same(written(rows, {'\t', "\n", false, ""}), "tabs");
  same(written(rows, {',', "\r", false, ""}), "CR alone");
  same(written(rows, {',', "\n", true, ""}), "quotes");
  same(written(rows, {';', "\r\n", true, "\xEF\xBB\xBF"}), "byte order mark");
  same(written(rows, {',', "\n\n", false, "\n"}), "blank lines");
  const std::string text = written(rows);
  same(text.substr(0, text.size() - 1), "no line end at the last");
  same(text + text.substr(0, text.find('\n') + 1), "headings again");
  same(text + ",,,\nNA,NA,NA,NA\n", "rows of nothing");
  Rows wide = rows;
  for (std::size_t i = 0; i < wide.size(); ++i) wide[i].insert(wide[i].begin(), i == 0 ? "catatan" : std::string("\xFF\0x", 3));
  same(written(wide), "a column that is not read, whatever it holds");
}

TEST(HostileFit, EveryDialectIsTheSameResult) { every_dialect_is_the_same(fitting(), judged, "\nrater,Sari,"); }
TEST(HostileCompare, EveryDialectIsTheSameResult) { every_dialect_is_the_same(comparing(), chosen, "\nbatik,"); }

TEST(HostileFit, ScoresWithADecimalCommaAreNumbers) {
  Command command = fitting();
  Rows rows = judged;
  for (std::size_t i = 1; i < rows.size(); ++i) rows[i][3] += ",0";
  EXPECT_EQ(command.of(written(rows, {';', "\n", false, ""})), command.of(written(judged)));
}

TEST(HostileCompare, SecondsWithADecimalCommaAreNumbers) {
  Command command = comparing();
  Rows rows = chosen;
  for (std::size_t i = 1; i < rows.size(); ++i) rows[i][3] += ",5";
  EXPECT_EQ(command.of(written(rows, {';', "\n", false, ""})), command.of(written(chosen)));
}

TEST(HostileFit, NamesMayHoldSeparatorsQuotesAndLineEnds) {
  Command command = fitting();
  Rows rows = judged;
  for (auto& row : rows) {
    if (row[2] == "Sari") row[2] = "Bu \"\"Sari\"\",\nkelas; 2\t";
  }
  const std::string table = command.of(written(rows, {',', "\n", true, ""}));
  EXPECT_NE(table.find("rater,\"Bu \"\"Sari\"\",\nkelas; 2\","), std::string::npos) << table;
}

TEST(HostileFit, LittleIsMeasuredOrRefused) {
  Command command = fitting();
  const auto measured = [&](const Rows& rows) { return command.of(written(rows)).rfind("facet,level", 0) == 0; };
  Rows one_rater{judged[0]}, one_person{judged[0]}, one_criterion{judged[0]};
  for (const auto& row : judged) {
    if (row[2] == "Sari") one_rater.push_back(row);
    if (row[0] == "Yoga") one_person.push_back(row);
    if (row[1] == "isi") one_criterion.push_back(row);
  }
  EXPECT_TRUE(measured(one_rater));
  EXPECT_TRUE(measured(one_person));
  EXPECT_TRUE(measured(one_criterion));
  EXPECT_TRUE(measured({judged[0], judged[1], judged[2]}));
  EXPECT_EQ(command.of(written({judged[0], judged[1]})), "selami: depth.one_category score: 2\n");
  EXPECT_EQ(command.of(written({judged[0]})), "selami: depth.no_rows \n");
  EXPECT_EQ(command.of(""), "selami: depth.no_rows \n");
  EXPECT_EQ(command.of("\n\n\r\n"), "selami: depth.no_rows \n");
}

TEST(HostileFit, AColumnHasOneRole) {
  const std::string text = written(judged);
  const auto said = [&](const DepthColumns& columns) { return fitting(columns).of(text); };
  EXPECT_EQ(said({"person", "", "", "criterion", "person", "", {}, {}, "score"}), "selami: depth.column_twice person\n");
  EXPECT_EQ(said({"person", "", "", "score", "rater", "", {}, {}, "score"}), "selami: depth.column_twice score\n");
  EXPECT_EQ(said({"person", "", "", "criterion", "", "", {"rater"}, {}, "score"}), "selami: depth.column_twice rater\n");
  EXPECT_EQ(said({"nama", "", "", "criterion", "rater", "", {}, {}, "score"}), "selami: depth.column_unknown nama; person, criterion, rater, score\n");
  const std::string far_too_wide = fitting().of(std::string(1'000'000, ',') + std::string(1'000'000, 'x') + "\n");
  EXPECT_EQ(far_too_wide.rfind("selami: depth.column_unknown person; ", 0), 0U);
  EXPECT_LT(far_too_wide.size(), 2000U);
  EXPECT_EQ(fitting().of("person,criterion,rater,score,score\na,b,c,1,2\n"), "selami: depth.column_twice score\n");
}

/// The same broken line, third in the file, for both commands: `bad` has its place in the middle of a record.
void broken_lines_are_named(Command command, const Rows& rows) {
  const std::string good = written({rows[0], rows[1]});
  const auto ends = [&](const std::string& line) { return command.of(good + line); };
  const std::string second = rows[0][1];
  EXPECT_EQ(ends("a,b,c\n"), "selami: depth.fields line 3: 3 / 4\n");
  EXPECT_EQ(ends("a,b,c,1,2\n"), "selami: depth.fields line 3: 5 / 4\n");
  EXPECT_EQ(ends("a,\"b,c,1\nd,e,f,1\n"), "selami: depth.quote_open 3\n");
  EXPECT_EQ(ends("a,\"b\"x,c,1\n"), "selami: depth.quote_inside 3\n");
  EXPECT_EQ(ends("a,\"b\nb\"x,c,1\n"), "selami: depth.quote_inside 4\n");
  EXPECT_EQ(ends("a,\xC3(,c,1\n"), "selami: depth.not_utf8 line 3, " + second + "\n");
  EXPECT_EQ(ends(std::string("a,b\0b,c,1\n", 10)), "selami: depth.not_utf8 line 3, " + second + "\n");
  EXPECT_EQ(ends("a," + std::string(5'000'000, 'b') + ",c,1\n"), "selami: depth.record_long 3\n");
  EXPECT_EQ(ends("a,\"" + std::string(5'000'000, '\n') + "\",c,1\n"), "selami: depth.record_long 3\n");
  std::string wide = "\xFF\xFE";
  for (const char c : good) wide += {c, '\0'};
  EXPECT_EQ(command.of(wide), "selami: depth.not_utf8 1\n");
  EXPECT_EQ(command.of(wide.substr(2)), "selami: depth.not_utf8 1\n");
  EXPECT_EQ(command.of(std::string(1000, '\0')), "selami: depth.not_utf8 1\n");
}

TEST(HostileFit, ABrokenLineIsNamed) {
  broken_lines_are_named(fitting(), judged);
  Command command = fitting();
  const std::string good = written({judged[0], judged[1]});
  EXPECT_EQ(command.of(good + "a,b,c,baik\n"), "selami: depth.score_not_number line 3, score: baik\n");
  EXPECT_EQ(command.of(good + "a,b,c,2.5\n"), "selami: depth.score_range line 3, score: 2.5\n");
  EXPECT_EQ(command.of(good + "a,b,c,inf\n"), "selami: depth.score_not_number line 3, score: inf\n");
  EXPECT_EQ(command.of(good + "a,b,c,0x1\n"), "selami: depth.score_not_number line 3, score: 0x1\n");
}

TEST(HostileCompare, ABrokenLineIsNamed) {
  broken_lines_are_named(comparing(), chosen);
  EXPECT_EQ(comparing().of(written({chosen[0], chosen[1]}) + "a,b,c,lama\n"), "selami: depth.time line 3, seconds: lama\n");
}

TEST(HostileCompare, LittleIsMeasuredOrRefused) {
  Command command = comparing();
  EXPECT_EQ(command.of(""), "selami: depth.no_rows \n");
  EXPECT_EQ(command.of(written({chosen[0]})), "selami: depth.no_rows \n");
  EXPECT_EQ(command.of(written({chosen[0], {"a", "b", "b", "1"}})), "selami: measure.too_few rows\n");
  EXPECT_EQ(command.of(written({chosen[0], chosen[1]})).rfind("candidate,measure", 0), 0U);
  EXPECT_EQ(comparing("judge").of(written(chosen)), "selami: depth.column_twice judge\n");
}

}  // namespace
}  // namespace selami::cli
