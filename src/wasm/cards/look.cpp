#include "look.hpp"

#include <algorithm>
#include <cmath>

#include "vision/dictionary.hpp"

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

void write_seen(std::string& out, const std::vector<vision::CardSeen>& seen, const std::vector<vision::CardAnswer>& of_class) {
  const char* comma = "";
  for (const vision::CardSeen& one : seen) {
    if (std::none_of(of_class.begin(), of_class.end(), [&](const vision::CardAnswer& card) { return card.number == one.number; })) continue;
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
}

void write_cards(std::string& out, const std::vector<vision::CardAnswer>& answers) {
  const char* comma = "";
  for (const vision::CardAnswer& one : answers) {
    out += comma;
    write_number(out, "{\"number\":", one.number);
    out += std::string(",\"state\":\"") + name_of(one.state);
    write_number(out, "\",\"side\":", one.side);
    out += "}";
    comma = ",";
  }
}

}  // namespace

void CardsDoor::begin(const std::vector<int>& numbers, int alike) {
  std::vector<int> others;
  for (int number = 1; number <= vision::last_card; ++number) {
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) others.push_back(number);
  }
  sweep_.emplace(Listening{vision::CardSweep(numbers, alike), vision::CardSweep(others, alike)});
}

std::string CardsDoor::look(const vision::Grey& picture) {
  std::vector<vision::CardSeen> seen;
  std::vector<vision::CardAnswer> answers;
  std::vector<vision::CardAnswer> others;
  if (sweep_) {
    seen = reader_.read(picture);
    sweep_->own.add(seen);
    sweep_->others.add(seen);
    answers = sweep_->own.answers();
    others = sweep_->others.answers();
  }
  std::string out = "{\"seen\":[";
  write_seen(out, seen, answers);
  out += "],\"cards\":[";
  write_cards(out, answers);
  out += "],\"foreign\":[";
  const char* comma = "";
  for (const vision::CardAnswer& one : others) {
    if (one.state != vision::CardState::locked) continue;
    write_number(out, comma, one.number);
    comma = ",";
  }
  return out + "]}";
}

}  // namespace selami::wasm
