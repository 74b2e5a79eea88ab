#include "files/xlsx_cells.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstdio>

#include "base/time.hpp"
#include "files/text.hpp"

namespace selami::files {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

/// strtod without its blanks, hexadecimals and words. (The fuzzers' libc++ has no from_chars for doubles; no locale is ever set.)
std::optional<double> parse_number(std::string_view text) {
  if (text.empty() || text.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return std::nullopt;
  const std::string copy(text);
  char* end = nullptr;
  const double value = std::strtod(copy.c_str(), &end);
  if (end != copy.c_str() + copy.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string with_exponent(double value) {
  char buffer[40];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
  std::string text(buffer, error == std::errc{} ? end : buffer);
  for (char& c : text) {
    if (c == 'e') c = 'E';
  }
  return text;
}

std::string plain_text(std::string_view stored, double value) {
  // 16 digits and a zero at the end is what Excel leaves of a longer number; other writers store every digit.
  constexpr std::size_t exact_digits = 15;
  if (all_digits(stored) && (stored.size() <= exact_digits || stored.back() != '0')) return std::string(stored);
  const bool whole = value == std::floor(value);
  if (whole && std::abs(value) >= 1e15) return with_exponent(value);
  char buffer[400];
  if (whole) {
    std::snprintf(buffer, sizeof buffer, "%.0f", value == 0 ? 0.0 : value);
    return buffer;
  }
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed);
  return error == std::errc{} ? std::string(buffer, end) : std::string(stored);
}

/// Day 1 is 1900-01-01 and Excel believes in 1900-02-29; the other epoch's day 0 is 1904-01-01.
std::optional<std::string> date_text(double value, bool epoch_1904) {
  if (value < 0 || value >= 2958466) return std::nullopt;  // 9999-12-31 is the last
  auto days = static_cast<std::int64_t>(std::floor(value));
  auto minutes = static_cast<int>(std::lround((value - std::floor(value)) * 24 * 60));
  if (minutes == 24 * 60) {
    minutes = 0;
    ++days;
  }
  const std::int64_t origin = epoch_1904 ? 24107 : days < 60 ? 25568 : 25569;
  std::string text = date_of_day(days - origin).text;
  if (minutes != 0) {
    char clock[16];
    std::snprintf(clock, sizeof clock, " %02d:%02d", minutes / 60, minutes % 60);
    text += clock;
  }
  return text;
}

}  // namespace

NumberLook look_of_builtin(int id) {
  const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return {date ? NumberLook::Kind::date : NumberLook::Kind::plain, 0};
}

NumberLook look_of_code(std::string_view code) {
  int zeros = 0;
  bool only_zeros = !code.empty();
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '0') ++zeros;
    only_zeros = only_zeros && c == '0';
    if (c == '"' || c == '[') {  // quoted words and [Red] are no letters of a date
      const std::size_t end = code.find(c == '"' ? '"' : ']', i + 1);
      if (end == std::string_view::npos) break;
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == ';') {
      break;
    } else if (c == 'd' || c == 'D' || c == 'y' || c == 'Y' || c == 'm' || c == 'M' || c == 'h' || c == 'H') {
      return {NumberLook::Kind::date, 0};
    }
  }
  if (only_zeros && zeros > 1) return {NumberLook::Kind::padded, std::min(zeros, 32)};
  return {};
}

std::string number_text(std::string_view stored, NumberLook look, bool epoch_1904) {
  const auto value = parse_number(stored);
  if (!value) return std::string(stored);
  if (look.kind == NumberLook::Kind::date) {
    if (auto date = date_text(*value, epoch_1904)) return *date;
  }
  std::string text = plain_text(stored, *value);
  if (look.kind == NumberLook::Kind::padded && all_digits(text) && text.size() < static_cast<std::size_t>(look.digits)) {
    text.insert(0, static_cast<std::size_t>(look.digits) - text.size(), '0');
  }
  return text;
}

std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (const char c : reference) {
    if (c == '$') continue;
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = c >= 'a' && c <= 'z';
    if (!upper && !lower) break;
    if (++letters > 3) return std::nullopt;
    column = column * 26 + static_cast<std::size_t>(c - (upper ? 'A' : 'a')) + 1;
  }
  if (letters == 0) return std::nullopt;
  return column - 1;
}

std::optional<Area> area_of(std::string_view reference) {
  const auto place = [](std::string_view cell, std::size_t& row, std::size_t& column) {
    const auto found = column_of(cell);
    const std::size_t digits = cell.find_first_of("123456789");
    if (!found || digits == std::string_view::npos || cell.size() - digits > 7) return false;
    const auto [end, error] = std::from_chars(cell.data() + digits, cell.data() + cell.size(), row);
    if (error != std::errc{} || end != cell.data() + cell.size() || row == 0) return false;
    --row;
    column = *found;
    return true;
  };
  const std::size_t colon = reference.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  Area area;
  if (!place(reference.substr(0, colon), area.row_first, area.column_first)) return std::nullopt;
  if (!place(reference.substr(colon + 1), area.row_last, area.column_last)) return std::nullopt;
  if (area.row_last < area.row_first || area.column_last < area.column_first) return std::nullopt;
  return area;
}

std::string without_escapes(std::string_view text) {
  if (text.find("_x") == std::string_view::npos) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned point = 0;
    const bool framed = i + 6 < text.size() && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_';
    if (framed) {
      const auto [end, error] = std::from_chars(text.data() + i + 2, text.data() + i + 6, point, 16);
      if (error == std::errc{} && end == text.data() + i + 6) {
        append_utf8(out, point);
        i += 6;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

}  // namespace selami::files
