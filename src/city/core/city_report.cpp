#include "city_core/city_report.hpp"

#include <algorithm>

#include "city_core/indicators.hpp"
#include "city_core/shares.hpp"
#include "people_core/day_words.hpp"

namespace selami::city {
namespace {

using Lines = std::vector<std::string>;

constexpr const char* one = "1. Apakah benar terjadi?";
constexpr const char* two = "2. Apakah merata?";
constexpr const char* three = "3. Apakah menggembirakan, bermakna, berkesadaran?";
constexpr const char* four = "4. Apakah pemahaman makin dalam?";
constexpr const char* five = "5. Apakah guru bertumbuh?";
constexpr const char* of_change =
    "Naik atau turun hanya disebut bila selang 95 % dari perubahannya mengatakannya. Selang itu tentang kebetulan pada rangkaian guru-guru yang tercatat; sekolah yang mencatat tidak selalu sama dari bulan ke bulan, "
    "jadi naik atau turun dapat juga karena itu. Dari sekolah yang mencatat dan dari suara murid naik atau turun tidak disebut.";

std::string joined(const Lines& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

// ---- sentences of one month

Lines happening(const ToldMonth& of) {
  const MonthFigure* known = known_plans(of, "all");
  const std::string when = month_words(of.month);
  if (!known) {
    const MonthFigure* first = find_figure(of, told_experiences[0], "all");
    if (hidden_cell(first) == hidden_cell(nullptr)) return {"Belum ada catatan rangkaian belajar yang selesai pada " + when + ". Itu tidak berarti pembelajaran mendalam tidak terjadi."};
    return {"Rangkaian belajar yang selesai pada " + when + " tidak dapat ditampilkan: terlalu sedikit, atau menunjuk kelompok kecil."};
  }
  Lines out = {"Di sekolah yang memakai Selami, " + grouped(known->denominator) + " rangkaian belajar selesai pada " + when + "."};
  for (const std::string_view experience : told_experiences) {
    const MonthFigure* figure = find_figure(of, experience, "all");
    out.push_back(is_shown(figure) ? indicator_name(experience) + " terjadi dalam " + part_words(figure) + " rangkaian." : indicator_name(experience) + ": " + part_words(figure) + ".");
  }
  return out;
}

std::string of_hundred(const Gap& gap) { return grouped(gap.value) + " poin dari 100, dengan selang 95 % dari " + grouped(gap.low) + " sampai " + grouped(gap.high); }

std::string gap_line(const MonthFigure& figure) {
  const std::string pair = pair_words(figure.key);
  if (!is_shown(&figure)) return pair + ": " + hidden_words(&figure) + ".";
  if (!figure.gap) return pair + ": " + figure.said.id;
  return figure.said.id + " Jaraknya " + of_hundred(*figure.gap) + ".";
}

Lines even(const ToldMonth& of) {
  Lines out;
  if (const MonthFigure* covered = find_figure(of, indicator::coverage, "all")) {
    out.push_back(grouped(covered->numerator) + " dari " + grouped(covered->denominator) + " sekolah mencatat pertemuan pada " + month_words(of.month) + ".");
  }
  const MonthFigure* whole = find_figure(of, indicator::all_three, "all");
  out.push_back(is_shown(whole) ? "Ketiga pengalaman belajar terjadi dalam " + part_words(whole) + " rangkaian yang selesai." : indicator_name(indicator::all_three) + ": " + part_words(whole) + ".");
  for (const MonthFigure* gap : gaps_of(of)) out.push_back(gap_line(*gap));
  return out;
}

std::string said_in(const ToldMonth& of, std::string_view statement, const std::string& grouping, const std::string& key) {
  const std::string answers = answers_words(of, statement, grouping, key);
  if (answers.empty()) return hidden_words(find_figure(of, statement, grouping, key, answer_names[0]));
  return answers + "; dari " + grouped(answers_to(of, statement, grouping, key)) + " jawaban";
}

Lines heard(const ToldMonth& of) {
  Lines out;
  for (const std::string_view statement : told_statements) out.push_back(indicator_name(statement) + ": " + said_in(of, statement, "all", "") + ".");
  return out;
}

/// Events, never teachers. A month that was told before this was asked knows nothing of it.
Lines grown(const ToldMonth& of) {
  const MonthFigure* choices = find_figure(of, indicator::choice_tried, "all");
  const MonthFigure* again = find_figure(of, indicator::tried_again, "all");
  if (!choices && !again) return {"Untuk " + month_words(of.month) + " pertanyaan ini belum dihitung."};
  const auto line = [](std::string_view name, const MonthFigure* figure, const std::string& before, const std::string& after) {
    return is_shown(figure) ? before + part_words(figure) + after : indicator_name(name) + ": " + part_words(figure) + ".";
  };
  return {line(indicator::choice_tried, choices, "Di sekolah yang memakai Selami, ", " pilihan kelas untuk pertemuan berikutnya sudah dicoba gurunya."),
          line(indicator::tried_again, again, "", " jawaban yang diminta dicoba lagi oleh umpan balik sudah dicoba lagi muridnya."),
          "Dihitung dari pilihan kelas dan jawaban, bukan dari guru."};
}

/// Who stands behind the figures, and who does not.
Lines counted(const ToldMonth& of) {
  const MonthFigure* covered = find_figure(of, indicator::coverage, "all");
  if (!covered) return {"Belum ada sekolah yang terdaftar pada kantor ini."};
  Lines out = {"Dihitung dari " + grouped(covered->denominator) + " sekolah yang menjadi kewenangan kantor ini, dengan apa yang sudah sampai pada " + people::plain_day(of.told_on) +
               ". Yang datang sesudahnya tidak mengubah angka ini."};
  if (covered->numerator < covered->denominator) {
    out.push_back("Di " + grouped(covered->denominator - covered->numerator) + " sekolah belum ada catatan. Itu tidak berarti pembelajaran mendalam tidak terjadi di sana: yang tercatat hanya sekolah yang memilih memakai Selami.");
  }
  return out;
}

// ---- two months beside each other

bool touch(const Gap& a, const Gap& b) { return a.low <= b.high && b.low <= a.high; }

Lines gap_changes(const ToldMonth& before, const ToldMonth& now) {
  Lines out;
  for (const MonthFigure* gap : gaps_of(now)) {
    const MonthFigure* then = find_figure(before, indicator::gap, gap->grouping, gap->key);
    const std::string pair = pair_words(gap->key);
    if (!is_shown(gap) || !is_shown(then) || !gap->gap || !then->gap) {
      out.push_back("Jarak " + pair + ": tidak dapat dibandingkan, karena jaraknya tidak diketahui di kedua bulan.");
      continue;
    }
    const std::string both = "Jarak " + pair + ": " + of_hundred(*then->gap) + " pada " + month_words(before.month) + "; " + of_hundred(*gap->gap) + " pada " + month_words(now.month) + ". ";
    out.push_back(both + (touch(*then->gap, *gap->gap) ? "Kedua selang bersinggungan, jadi datanya belum cukup untuk mengatakan jaraknya berubah." : "Kedua selang tidak bersinggungan: jaraknya berubah."));
  }
  return out;
}

std::string verdict_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::up: return "naik";
    case Verdict::down: return "turun";
    case Verdict::same: return "tetap, bedanya terlalu kecil untuk berarti";
    case Verdict::unclear: break;
  }
  return "datanya belum cukup untuk mengatakan naik atau turun";
}

/// Of sequences, whose change has an interval by what was told; then of gaps, and by what it is said.
Lines changes(const ToldMonth& before, const ToldMonth& now) {
  Lines out;
  for (const std::string_view one_of : {told_experiences[0], told_experiences[1], told_experiences[2], indicator::all_three}) {
    const MonthFigure* then = find_figure(before, one_of, "all");
    const MonthFigure* later = find_figure(now, one_of, "all");
    const bool both = is_shown(then) && is_shown(later) && then->denominator > 0 && later->denominator > 0;
    out.push_back(indicator_name(one_of) + ": " +
                  (both ? verdict_words(verdict_of_change({then->numerator, then->denominator}, {later->numerator, later->denominator})) : "tidak dapat dibandingkan, karena tidak ditampilkan di kedua bulan") + ".");
  }
  for (std::string& line : gap_changes(before, now)) out.push_back(std::move(line));
  out.push_back(of_change);
  return out;
}

ReportPart compared(const ToldMonth& before, const ToldMonth& now, const std::string& heading) {
  return {heading, changes(before, now), {beside(before, now)}};
}

Lines told_lines(const std::string& semester, const std::vector<ToldMonth>& told) {
  const std::vector<Month> all = semester_months(semester);
  Lines without;
  for (const Month& month : all) {
    if (std::none_of(told.begin(), told.end(), [&](const ToldMonth& of) { return of.month == month; })) without.push_back(month_words(month));
  }
  Lines out = {"Laporan ini memuat " + grouped(static_cast<std::int64_t>(told.size())) + " dari " + grouped(static_cast<std::int64_t>(all.size())) + " bulan " + semester_words(semester) +
               ". Tiap bulan dihitung sekali, sepekan sesudah bulannya selesai, dan tidak berubah sesudahnya; tidak ada jumlah antarbulan."};
  if (!without.empty()) out.push_back("Tanpa angka: " + joined(without) + ". Bulan itu belum dihitung, atau Selami belum dipakai.");
  return out;
}

}  // namespace

