#include "city_core/school_month.hpp"

#include <array>

#include "people_core/day_words.hpp"

namespace selami::city {
namespace {

constexpr int late_days = 7;       ///< as for minutes: phones without a network come late
constexpr int percent_least = 20;  ///< one of fewer is more than five per cent: a count says it better

constexpr std::array<const char*, 3> experiences = {"memahami", "mengaplikasi", "merefleksi"};
constexpr std::array<const char*, 3> statements = {"senang belajar", "tahu gunanya", "sadar akan belajarnya sendiri"};

std::string month_before(const std::string& month) { return date_of_day(day_number(first_day(month)) - 1).text.substr(0, 7); }

int yes(const MonthSums& month, std::size_t statement) { return month.voices.at(statement).at(0); }
int said(const MonthSums& month, std::size_t statement) {
  int out = 0;
  for (const int count : month.voices.at(statement)) out += count;
  return out;
}

}  // namespace

Date first_day(const std::string& month) { return {month + "-01"}; }

Date last_day(const std::string& month) {
  const Date well_after = date_of_day(day_number(first_day(month)) + 31);
  return date_of_day(day_number({well_after.text.substr(0, 7) + "-01"}) - 1);
}

std::vector<std::string> months_over(const Date& today) {
  const std::string first = school_year(today).substr(0, 4) + "-07";
  std::vector<std::string> out;
  for (std::string month = today.text.substr(0, 7); first <= month; month = month_before(month)) {
    if (day_number(last_day(month)) + late_days < day_number(today)) out.push_back(month);
  }
  return out;
}

std::string month_words(const std::string& month) { return people::month_word(month) + " " + month.substr(0, 4); }

std::string grouped(std::int64_t number) {
  const std::string digits = std::to_string(number);
  const std::size_t sign = number < 0 ? 1 : 0;
  std::string out;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > sign && (digits.size() - at) % 3 == 0) out += '.';
    out += digits[at];
  }
  return out;
}

std::string percent(std::int64_t part, std::int64_t whole) {
  if (whole < percent_least) return "";
  return std::to_string((200 * part + whole) / (2 * whole)) + " %";
}

std::string part_of(std::int64_t part, std::int64_t whole) {
  const std::string share = percent(part, whole);
  return grouped(part) + " dari " + grouped(whole) + (share.empty() ? "" : " (" + share + ")");
}

std::vector<std::string> happening_lines(const MonthSums& month) {
  const std::string when = month_words(month.month);
  if (!month.recorded) return {"Belum ada catatan pertemuan pada " + when + ". Itu tidak berarti pembelajaran mendalam tidak terjadi."};
  if (!month.shown) return {"Ada pertemuan yang tercatat pada " + when + ", tetapi guru atau muridnya terlalu sedikit: angkanya akan menunjuk orang, jadi tidak ditampilkan."};
  std::vector<std::string> out = {"Pada " + when + " tercatat " + grouped(month.lessons) + " pertemuan oleh " + part_of(month.teachers, month.teachers_all) +
                                  " guru yang mengajar, di kelas-kelas berisi " + grouped(month.pupils) + " murid."};
  for (std::size_t i = 0; i < experiences.size(); ++i) {
    out.push_back(std::string("Murid ") + experiences[i] + " dalam " + part_of(month.stages.at(i), month.lessons) + " pertemuan.");
  }
  return out;
}

std::vector<std::string> voice_lines(const MonthSums& month) {
  if (!month.shown || month.answered == 0) return {"Belum ada suara murid yang dapat ditampilkan."};
  std::vector<std::string> out = {"Suara murid diambil dalam " + grouped(month.rounds) + " pertemuan, " + grouped(month.answered) + " murid menjawab tanpa nama."};
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (said(month, i) > 0) out.push_back("Menjawab ya, " + std::string(statements[i]) + ": " + part_of(yes(month, i), said(month, i)) + ".");
  }
  return out;
}

std::vector<std::string> worked_out_lines() {
  return {"Pertemuan: yang dimulai guru di Selami pada bulan itu. Guru yang mengajar: yang mempunyai kelas pada bulan itu.",
          "Memahami, mengaplikasi, merefleksi: pertemuan yang langkahnya sungguh dijalankan; satu pertemuan dapat memuat ketiganya, dan tidak harus.",
          "Suara murid: jawaban tanpa nama sesudah pertemuan, hanya bila sedikitnya lima murid menjawab.",
          "Angka disembunyikan bila kurang dari lima guru atau sepuluh murid. Yang tidak dicatat di Selami tidak ikut dihitung.",
          "Naik atau turun dari satu bulan ke bulan berikut belum tentu perubahan: pelajaran, libur, dan yang mencatat pun berganti.",
          "Ini angka Selami sendiri; bukan nilai Rapor Pendidikan, bukan SPM, dan bukan penilaian kinerja guru."};
}

}  // namespace selami::city
