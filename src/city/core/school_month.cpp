#include "city_core/school_month.hpp"

#include <algorithm>
#include <array>

namespace selami::city {
namespace {

constexpr std::array<const char*, 3> experiences = {"memahami", "mengaplikasi", "merefleksi"};
constexpr std::array<const char*, 3> statements = {"senang belajar", "tahu gunanya", "sadar akan belajarnya sendiri"};

int yes(const MonthSums& month, std::size_t statement) { return month.voices.at(statement).at(0); }
int said(const MonthSums& month, std::size_t statement) {
  int out = 0;
  for (const int count : month.voices.at(statement)) out += count;
  return out;
}

}  // namespace

std::vector<Month> months_over(const Date& today) {
  std::vector<Month> out;
  for (Month month{school_year(today).substr(0, 4) + "-07"}; !(today < told_on(month)); month = after(month)) out.push_back(month);
  std::reverse(out.begin(), out.end());
  return out;
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
          label_line};
}

}  // namespace selami::city
