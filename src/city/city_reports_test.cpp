/// Reports of an office's months: made of the rows that were told, on both databases.
#include "city/city_reports.hpp"

#include <algorithm>

#include "city_core/indicators.hpp"
#include "city_core/told_month.hpp"
#include "files/table.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit_files/pdf_text.hpp"

namespace selami::city {
namespace {

/// Passes all on and counts.
class Counting : public storage::Connection {
 public:
  explicit Counting(storage::Connection& inner) : inner_(inner) {}
  storage::Engine engine() const override { return inner_.engine(); }
  std::int64_t run(const storage::Text& text, const storage::Param* const* params, std::size_t count, const storage::Sink& sink) override {
    ++statements;
    return inner_.run(text, params, count, sink);
  }
  void control(const char* sql) override { inner_.control(sql); }
  void script(const std::string& sql) override { inner_.script(sql); }
  void prepare_only(const storage::Text& text) override { inner_.prepare_only(text); }

  int statements = 0;

 private:
  storage::Connection& inner_;
};

class CityReports : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }
  void row(storage::Tx& tx, const std::string& month, std::string_view indicator, const std::string& grouping, const std::string& key, int numerator, int denominator, const std::string& part = "",
           const std::string& hidden = "no") {
    kit::run(tx, "INSERT INTO city_figure (authority_id, month, position, indicator, part, grouping, key, hidden, numerator, denominator, said_id, said_en) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', '')",
             {city.authority, month, ++position, std::string(indicator), part, grouping, key, hidden, numerator, denominator});
  }
  /// A month of 30 schools in so many districts, as it was told; what Utara let its pupils reflect is hidden.
  void told(const std::string& month, int districts = 2) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO city_month (authority_id, month, told_at) VALUES ($1, $2, $3)", {city.authority, month, now});
      std::vector<std::pair<std::string, std::string>> rows = {{"all", ""}, {"level", "sd"}, {"owner", "public"}, {"owner", "private"}, {"size", "small"}, {"district", "Utara"}};
      for (int i = 1; i < districts; ++i) rows.emplace_back("district", "Kecamatan " + std::to_string(i));
      for (const auto& [grouping, key] : rows) {
        row(tx, month, indicator::coverage, grouping, key, 21, 30);
        for (const std::string_view one : told_experiences) {
          const bool secret = one == indicator::reflecting && key == "Utara";
          row(tx, month, one, grouping, key, secret ? 4321 : 1180, secret ? 8765 : 1240, "", secret ? "complement" : "no");
        }
        row(tx, month, indicator::all_three, grouping, key, 930, 1240);
        for (const std::string_view one : told_statements) {
          for (const auto& [answer, count] : {std::pair{"ya", 640}, std::pair{"biasa", 120}, std::pair{"tidak", 52}}) row(tx, month, one, grouping, key, count, 812, answer);
        }
      }
    });
  }

  template <class Make>
  Result<File> file(const kit::Adult& who, Make make, const std::string& of) {
    return as(who.actor, [&](Call& call) { return make(call, of); });
  }
  std::vector<std::string> pages(const Result<File>& pdf) {
    std::vector<std::string> out;
    for (const std::string& page : kit::pdf_pages(pdf->bytes)) out.push_back(kit::in_one_line(page));
    return out;
  }
  int statements_of(const std::string& month) {
    Counting counting(connection());
    storage::Tx tx(counting);
    Call call(tx, city.dinas.actor, now, dice, setting);
    EXPECT_TRUE(city_month_pdf(call, month));
    return counting.statements;
  }

  kit::City city;
  int position = 0;
};
KIT_ON_BOTH(CityReports);

std::string joined(const std::vector<std::string>& pages) {
  std::string out;
  for (const std::string& page : pages) out += page + " ";
  return out;
}

