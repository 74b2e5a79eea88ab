#include "city_core/report_words.hpp"

#include "people_core/day_words.hpp"

namespace selami::city {
namespace {

constexpr int percent_least = 20;  ///< one of fewer is more than five per cent: a count says it better

}  // namespace

std::string month_words(const Month& month) { return people::month_word(month.text) + " " + month.text.substr(0, 4); }

std::string grouped(std::int64_t number) {
  const std::string digits = std::to_string(number);
  const std::size_t sign = number < 0 ? 1 : 0;
  std::string out;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > sign && (digits.size() - at) % 3 == 0) out += '.';
    out += digits[at];
  }
  return out;
}

std::string percent(std::int64_t part, std::int64_t whole) {
  if (whole < percent_least) return "";
  return std::to_string((200 * part + whole) / (2 * whole)) + " %";
}

std::string part_of(std::int64_t part, std::int64_t whole) {
  const std::string share = percent(part, whole);
  return grouped(part) + " dari " + grouped(whole) + (share.empty() ? "" : " (" + share + ")");
}

std::string share_of(std::int64_t part, std::int64_t whole) {
  const std::string share = percent(part, whole);
  return share.empty() ? grouped(part) + "/" + grouped(whole) : share;
}

}  // namespace selami::city
