#pragma once
/// @file A month's figures of an office's schools: what is said, and what is hidden so that nothing small can be worked out. Pure.
///
/// Each quantity (plans that ended; those with an experience; voices; voices that said yes; choices of classes; those tried …) is a measure over schools, shown as sums over the rows of
/// all tables together. Denominators are decided first, numerators only for rows whose denominator is shown, each by publication.hpp. A
/// plan ends in one month, and a voice, a choice and an answer are of one month, so that months have no school's value in common: what one says is no equation
/// about another, and deciding each alone decides all together (questions_test attacks told months together).

#include <optional>
#include <string>
#include <vector>

#include "city_core/gaps.hpp"
#include "city_core/publication.hpp"

namespace selami::city {

struct MonthFigure {
  std::string indicator;
  std::string part;      ///< of voices: ya, biasa, tidak
  std::string grouping;  ///< all, level, district, owner, size
  std::string key;       ///< of the row: sd, Utara, public, small …; of a gap: "public-private"
  Hidden hidden = Hidden::no;
  int numerator = 0;  ///< 0 where hidden
  int denominator = 0;
  std::optional<Gap> gap;
  Said said;  ///< of a gap
};

/// A row of a table: the schools in it, by their place in the list.
struct TableRow {
  std::string grouping;
  std::string key;
  std::vector<std::uint32_t> schools;
};
/// All rows of all tables: the whole, levels in their usual order, districts in that of the alphabet, negeri and swasta, sizes.
std::vector<TableRow> rows_of(const std::vector<MonthSchool>& schools);

/// One quantity as it is published: its figures stand in the order of the rows.
struct Quantity {
  Publication publication;
  std::vector<Shown> shown;
};
/// Every quantity of a month whose sums are hidden where they must be; for figures_of, and for who attacks it.
std::vector<Quantity> quantities_of(const MonthData& data);

/// In the order in which they are read.
std::vector<MonthFigure> figures_of(const MonthData& data);

}  // namespace selami::city
