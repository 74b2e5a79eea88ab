#pragma once
/// @file Instants and dates. Nobody here asks what time it is: `now` is always a parameter.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace selami {

/// Milliseconds since 1970-01-01 UTC.
struct Instant {
  std::int64_t ms = 0;
  friend bool operator==(Instant a, Instant b) { return a.ms == b.ms; }
  friend bool operator<(Instant a, Instant b) { return a.ms < b.ms; }
  friend bool operator<=(Instant a, Instant b) { return a.ms <= b.ms; }
  friend Instant operator+(Instant a, std::int64_t ms) { return {a.ms + ms}; }
  friend std::int64_t operator-(Instant a, Instant b) { return a.ms - b.ms; }
};

constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t minute_ms = 60 * second_ms;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::int64_t day_ms = 24 * hour_ms;

/// A local calendar day, "YYYY-MM-DD"; compares as text.
struct Date {
  std::string text;
  friend bool operator==(const Date& a, const Date& b) { return a.text == b.text; }
  friend bool operator<(const Date& a, const Date& b) { return a.text < b.text; }
};

/// Errors: request.wrong_type when the text is not an existing day YYYY-MM-DD.
Result<Date> parse_date(std::string_view text);
/// The day at `instant` in an installation's fixed offset (WIB +07:00 = 420 minutes).
Date local_date(Instant instant, int offset_min);
/// "07.42", the Indonesian way.
std::string local_clock(Instant instant, int offset_min);
/// The days from 1970-01-01 to `date`; and back.
std::int64_t day_number(const Date& date);
Date date_of_day(std::int64_t days);
/// School years start in July: "2026/2027", and the semester 1 (July-December) or 2.
std::string school_year(const Date& date);
int semester(const Date& date);

}  // namespace selami