TEST_P(CityReports, WriteAMonthAsALetterOfTwoPagesAndAnAnnex) {
  told("2026-09");
  told("2026-10", 12);
  const auto letter = pages(file(city.dinas, &city_month_pdf, "2026-10"));
  const std::string text = joined(letter);
  for (const char* words : {"Dinas Pendidikan Kota Contoh", "Nomor:", "Hal: Laporan bulanan pembelajaran mendalam, Oktober 2026", "1.240 rangkaian belajar selesai pada Oktober 2026.", "Memahami terjadi dalam 1.180 dari 1.240 (95 %) rangkaian.",
                            "21 dari 30 sekolah mencatat pertemuan", "ya 79 %, biasa saja 15 %, tidak 6 %; dari 812 jawaban", "Di samping September 2026", "Memahami: tetap, bedanya terlalu kecil untuk berarti.", "Ketiga pengalaman: datanya belum cukup untuk mengatakan naik atau turun.", "Di 9 sekolah belum ada catatan",
                            "Kepala Dinas Pendidikan Kota Contoh", "bukan nilai Rapor Pendidikan"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words << ": " << text;
  }
  const auto annex = std::find_if(letter.begin(), letter.end(), [](const std::string& page) { return page.find("Kecamatan 11") != std::string::npos; });
  ASSERT_NE(annex, letter.end());
  EXPECT_LE(annex - letter.begin(), 2) << "two pages at most stand before the annex";
  EXPECT_EQ(letter.front().find("Kecamatan 11"), std::string::npos);
}

TEST_P(CityReports, ShowNothingThatIsHidden) {
  told("2026-10");
  std::string text = joined(pages(file(city.dinas, &city_month_pdf, "2026-10"))) + joined(pages(file(city.dinas, &city_semester_pdf, "2026-1")));
  for (const auto make : {&city_month_xlsx, &city_semester_xlsx}) {
    const auto book = files::read_xlsx(file(city.dinas, make, make == &city_month_xlsx ? "2026-10" : "2026-1")->bytes);
    ASSERT_TRUE(book);
    for (const files::Table& sheet : *book) {
      for (const files::Cells& cells : sheet.rows) {
        for (const std::string& cell : cells) text += " " + cell;
      }
    }
  }
  for (const char* secret : {"4321", "4.321", "8765", "8.765", "49 %"}) EXPECT_EQ(text.find(secret), std::string::npos) << secret;
  EXPECT_NE(text.find("disembunyikan"), std::string::npos);
  EXPECT_NE(text.find(" 1180 "), std::string::npos) << "the workbook has what was told";
}

TEST_P(CityReports, AreMadeInOneGoHoweverManyRowsThereAre) {
  told("2026-09", 2);
  told("2026-10", 40);
  EXPECT_EQ(statements_of("2026-09"), statements_of("2026-10"));
  EXPECT_LE(statements_of("2026-10"), 3);
}

TEST_P(CityReports, PutASemestersMonthsBesideEachOther) {
  told("2026-09");
  told("2026-10");
  told("2027-01");
  const std::string text = joined(pages(file(city.dinas, &city_semester_pdf, "2026-1")));
  for (const char* words : {"Yth. Wali Kota/Bupati", "Hal: Laporan pembelajaran mendalam semester 1 tahun ajaran 2026/2027", "memuat 2 dari 6 bulan", "Tanpa angka: Juli 2026, Agustus 2026, November 2026, Desember 2026.", "September 2026 dan Oktober 2026"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words << ": " << text;
  }
  EXPECT_EQ(text.find("Januari 2027"), std::string::npos) << "it is the next one's";
  EXPECT_TRUE(file(city.dinas, &city_semester_docx, "2026-2"));
}

TEST_P(CityReports, AreTheOwnOfficesAloneAndOfMonthsThatWereTold) {
  told("2026-10");
  EXPECT_EQ(file(city.prita, &city_month_pdf, "2026-10").error().code, "month.unknown");
  EXPECT_EQ(file(city.prita, &city_semester_xlsx, "2026-1").error().code, "period.unknown");
  for (const kit::Adult* one : {&city.sari, &city.budi, &city.wati, &city.oki}) {
    EXPECT_EQ(file(*one, &city_month_docx, "2026-10").error().code, "right.missing");
    EXPECT_EQ(file(*one, &city_semester_docx, "2026-1").error().code, "right.missing");
  }
  for (const char* none : {"2026-11", "2026-09", "2026-13", "kemarin", ""}) EXPECT_EQ(file(city.dinas, &city_month_pdf, none).error().code, "month.unknown") << none;
  for (const char* none : {"2026-2", "2026-3", "2026", ""}) EXPECT_EQ(file(city.dinas, &city_semester_pdf, none).error().code, "period.unknown") << none;
  for (const auto make : {&city_month_docx, &city_month_xlsx}) EXPECT_EQ(file(city.dinas, make, "2026-10")->bytes.substr(0, 2), "PK");
}

}  // namespace
}  // namespace selami::city
