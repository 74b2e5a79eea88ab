#include "people_core/pupil_key.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace selami::people {
namespace {

constexpr unsigned count = 12;

std::string place(double x, double y) {
  std::array<char, 40> out{};
  std::snprintf(out.data(), out.size(), "%.1f %.1f ", x, y);
  return out.data();
}

/// A circle as four curves.
std::string ring(double x, double y, double r) {
  const double k = 0.5523 * r;
  return "M " + place(x - r, y) + "C " + place(x - r, y - k) + place(x - k, y - r) + place(x, y - r) + "C " + place(x + k, y - r) +
         place(x + r, y - k) + place(x + r, y) + "C " + place(x + r, y + k) + place(x + k, y + r) + place(x, y + r) + "C " +
         place(x - k, y + r) + place(x - r, y + k) + place(x - r, y) + "Z ";
}

std::vector<Drawing> animals() {
  return {
      {Picture::ikan, "M 5 32 C 15 13 38 13 49 32 C 38 51 15 51 5 32 Z M 49 32 L 61 19 L 61 45 Z M 27 22 C 31 28 31 36 27 42",
       ring(17, 29, 3)},
      {Picture::kucing,
       ring(32, 37, 20) + "M 15 26 L 13 7 L 26 18 M 49 26 L 51 7 L 38 18 M 3 36 L 16 39 M 3 46 L 16 44 M 61 36 L 48 39 M 61 46 L 48 44 "
                          "M 32 45 C 31 50 26 50 24 47 M 32 45 C 33 50 38 50 40 47",
       ring(24, 33, 3) + ring(40, 33, 3) + "M 28 40 L 36 40 L 32 45 Z"},
      {Picture::ayam,
       "M 11 31 C 7 24 5 18 7 11 C 16 14 21 25 30 26 C 35 26 37 22 38 16 C 40 7 52 7 53 17 C 54 35 48 50 32 50 C 20 50 13 42 11 31 Z "
       "M 21 34 C 26 43 36 42 39 34 M 27 50 L 27 60 M 37 50 L 37 60 M 22 60 L 31 60 M 33 60 L 42 60",
       ring(46, 17, 2.5) + "M 54 16 L 62 20 L 54 24 Z M 39 10 C 36 1 43 1 45 6 C 46 0 53 1 52 10 Z"},
  };
}

std::vector<Drawing> made_things() {
  return {
      {Picture::perahu, "M 32 43 L 32 5 M 36 9 L 56 36 L 36 36 Z M 28 16 L 12 36 L 28 36 Z", "M 4 43 L 60 43 L 50 57 L 14 57 Z"},
      {Picture::canting,
       "M 5 60 L 28 33 M 9 63 L 32 37 M 5 60 L 9 63 M 26 22 C 26 40 52 40 52 22 Z M 51 28 C 61 28 61 36 59 42",
       "M 58 47 C 53 54 54 58 58 58 C 62 58 63 54 58 47 Z"},
      {Picture::payung,
       "M 5 34 C 6 3 58 3 59 34 C 54 28 46 28 41 34 C 38 28 26 28 23 34 C 18 28 10 28 5 34 Z M 32 30 L 32 53 C 32 61 21 61 21 53 "
       "M 32 4 L 32 11",
       ""},
      {Picture::sepeda,
       ring(15, 45, 12) + ring(49, 45, 12) + "M 15 45 L 26 24 L 45 24 L 49 45 M 26 24 L 32 45 L 45 24 M 15 45 L 32 45 "
                                             "M 45 24 L 43 14 L 51 14",
       "M 18 16 L 33 16 L 29 24 L 23 24 Z"},
      {Picture::rumah, "M 4 33 L 32 7 L 60 33 M 12 27 L 12 58 L 52 58 L 52 27 M 17 38 L 26 38 L 26 47 L 17 47 Z", "M 33 58 L 33 37 L 45 37 L 45 58 Z"},
  };
}

std::vector<Drawing> outdoors() {
  return {
      {Picture::pohon, "M 18 42 C 2 42 2 24 14 22 C 14 3 50 3 50 22 C 62 24 62 42 46 42 Z", "M 27 42 L 37 42 L 40 61 L 24 61 Z"},
      {Picture::matahari,
       ring(32, 32, 13) + "M 32 3 L 32 12 M 32 52 L 32 61 M 3 32 L 12 32 M 52 32 L 61 32 M 11.5 11.5 L 18 18 M 46 46 L 52.5 52.5 "
                          "M 52.5 11.5 L 46 18 M 18 46 L 11.5 52.5",
       ""},
      {Picture::bunga,
       ring(44, 22, 7) + ring(38, 32.4, 7) + ring(26, 32.4, 7) + ring(20, 22, 7) + ring(26, 11.6, 7) + ring(38, 11.6, 7) +
           "M 32 40 L 32 62 M 32 57 C 38 45 52 46 52 46 C 52 56 40 60 32 57 Z",
       ring(32, 22, 5.5)},
      {Picture::bintang, "",
       "M 32 4 L 39.6 23.5 L 60.5 24.7 L 44.4 38 L 49.6 58.3 L 32 47 L 14.4 58.3 L 19.6 38 L 3.5 24.7 L 24.4 23.5 Z"},
  };
}

}  // namespace

const std::vector<Drawing>& drawings() {
  static const std::vector<Drawing> all = [] {
    std::vector<Drawing> out = animals();
    for (const auto& part : {made_things(), outdoors()}) out.insert(out.end(), part.begin(), part.end());
    std::sort(out.begin(), out.end(), [](const Drawing& a, const Drawing& b) { return a.picture < b.picture; });
    return out;
  }();
  return all;
}

std::string new_picture_key(Random& random) {
  std::vector<Picture> chosen;
  while (chosen.size() < pictures_in_key) {
    unsigned char byte = 0;
    random.fill(&byte, 1);
    if (byte >= 256 / count * count) continue;  // no picture is likelier than another
    const auto picture = static_cast<Picture>(byte % count);
    if (std::find(chosen.begin(), chosen.end(), picture) == chosen.end()) chosen.push_back(picture);
  }
  std::string out;
  for (const Picture picture : chosen) out += (out.empty() ? "" : " ") + std::string(enum_text(picture));
  return out;
}

std::optional<std::vector<Picture>> pictures_of(std::string_view key) {
  std::vector<Picture> out;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    const auto picture = enum_value<Picture>(key.substr(0, end));
    if (!picture || std::find(out.begin(), out.end(), *picture) != out.end()) return std::nullopt;
    out.push_back(*picture);
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  if (out.size() != pictures_in_key) return std::nullopt;
  return out;
}

KeyKind usual_key(std::string_view level, std::string_view grade) {
  return level == "tk" || (level == "sd" && grade == "1") ? KeyKind::pictures : KeyKind::pin;
}

}  // namespace selami::people
