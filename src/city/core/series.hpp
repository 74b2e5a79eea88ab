#pragma once
/// @file Told months side by side: each row of a table as a line of its months. Pure. Made of what was told alone, so it can say no more than the months did.
///
/// A share of plans has a 95 % interval (shares.hpp). Coverage counts every school: nothing of it is chance. Answers of a class are alike, and a
/// told month does not say of how many classes they are: they have none.

#include <optional>
#include <string>
#include <vector>

#include "city_core/questions.hpp"
#include "city_core/verdicts.hpp"

namespace selami::city {

/// Of these questions months stand side by side.
inline constexpr int series_questions = 3;
/// The newest so many months at most: a school year.
inline constexpr std::size_t series_months = 12;

struct ToldFigure {
  std::string month;
  MonthFigure figure;
};

/// What was told of a row in one month. Value and interval in whole points of a hundred, the interval's ends outwards.
struct Point {
  Hidden hidden = Hidden::none_yet;
  int numerator = 0;  ///< 0 where hidden, and of a gap
  int denominator = 0;
  std::optional<int> value;  ///< none where hidden
  std::optional<int> low;
  std::optional<int> high;
};

/// From the first month that is shown to the last one.
struct MonthChange {
  std::string from;
  std::string to;
  Verdict verdict = Verdict::unclear;
};

struct Series {
  std::string indicator;
  std::string grouping;
  std::string key;
  std::vector<Point> points;          ///< one a month
  std::optional<MonthChange> change;  ///< of shares with an interval, where two months are shown
};

/// Of one question: the whole, levels and districts of its shares (of voices: who said yes), and gaps, in the order in which they were told first.
/// `months` in their order; a month in which a row was not there has no record of it.
std::vector<Series> series_of(int question, const std::vector<std::string>& months, const std::vector<ToldFigure>& figures);

}  // namespace selami::city
