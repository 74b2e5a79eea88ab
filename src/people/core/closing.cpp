#include "people_core/closing.hpp"

#include <algorithm>

namespace selami::people {

Date open_until(const SemesterSpan& span) { return std::max(date_of_day(day_number(span.to) + grace_days), span.last); }

bool is_closed(const SemesterSpan& span, const Date& today, std::optional<bool> said) {
  if (said) return *said;
  return open_until(span) < today;
}

std::vector<SemesterSpan> recent_semesters(const Semesters& known, const Date& today) {
  std::vector<SemesterSpan> out = {span_at(known, today)};
  while (out.size() < 3) out.push_back(span_at(known, date_of_day(day_number(out.back().first) - 1)));
  return out;
}

}  // namespace selami::people
