#pragma once
/// @file A month as it was told, to be looked up figure by figure, and in the words of a printed report. Pure; printed forms are Indonesian.
///
/// Whatever is written of a month for an office's letter goes through here: a figure that is hidden gives its reason and never a number.

#include <string>
#include <vector>

#include "city_core/questions.hpp"
#include "city_core/report_words.hpp"

namespace selami::city {

struct ToldMonth {
  Month month;
  Date told_on;
  std::vector<MonthFigure> figures;
};

/// Null where nothing was told of it: no such group in that month.
const MonthFigure* find_figure(const ToldMonth& of, std::string_view indicator, const std::string& grouping, const std::string& key = "", const std::string& part = "");

/// Of a row's sequences a figure that is shown, whose denominator is how many ended; null where none is.
const MonthFigure* known_plans(const ToldMonth& of, const std::string& grouping, const std::string& key = "");
/// All gaps, hidden ones too.
std::vector<const MonthFigure*> gaps_of(const ToldMonth& of);

/// The tables in their order: level, district, owner, size.
const std::vector<std::string>& groupings();
/// "Menurut jenjang".
std::string grouping_words(const std::string& grouping);
/// A row's name: "SD/MI", "Negeri"; a district's own.
std::string row_words(const std::string& grouping, const std::string& key);
/// "Negeri dan swasta", of a gap's key.
std::string pair_words(const std::string& key);

/// "belum ada catatan", or "disembunyikan" for a table's cell and with its reason in a sentence.
std::string hidden_cell(const MonthFigure* figure);
std::string hidden_words(const MonthFigure* figure);
bool is_shown(const MonthFigure* figure);

/// "98 dari 124 (79 %)", or why there is no number.
std::string part_words(const MonthFigure* figure);
/// "79 %", "4/12", or the cell's word.
std::string share_cell(const MonthFigure* figure);
/// "ya 64 %, biasa saja 20 %, tidak 16 %", or empty where they are hidden. And how many answered, 0 there.
std::string answers_words(const ToldMonth& of, std::string_view statement, const std::string& grouping, const std::string& key = "");
int answers_to(const ToldMonth& of, std::string_view statement, const std::string& grouping, const std::string& key = "");

/// The indicators of the first question, and of the third.
inline constexpr std::string_view told_experiences[] = {"memahami", "mengaplikasi", "merefleksi"};
inline constexpr std::string_view told_statements[] = {"menggembirakan", "bermakna", "berkesadaran"};
/// As the catalogue names it.
std::string indicator_name(std::string_view indicator);

}  // namespace selami::city
