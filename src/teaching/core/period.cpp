#include "teaching_core/period.hpp"

#include <cctype>

#include "people_core/day_words.hpp"

namespace selami::teaching {
namespace {

int number(const std::string& text, std::size_t at, std::size_t length) {
  int out = 0;
  for (std::size_t i = at; i < at + length && i < text.size(); ++i) out = out * 10 + (text[i] - '0');
  return out;
}

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

/// "2026-11" for (2026, 11), and for (2026, 13) "2027-01".
std::string month_text(int year, int month) {
  return std::to_string(year + (month - 1) / 12) + "-" + two((month - 1) % 12 + 1);
}

/// The last day before month (year, month) begins.
Date day_before(int year, int month) { return date_of_day(day_number({month_text(year, month) + "-01"}) - 1); }

bool digits(const std::string& text, std::size_t length) {
  if (text.size() != length || text[4] != '-') return false;
  for (std::size_t i = 0; i < length; ++i) {
    if (i != 4 && std::isdigit(static_cast<unsigned char>(text[i])) == 0) return false;
  }
  return number(text, 0, 4) >= 2000;
}

Period month_of(int year, int month) {
  const std::string stamp = month_text(year, month);
  return {stamp, people::month_word(stamp) + " " + stamp.substr(0, 4), {stamp + "-01"}, day_before(year, month + 1), false};
}

}  // namespace

Result<Period> read_period(const std::optional<std::string>& month, const std::optional<std::string>& semester, const Date& today,
                           const Semesters& known) {
  if (semester) {
    const int half = semester->size() == 6 ? (*semester)[5] - '0' : 0;
    if (!digits(*semester, 6) || half < 1 || half > 2) return fail(Fault::invalid, "period.unknown", "semester");
    const SemesterSpan span = span_of(known, number(*semester, 0, 4), half);
    return Period{*semester, "Semester " + std::to_string(half) + ", " + span.school_year, span.first, span.last, true, span.from, span.to};
  }
  const std::string text = month.value_or(today.text.substr(0, 7));
  const int wanted = text.size() == 7 && digits(text, 7) ? number(text, 5, 2) : 0;
  if (wanted < 1 || wanted > 12) return fail(Fault::invalid, "period.unknown", "month");
  return month_of(number(text, 0, 4), wanted);
}

std::vector<Date> days_of(const Period& period) {
  std::vector<Date> out;
  for (std::int64_t day = day_number(period.from); day <= day_number(period.until); ++day) out.push_back(date_of_day(day));
  return out;
}

std::vector<std::string> months_of(const Period& period) {
  std::vector<std::string> out;
  const std::string last = period.taught_until.text.substr(0, 7);
  const int year = number(period.taught_from.text, 0, 4);
  for (int month = number(period.taught_from.text, 5, 2);; ++month) {
    out.push_back(month_text(year, month));
    if (out.back() >= last) return out;
  }
}

std::string weekday_and_day(const Date& day) {
  return people::weekday_word(day) + ", " + day.text.substr(8, 2) + "-" + day.text.substr(5, 2) + "-" + day.text.substr(0, 4);
}

}  // namespace selami::teaching
