#include "base/time.hpp"

#include <cstdio>

namespace selami {
namespace {

struct Civil {
  std::int64_t year;
  int month;
  int day;
};

/// Days of the proleptic Gregorian calendar; Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
std::int64_t days_from_civil(Civil c) {
  const std::int64_t y = c.month <= 2 ? c.year - 1 : c.year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t yoe = y - era * 400;
  const std::int64_t doy = (153 * (c.month + (c.month > 2 ? -3 : 9)) + 2) / 5 + c.day - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

Civil civil_from_days(std::int64_t z) {
  z += 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t doe = z - era * 146097;
  const std::int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const std::int64_t mp = (5 * doy + 2) / 153;
  const int day = static_cast<int>(doy - (153 * mp + 2) / 5 + 1);
  const int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  return {yoe + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

Date to_date(Civil c) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%04lld-%02d-%02d", static_cast<long long>(c.year), c.month, c.day);
  return Date{buffer};
}

int number(std::string_view text) {
  int value = 0;
  for (const char ch : text) value = value * 10 + (ch - '0');
  return value;
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0); }

}  // namespace

Result<Date> parse_date(std::string_view text) {
  bool good = text.size() == 10 && text[4] == '-' && text[7] == '-';
  for (std::size_t i = 0; good && i < text.size(); ++i) {
    if (i != 4 && i != 7) good = text[i] >= '0' && text[i] <= '9';
  }
  if (!good) return fail(Fault::invalid, "request.wrong_type");
  const Date date{std::string(text)};
  const Civil c{number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2))};
  if (c.month < 1 || c.month > 12 || !(to_date(civil_from_days(days_from_civil(c))) == date)) {
    return fail(Fault::invalid, "request.wrong_type");
  }
  return date;
}

std::int64_t day_number(const Date& date) {
  const std::string_view t = date.text;
  return days_from_civil({number(t.substr(0, 4)), number(t.substr(5, 2)), number(t.substr(8, 2))});
}

Date date_of_day(std::int64_t days) { return to_date(civil_from_days(days)); }

Date local_date(Instant instant, int offset_min) {
  return date_of_day(floor_div(instant.ms + offset_min * minute_ms, day_ms));
}

std::string local_clock(Instant instant, int offset_min) {
  const std::int64_t local = instant.ms + offset_min * minute_ms;
  const std::int64_t minutes = (local - floor_div(local, day_ms) * day_ms) / minute_ms;
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%02d.%02d", static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
  return buffer;
}

std::string school_year(const Date& date) {
  const int year = number(std::string_view(date.text).substr(0, 4)) - (semester(date) == 2 ? 1 : 0);
  return std::to_string(year) + "/" + std::to_string(year + 1);
}

int semester(const Date& date) { return number(std::string_view(date.text).substr(5, 2)) >= 7 ? 1 : 2; }

}  // namespace selami
