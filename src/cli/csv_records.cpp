#include "cli/csv_records.hpp"

#include <algorithm>
#include <cstring>

namespace selami::cli {
namespace {

constexpr std::size_t block_bytes = std::size_t{4} << 20;

/// The most frequent of the three outside quotes in the first line; a comma when there is none.
char separator_of(std::string_view text) {
  std::size_t commas = 0, semicolons = 0, tabs = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    commas += c == ',';
    semicolons += c == ';';
    tabs += c == '\t';
  }
  if (semicolons > commas && semicolons >= tabs) return ';';
  return tabs > commas ? '\t' : ',';
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

CsvRecords::CsvRecords(ByteSource source) : source_(std::move(source)), buffer_(new char[block_bytes]) {}

Result<bool> CsvRecords::begin() {
  begun_ = true;
  refill();
  const std::string_view start(buffer_.get(), end_);
  if (start.substr(0, 2) == "\xFF\xFE" || start.substr(0, 2) == "\xFE\xFF") return fail(Fault::invalid, "depth.not_utf8", "1");
  if (start.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
  separator_ = separator_of(start.substr(at_));
  return true;
}

/// Moves what is unread to the front and reads on until the buffer is full. False when nothing came.
bool CsvRecords::refill() {
  if (ended_) return false;
  std::memmove(buffer_.get(), buffer_.get() + at_, end_ - at_);
  end_ -= at_;
  at_ = 0;
  const std::size_t before = end_;
  while (end_ < block_bytes) {
    const std::size_t got = source_(buffer_.get() + end_, block_bytes - end_);
    if (got == 0) {
      ended_ = true;
      break;
    }
    end_ += got;
  }
  return end_ > before;
}

CsvRecords::Found CsvRecords::broken(const char* code, std::size_t at) {
  const auto lines = std::count(buffer_.get() + at_, buffer_.get() + at, '\n');
  error_ = {Fault::invalid, code, std::to_string(next_line_ + static_cast<std::size_t>(lines))};
  return Found::broken;
}

/// From the opening quote at `at` to the separator or line end behind the closing one.
CsvRecords::Found CsvRecords::scan_quoted(std::size_t& at, Part& part) {
  const std::size_t opened = at;
  part = {at + 1, at + 1, true, false};
  for (++at;; ++at) {
    if (at >= end_) return ended_ ? broken("depth.quote_open", opened) : Found::more;
    const char c = buffer_[at];
    lines_inside_ += c == '\n';
    if (c != '"') continue;
    if (at + 1 >= end_ && !ended_) return Found::more;
    if (at + 1 < end_ && buffer_[at + 1] == '"') {
      part.doubled = true;
      ++at;
      continue;
    }
    break;
  }
  part.end = at++;
  while (at < end_ && is_blank(buffer_[at]) && buffer_[at] != separator_) ++at;
  if (at >= end_) return ended_ ? Found::record : Found::more;
  const char c = buffer_[at];
  return c == separator_ || c == '\n' || c == '\r' ? Found::record : broken("depth.quote_inside", at);
}

/// Finds the parts of the record at `at_`, without changing the buffer: it may have to be scanned again when more has come.
CsvRecords::Found CsvRecords::scan() {
  parts_.clear();
  lines_inside_ = 0;
  std::size_t at = at_;
  while (true) {
    while (at < end_ && is_blank(buffer_[at]) && buffer_[at] != separator_) ++at;
    Part part{at, at, false, false};
    if (at < end_ && buffer_[at] == '"') {
      const Found found = scan_quoted(at, part);
      if (found != Found::record) return found;
    } else {
      while (at < end_ && buffer_[at] != separator_ && buffer_[at] != '\n' && buffer_[at] != '\r') ++at;
      part.end = at;
    }
    if (at >= end_ && !ended_) return Found::more;
    parts_.push_back(part);
    if (at < end_ && buffer_[at] == separator_) {
      ++at;
      continue;
    }
    if (at < end_ && buffer_[at] == '\r') {
      if (at + 1 >= end_ && !ended_) return Found::more;
      if (at + 1 < end_ && buffer_[at + 1] == '\n') ++at;
    }
    after_ = std::min(at + 1, end_);
    return Found::record;
  }
}

std::string_view CsvRecords::text(const Part& part) {
  char* begin = buffer_.get() + part.begin;
  char* end = buffer_.get() + part.end;
  if (part.doubled) {
    char* to = begin;
    for (const char* from = begin; from < end; ++from) {
      *to++ = *from;
      if (*from == '"') ++from;  // the second of two
    }
    end = to;
  }
  while (begin < end && is_blank(*begin)) ++begin;
  while (end > begin && is_blank(end[-1])) --end;
  return {begin, static_cast<std::size_t>(end - begin)};
}

Result<bool> CsvRecords::next(std::vector<std::string_view>& fields) {
  if (!begun_) TRY_DO(begin());
  while (true) {
    if (at_ >= end_ && !refill()) return false;
    const Found found = scan();
    if (found == Found::broken) return fail(error_);
    if (found == Found::more) {
      if (at_ == 0 && end_ == block_bytes) return fail(Fault::invalid, "depth.record_long", std::to_string(next_line_));
      refill();
      continue;
    }
    line_ = next_line_;
    next_line_ += 1 + lines_inside_;
    at_ = after_;
    const bool blank = parts_.size() == 1 && !parts_[0].quoted && parts_[0].begin == parts_[0].end;
    if (blank) continue;
    fields.clear();
    for (const Part& part : parts_) fields.push_back(text(part));
    return true;
  }
}

}  // namespace selami::cli
