#include "cli/ratings_file.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <memory>
#include <set>

#include "base/json.hpp"
#include "cli/csv_number.hpp"
#include "cli/name_codes.hpp"

namespace selami::cli {
namespace {

constexpr std::size_t rows_max = 200'000'000;
constexpr int score_highest = 1000;

/// A column that is read: its place in the line, its names so far, and the last value, which is often the next one too.
struct Reading {
  std::string column;
  std::size_t place = 0;
  NameCodes names;
  std::vector<std::uint32_t> codes;
  std::string last;
  std::uint32_t last_code = NameCodes::none;
  std::size_t missing = 0;
};

/// As much of a value as a message can show.
std::string beginning(std::string_view value) {
  constexpr std::size_t shown_max = 40;
  std::string shown(value.substr(0, shown_max));
  while (!json::is_utf8(shown) && !shown.empty()) shown.pop_back();
  return shown;
}

/// At which line and column, and what stands there.
std::string place(std::size_t line, const std::string& column, std::string_view value) {
  const std::string shown = beginning(value);
  return "line " + std::to_string(line) + ", " + column + (shown.empty() ? "" : ": " + shown);
}

std::string joined(const std::vector<std::string>& words) {
  constexpr std::size_t named_max = 30;
  std::string out;
  for (std::size_t i = 0; i < std::min(words.size(), named_max); ++i) out += (out.empty() ? "" : ", ") + beginning(words[i]);
  return out + (words.size() > named_max ? ", …" : "");
}

/// UTF-16 without a mark at its beginning is known by its zeros.
bool is_text(std::string_view value) { return json::is_utf8(value) && value.find('\0') == std::string_view::npos; }

/// A whole number from 0. "3", "3.0" and "3,0" are three.
Result<int> score_of(std::string_view text, const std::string& where) {
  const auto value = csv_double(text);
  if (!value) return fail(Fault::invalid, "depth.score_not_number", where);
  if (*value < 0 || *value > score_highest || *value != std::floor(*value)) return fail(Fault::invalid, "depth.score_range", where);
  return static_cast<int>(*value);
}

class Reader {
 public:
  Reader(const ByteSource& source, const RatingsWish& wish) : records_(source), wish_(wish) {}

  Result<RatingsFile> read() {
    TRY_DO(header());
    std::vector<std::string_view> fields;
    while (true) {
      TRY(const bool more, records_.next(fields));
      if (!more) break;
      TRY_DO(row(fields));
    }
    return result();
  }

 private:
  Result<bool> header() {
    std::vector<std::string_view> fields;
    TRY(const bool more, records_.next(fields));
    if (!more) return fail(Fault::invalid, "depth.no_rows");
    header_.assign(fields.begin(), fields.end());
    for (const std::string& name : header_) {
      if (!is_text(name)) return fail(Fault::invalid, "depth.not_utf8", "1");
    }
    for (const auto& [role, column] : wish_.columns) TRY_DO(add(column));
    if (!wish_.score.empty()) TRY_DO(add(wish_.score));
    return true;
  }

  Result<bool> add(const std::string& column) {
    const auto found = std::find(header_.begin(), header_.end(), column);
    if (found == header_.end()) return fail(Fault::invalid, "depth.column_unknown", column + "; " + joined(header_));
    if (std::find(found + 1, header_.end(), column) != header_.end()) return fail(Fault::invalid, "depth.column_twice", column);
    Reading reading;
    reading.column = column;
    reading.place = static_cast<std::size_t>(found - header_.begin());
    readings_.push_back(std::move(reading));
    return true;
  }

  Result<bool> row(const std::vector<std::string_view>& fields) {
    ++out_.rows_read;
    if (fields.size() != header_.size()) {
      const std::string counts = std::to_string(fields.size()) + " / " + std::to_string(header_.size());
      return fail(Fault::invalid, "depth.fields", "line " + std::to_string(records_.line()) + ": " + counts);
    }
    bool missing = false;
    for (Reading& reading : readings_) {
      if (reading.column == wish_.loose || !is_missing(fields[reading.place])) continue;
      missing = true;
      ++reading.missing;
    }
    if (missing) {
      ++out_.rows_missing;
      return true;
    }
    if (fields[readings_.back().place] == header_[readings_.back().place] && std::equal(fields.begin(), fields.end(), header_.begin())) {
      ++out_.headers_again;
      return true;
    }
    if (readings_.back().codes.size() >= rows_max) return fail(Fault::too_large, "depth.too_many", std::to_string(rows_max));
    for (Reading& reading : readings_) TRY_DO(enter(reading, fields[reading.place]));
    return true;
  }

