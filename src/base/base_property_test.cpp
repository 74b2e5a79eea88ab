// What must hold for all values. Native only (RapidCheck); the worked cases in base_test.cpp also run in Node.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/json.hpp"
#include "base/time.hpp"

namespace selami {
namespace {

RC_GTEST_PROP(Json, NumbersReadBackTheSame, (double number)) {
  std::string out;
  json::write_number(out, number);
  const auto back = json::parse(out);
  RC_ASSERT(back.has_value());
  const double read = back->real() ? *back->real() : static_cast<double>(*back->integer());
  RC_ASSERT(read == number);
}

RC_GTEST_PROP(Json, NeverFailsOnAnyBytes, (const std::string& bytes)) {
  const auto value = json::parse(bytes);
  if (value) RC_ASSERT(json::text(*json::parse(json::text(*value))) == json::text(*value));
}

RC_GTEST_PROP(Dates, DayNumbersGoBothWays, ()) {
  const auto days = *rc::gen::inRange<std::int64_t>(-100000, 100000);
  const Date date = date_of_day(days);
  RC_ASSERT(day_number(date) == days);
  RC_ASSERT(parse_date(date.text).has_value());
}

}  // namespace
}  // namespace selami
