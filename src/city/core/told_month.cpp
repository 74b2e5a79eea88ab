#include "city_core/told_month.hpp"

#include <algorithm>
#include <map>

#include "city_core/indicators.hpp"

namespace selami::city {
namespace {

std::string word_of(const std::map<std::string, std::string>& words, const std::string& key) {
  const auto found = words.find(key);
  return found == words.end() ? key : found->second;
}

/// As screens name them (web/src/lib/sums/texts.id.ts).
const std::map<std::string, std::string> levels = {{"tk", "TK/PAUD"}, {"sd", "SD/MI"}, {"smp", "SMP/MTs"}, {"sma", "SMA/MA"}, {"smk", "SMK"}, {"slb", "SLB"}, {"pkbm", "PKBM"}};
const std::map<std::string, std::string> kinds = {{"public", "Negeri"}, {"private", "Swasta"}, {"small", "Kecil"}, {"middle", "Sedang"}, {"large", "Besar"}, {"unlisted", "Belum ada daftar murid"}};
const std::map<std::string, std::string> pairs = {{"public-private", "Negeri dan swasta"}, {"large-small", "Sekolah besar dan kecil"}};
const std::map<std::string, std::string> tables = {{"all", "Semua sekolah"}, {"level", "Menurut jenjang"}, {"district", "Menurut kecamatan"}, {"owner", "Negeri dan swasta"}, {"size", "Menurut besar sekolah"}};

}  // namespace

const MonthFigure* find_figure(const ToldMonth& of, std::string_view indicator, const std::string& grouping, const std::string& key, const std::string& part) {
  const auto found = std::find_if(of.figures.begin(), of.figures.end(), [&](const MonthFigure& f) { return f.indicator == indicator && f.grouping == grouping && f.key == key && f.part == part; });
  return found == of.figures.end() ? nullptr : &*found;
}

const MonthFigure* known_plans(const ToldMonth& of, const std::string& grouping, const std::string& key) {
  for (const std::string_view experience : {told_experiences[0], told_experiences[1], told_experiences[2], indicator::all_three}) {
    const MonthFigure* figure = find_figure(of, experience, grouping, key);
    if (is_shown(figure)) return figure;
  }
  return nullptr;
}

std::vector<const MonthFigure*> gaps_of(const ToldMonth& of) {
  std::vector<const MonthFigure*> out;
  for (const MonthFigure& figure : of.figures) {
    if (figure.indicator == indicator::gap) out.push_back(&figure);
  }
  return out;
}

const std::vector<std::string>& groupings() {
  static const std::vector<std::string> all = {"level", "district", "owner", "size"};
  return all;
}

std::string grouping_words(const std::string& grouping) { return word_of(tables, grouping); }

std::string row_words(const std::string& grouping, const std::string& key) {
  if (grouping == "all") return word_of(tables, grouping);
  if (grouping == "level") return word_of(levels, key);
  return grouping == "district" ? key : word_of(kinds, key);
}

std::string pair_words(const std::string& key) { return word_of(pairs, key); }

bool is_shown(const MonthFigure* figure) { return figure != nullptr && figure->hidden == Hidden::no; }

std::string hidden_cell(const MonthFigure* figure) {
  return figure == nullptr || figure->hidden == Hidden::none_yet ? "belum ada catatan" : "disembunyikan";
}

std::string hidden_words(const MonthFigure* figure) {
  if (figure != nullptr && figure->hidden == Hidden::too_few) return "disembunyikan, terlalu sedikit sekolah, guru, atau murid";
  if (figure != nullptr && figure->hidden == Hidden::complement) return "disembunyikan, supaya kelompok kecil tidak dapat dihitung";
  return "belum ada catatan";
}

std::string part_words(const MonthFigure* figure) { return is_shown(figure) ? part_of(figure->numerator, figure->denominator) : hidden_words(figure); }
std::string share_cell(const MonthFigure* figure) { return is_shown(figure) ? share_of(figure->numerator, figure->denominator) : hidden_cell(figure); }

std::string answers_words(const ToldMonth& of, std::string_view statement, const std::string& grouping, const std::string& key) {
  constexpr const char* words[] = {"ya", "biasa saja", "tidak"};
  std::string out;
  for (std::size_t i = 0; i < std::size(words); ++i) {
    const MonthFigure* one = find_figure(of, statement, grouping, key, answer_names[i]);
    if (!is_shown(one)) return "";
    const std::string share = percent(one->numerator, one->denominator);
    out += (i == 0 ? "" : ", ") + std::string(words[i]) + " " + (share.empty() ? grouped(one->numerator) : share);
  }
  return out;
}

int answers_to(const ToldMonth& of, std::string_view statement, const std::string& grouping, const std::string& key) {
  const MonthFigure* one = find_figure(of, statement, grouping, key, answer_names[0]);
  return is_shown(one) ? one->denominator : 0;
}

std::string indicator_name(std::string_view indicator) {
  for (const Indicator& one : indicators()) {
    if (one.id == indicator) return one.name.id;
  }
  return std::string(indicator);
}

}  // namespace selami::city
