#include "cli/cards.hpp"

#include <algorithm>
#include <cstdio>
#include <ostream>
#include <set>

#include "base/json.hpp"
#include "cli/photo_file.hpp"
#include "vision/cards.hpp"
#include "vision/dictionary.hpp"

namespace selami::cli {
namespace {

std::optional<int> number(std::string_view text) {
  if (text.empty() || text.size() > 3) return std::nullopt;
  int out = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    out = out * 10 + (c - '0');
  }
  if (out < 1 || out > vision::last_card) return std::nullopt;
  return out;
}

std::string place(double value) {
  char out[24];
  std::snprintf(out, sizeof out, "%.1f", value);
  return out;
}

bool twice(const std::vector<vision::CardSeen>& all, int id) {
  return std::count_if(all.begin(), all.end(), [&](const vision::CardSeen& one) { return one.number == id; }) > 1;
}

void write_json(std::string& out, const std::vector<vision::CardSeen>& cards) {
  const char* comma = "";
  for (const vision::CardSeen& card : cards) {
    out += comma;
    out += "{\"id\":" + std::to_string(card.number) + ",\"answer\":\"" + "ABCD"[card.side] + "\",\"corners\":[";
    for (std::size_t i = 0; i < 4; ++i) out += (i > 0 ? ",[" : "[") + place(card.corners[i].x) + "," + place(card.corners[i].y) + "]";
    const bool sure = !card.between_sides() && !twice(cards, card.number);
    out += sure ? "],\"sure\":true}" : "],\"sure\":false}";
    comma = ",";
  }
}

std::string line_of(const std::vector<vision::CardSeen>& cards) {
  std::string out;
  for (const vision::CardSeen& card : cards) {
    const bool sure = !card.between_sides() && !twice(cards, card.number);
    out += " " + std::to_string(card.number) + (sure ? std::string(1, "ABCD"[card.side]) : "?");
  }
  return out;
}

Result<std::vector<vision::CardSeen>> cards_in(const std::string& file, const CardsRead& wish) {
  TRY(const files::GreyPhoto photo, photo_file(file));
  std::vector<vision::CardSeen> out = vision::CardReader().read({photo.width, photo.height, photo.width, photo.pixels.data()});
  const auto strange = [&](const vision::CardSeen& one) { return !wish.ids.empty() && !std::binary_search(wish.ids.begin(), wish.ids.end(), one.number); };
  out.erase(std::remove_if(out.begin(), out.end(), strange), out.end());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
  return out;
}

}  // namespace

std::optional<std::vector<int>> card_ids(std::string_view text) {
  std::set<int> out;
  while (true) {
    const std::size_t comma = text.find(',');
    const std::string_view part = text.substr(0, comma);
    const std::size_t dash = part.find('-');
    const auto from = number(part.substr(0, dash));
    const auto until = dash == std::string_view::npos ? from : number(part.substr(dash + 1));
    if (!from || !until || *from > *until) return std::nullopt;
    for (int id = *from; id <= *until; ++id) out.insert(id);
    if (comma == std::string_view::npos) return std::vector<int>(out.begin(), out.end());
    text.remove_prefix(comma + 1);
  }
}

int cards_read(const CardsRead& wish, std::ostream& out, std::ostream& err) {
  int result = 0;
  std::string json = "[";
  for (const std::string& image : wish.images) {
    const auto cards = cards_in(image, wish);
    if (!cards) {
      err << image << ": " << cards.error().code << "\n";
      result = 1;
      continue;
    }
    if (!wish.json) {
      out << image << ":" << line_of(*cards) << "\n";
      continue;
    }
    json += json.size() > 1 ? ",\n{\"image\":" : "{\"image\":";
    json::write_string(json, image);
    json += ",\"cards\":[";
    write_json(json, *cards);
    json += "]}";
  }
  if (wish.json) out << json << "]\n";
  return result;
}

}  // namespace selami::cli
