#include "look.hpp"

#include <algorithm>
#include <cmath>

namespace selami::wasm {
namespace {

const char* name_of(vision::CardState state) {
  switch (state) {
    case vision::CardState::locked: return "locked";
    case vision::CardState::doubtful: return "doubtful";
    default: return "unseen";
  }
}

void write_number(std::string& out, const char* before, long value) {
  out += before;
  out += std::to_string(value);
}

}  // namespace

void CardsDoor::begin(const std::vector<int>& numbers, int alike) { sweep_.emplace(numbers, alike); }

std::string CardsDoor::look(const vision::Grey& picture) {
  std::vector<vision::CardSeen> seen;
  std::vector<vision::CardAnswer> answers;
  if (sweep_) {
    seen = reader_.read(picture);
    sweep_->add(seen);
    answers = sweep_->answers();
  }
  const auto of_class = [&](const vision::CardSeen& one) {
    return std::any_of(answers.begin(), answers.end(), [&](const vision::CardAnswer& card) { return card.number == one.number; });
  };
  std::string out = "{\"seen\":[";
  const char* comma = "";
  for (const vision::CardSeen& one : seen) {
    if (!of_class(one)) continue;
    out += comma;
    write_number(out, "{\"number\":", one.number);
    write_number(out, ",\"side\":", one.side);
    const char* before = ",\"corners\":[";
    for (const vision::Point& corner : one.corners) {
      write_number(out, before, std::lround(corner.x));
      write_number(out, ",", std::lround(corner.y));
      before = ",";
    }
    out += "]}";
    comma = ",";
  }
  out += "],\"cards\":[";
  comma = "";
  for (const vision::CardAnswer& one : answers) {
    out += comma;
    write_number(out, "{\"number\":", one.number);
    out += std::string(",\"state\":\"") + name_of(one.state);
    write_number(out, "\",\"side\":", one.side);
    out += "}";
    comma = ",";
  }
  return out + "]}";
}

}  // namespace selami::wasm