  Result<bool> enter(Reading& reading, std::string_view value) {
    if (reading.last_code != NameCodes::none && reading.last == value) {
      reading.codes.push_back(reading.last_code);
      return true;
    }
    const std::size_t before = reading.names.size();
    const std::uint32_t code = reading.names.code(value);
    if (reading.names.size() > before) TRY_DO(first(reading, value));
    reading.last.assign(value);
    reading.last_code = code;
    reading.codes.push_back(code);
    return true;
  }

  /// A value that was not there before is looked at once.
  Result<bool> first(const Reading& reading, std::string_view value) {
    if (!is_text(value)) return fail(Fault::invalid, "depth.not_utf8", place(records_.line(), reading.column, ""));
    if (reading.column == wish_.loose && !is_missing(value)) {
      const auto seconds = csv_double(value);
      if (!seconds || *seconds < 0) return fail(Fault::invalid, "depth.time", place(records_.line(), reading.column, value));
    }
    if (wish_.score.empty() || &reading != &readings_.back()) return true;
    TRY(const int score, score_of(value, place(records_.line(), reading.column, value)));
    scores_.push_back(score);
    return true;
  }

  Result<bool> take_scores() {
    const auto [low, high] = std::minmax_element(scores_.begin(), scores_.end());
    out_.score_min = *low;
    out_.score_max = *high;
    if (*low == *high) return fail(Fault::invalid, "depth.one_category", wish_.score + ": " + std::to_string(*low));
    if (*high - *low > score_span_max) return fail(Fault::invalid, "depth.score_range", wish_.score + ": " + std::to_string(*low) + "–" + std::to_string(*high));
    const Reading score = std::move(readings_.back());
    readings_.pop_back();
    out_.score.reserve(score.codes.size());
    for (const std::uint32_t code : score.codes) out_.score.push_back(static_cast<std::uint8_t>(scores_[code] - out_.score_min));
    return true;
  }

  Result<RatingsFile> result() {
    if (readings_.back().codes.empty()) return fail(Fault::invalid, "depth.no_rows", out_.rows_missing > 0 ? std::to_string(out_.rows_missing) + " NA" : "");
    for (const Reading& reading : readings_) {
      if (reading.missing > 0) out_.missing.emplace_back(reading.column, reading.missing);
    }
    if (!wish_.score.empty()) TRY_DO(take_scores());
    for (std::size_t i = 0; i < readings_.size(); ++i) {
      Reading& reading = readings_[i];
      std::vector<std::uint32_t> places;
      std::vector<std::string> names = reading.names.sorted(places);
      for (std::uint32_t& code : reading.codes) code = places[code];
      out_.columns.push_back({wish_.columns[i].first, reading.column, std::move(names), std::move(reading.codes)});
    }
    return std::move(out_);
  }

  CsvRecords records_;
  const RatingsWish& wish_;
  std::vector<std::string> header_;
  std::vector<Reading> readings_;  ///< of the wish, then the score
  std::vector<int> scores_;        ///< by the code of the score's text
  RatingsFile out_;
};

}  // namespace

Result<bool> check_roles(const RatingsWish& wish) {
  std::set<std::string> used;
  if (!wish.score.empty()) used.insert(wish.score);
  for (const auto& [role, column] : wish.columns) {
    if (!used.insert(column).second) return fail(Fault::invalid, "depth.column_twice", column);
  }
  return true;
}

bool is_missing(std::string_view value) {
  if (value.size() > 4) return false;
  constexpr std::array words{"", ".", "NA", "N/A", "NaN", "NULL", "null"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return word == value; });
}

const CodedColumn* RatingsFile::find(std::string_view role) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const CodedColumn& one) { return one.role == role; });
  return found == columns.end() ? nullptr : &*found;
}

Result<RatingsFile> read_ratings(const ByteSource& source, const RatingsWish& wish) { return Reader(source, wish).read(); }

Result<ByteSource> open_bytes(const std::string& file) {
  // Shared by the copies that a std::function makes of itself.
  const auto in = std::make_shared<std::ifstream>(file, std::ios::binary);
  if (!in->is_open() || in->peek() == std::ifstream::traits_type::eof()) {
    if (!in->is_open() || in->bad()) return fail(Fault::invalid, "depth.file", file);
    in->clear();
  }
  return ByteSource([in](char* into, std::size_t room) {
    in->read(into, static_cast<std::streamsize>(room));
    return static_cast<std::size_t>(in->gcount());
  });
}

Result<RatingsFile> read_ratings_file(const std::string& file, const RatingsWish& wish) {
  TRY(const ByteSource source, open_bytes(file));
  return read_ratings(source, wish);
}

}  // namespace selami::cli
