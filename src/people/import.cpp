#include "people/import.hpp"

#include <charconv>

namespace selami::people {
namespace {

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto comma = text.find(',');
    if (comma != 0) out.push_back(text.substr(0, comma));
    text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
  }
  return out;
}

std::optional<int> row_number(std::string_view text) {
  int row = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), row);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || row < 1) return std::nullopt;
  return row;
}

}  // namespace

Result<Decisions> read_decisions(const ImportWish& wish) {
  Decisions out;
  for (const std::string_view part : parts_of(wish.skip)) {
    const auto row = row_number(part);
    if (!row) return fail(Fault::invalid, "request.malformed", "skip");
    out.skip.insert(*row);
  }
  for (const std::string_view part : parts_of(wish.answers)) {
    const auto colon = part.find(':');
    const auto row = colon == std::string_view::npos ? std::nullopt : row_number(part.substr(0, colon));
    if (!row || colon + 1 == part.size()) return fail(Fault::invalid, "request.malformed", "answers");
    out.answers[*row] = std::string(part.substr(colon + 1));
  }
  for (const std::string_view part : parts_of(wish.gone)) {
    const auto colon = part.find(':');
    const auto gone = colon == std::string_view::npos ? std::nullopt : enum_value<Gone>(part.substr(colon + 1));
    if (!gone) return fail(Fault::invalid, "request.malformed", "gone");
    out.gone[std::string(part.substr(0, colon))] = *gone;
  }
  return out;
}

}  // namespace selami::people