std::vector<ReportPart> month_parts(const ToldMonth& month, const ToldMonth* before) {
  std::vector<ReportPart> out = {{one, happening(month), {}}, {two, even(month), {}}, {three, heard(month), {}}, {four, {depth_line}, {}}, {five, grown(month), {}}};
  if (before) out.push_back(compared(*before, month, "Di samping " + month_words(before->month)));
  out.push_back({"Siapa yang dihitung", counted(month), {}});
  return out;
}

std::vector<Month> semester_months(const std::string& semester) {
  const bool digits = semester.size() == 6 && std::all_of(semester.begin(), semester.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || semester[4] != '-' || (semester[5] != '1' && semester[5] != '2')) return {};
  const std::string year = semester.substr(0, 4);
  std::vector<Month> out = {semester[5] == '1' ? Month{year + "-07"} : after(Month{year + "-12"})};
  while (out.size() < 6) out.push_back(after(out.back()));
  return out;
}

std::string semester_words(const std::string& semester) {
  const std::string year = semester.substr(0, 4);
  return "semester " + semester.substr(5) + " tahun ajaran " + year + "/" + std::to_string(std::stoi(year) + 1);
}

std::vector<ReportPart> semester_parts(const std::string& semester, const std::vector<ToldMonth>& told) {
  std::vector<ReportPart> out = {{"Bulan yang dilaporkan", told_lines(semester, told), {}}};
  out.push_back({one, happening(told.back()), {sequences_by_month(told)}});
  out.push_back({two, even(told.back()), {gaps_by_month(told)}});
  out.push_back({three, heard(told.back()), {voices_by_month(told)}});
  out.push_back({four, {depth_line}, {}});
  out.push_back({five, grown(told.back()), {growing_by_month(told)}});
  if (told.size() > 1) {
    out.push_back({month_words(told.front().month) + " dan " + month_words(told.back().month), changes(told.front(), told.back()), {}});
  }
  out.push_back({"Siapa yang dihitung", counted(told.back()), {}});
  return out;
}

std::vector<std::string> city_worked_out_lines() {
  Lines out;
  Lines names;
  const std::vector<Indicator>& all = indicators();
  for (std::size_t i = 0; i < all.size(); ++i) {
    names.push_back(all[i].name.id);
    // What is worked out alike stands in one line.
    if (i + 1 < all.size() && all[i + 1].formula.id == all[i].formula.id && all[i + 1].denominator.id == all[i].denominator.id) continue;
    out.push_back(joined(names) + ": " + all[i].formula.id + " Pembagi: " + all[i].denominator.id + " Sumber: " + all[i].source.id);
    names.clear();
  }
  out.push_back("Angka ditampilkan bila di belakangnya paling sedikit 3 sekolah, 5 guru, dan 10 murid, dan bila tidak ada kelompok yang lebih kecil yang dapat dihitung darinya. "
                "Bagian dari kurang dari 20 ditulis sebagai jumlah, bukan persen.");
  out.push_back(label_line);
  return out;
}

}  // namespace selami::city
