#include "files/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/json.hpp"

namespace selami::files {
namespace {

/// Bytes 0x80 to 0x9F of Windows-1252; 0 where it has no letter.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

std::string line_of(std::string_view bytes, std::size_t at) {
  const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at, bytes.size()));
  return "row " + std::to_string(1 + std::count(bytes.begin(), end, '\n'));
}

/// Where the first line begins that is not UTF-8.
std::size_t bad_line(std::string_view bytes) {
  std::size_t start = 0;  // of the line
  while (start < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
    if (!json::is_utf8(bytes.substr(start, end - start))) return start;
    start = end + 1;
  }
  return bytes.size();
}

/// True when some letters beyond ASCII are written in UTF-8: two programs have written this file. Read as Windows-1252
/// they would turn into pairs of odd signs, silently.
bool has_utf8_letters(std::string_view bytes) {
  const auto tail = [&](std::size_t i) { return i < bytes.size() && (static_cast<unsigned char>(bytes[i]) & 0xC0U) == 0x80U; };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool before_blank = byte > 0xC3 && i + 1 < bytes.size() && bytes[i + 1] == '\xA0';  // rather "Í" and a no-break blank
    if (byte >= 0xC2 && byte <= 0xDF && tail(i + 1) && !tail(i + 2) && !before_blank) return true;
    if (byte >= 0xE2 && byte <= 0xEF && tail(i + 1) && tail(i + 2) && !tail(i + 3)) return true;
  }
  return false;
}

/// For bytes that are not well-formed UTF-8.
Result<std::string> from_windows_1252(std::string_view bytes) {
  if (has_utf8_letters(bytes)) return fail(Fault::invalid, "import.encoding", line_of(bytes, bad_line(bytes)));
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const char32_t point = byte >= 0x80 && byte <= 0x9F ? windows_1252[byte - 0x80U] : byte;
    if (point == 0 && byte != 0) return fail(Fault::invalid, "import.encoding", line_of(bytes, i));
    append_utf8(out, point);
  }
  return out;
}

Result<std::string> from_utf16(std::string_view bytes, bool little) {
  if (bytes.size() % 2 != 0) return fail(Fault::invalid, "import.encoding");
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(little ? a | (b << 8U) : b | (a << 8U));
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    char32_t point = unit(i);
    if (point >= 0xD800 && point <= 0xDBFF && i + 3 < bytes.size()) {
      const char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low <= 0xDFFF) {
        point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
        i += 2;
      }
    }
    if (point >= 0xD800 && point <= 0xDFFF) {
      return fail(Fault::invalid, "import.encoding", "row " + std::to_string(1 + std::count(out.begin(), out.end(), '\n')));
    }
    append_utf8(out, point);
  }
  return out;
}

/// Length of the blank, control character or invisible mark that starts at `at`, or 0.
std::size_t blank_length(std::string_view s, std::size_t at) {
  const auto byte = static_cast<unsigned char>(s[at]);
  if (byte <= 0x20 || byte == 0x7F) return 1;
  const std::string_view rest = s.substr(at);
  for (const char* mark : {"\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x80\xAF", "\xEF\xBB\xBF", "\xE3\x80\x80"}) {
    const std::string_view m = mark;
    if (rest.substr(0, m.size()) == m) return m.size();
  }
  return 0;
}

}  // namespace

Result<std::string> utf8_of_file(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 3);
  if (head == "\xEF\xBB\xBF") {
    const std::string_view rest = bytes.substr(3);
    if (rest.find('\0') != std::string_view::npos) return fail(Fault::invalid, "import.not_a_table");
    if (json::is_utf8(rest)) return std::string(rest);
    return from_windows_1252(rest);  // a mark set by one program, letters added by another
  }
  if (head.substr(0, 2) == "\xFF\xFE") return from_utf16(bytes.substr(2), true);
  if (head.substr(0, 2) == "\xFE\xFF") return from_utf16(bytes.substr(2), false);
  if (bytes.find('\0') != std::string_view::npos) return fail(Fault::invalid, "import.not_a_table");
  if (json::is_utf8(bytes)) return std::string(bytes);
  return from_windows_1252(bytes);
}

std::string clean_cell(std::string_view utf8) {
  std::string out;
  std::size_t end = 0;  // behind the last character that is no blank
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t length = blank_length(utf8, i);
    if (length == 0) {
      out += utf8[i++];
      end = out.size();
      continue;
    }
    const std::string_view blank = utf8.substr(i, length);
    i += length;
    // Joiners say how letters of some scripts hang together: they stay inside a text.
    if (blank == "\xE2\x80\x8C" || blank == "\xE2\x80\x8D") out += end > 0 ? blank : std::string_view{};
    else if (end > 0 && blank != "\xE2\x80\x8B" && blank != "\xEF\xBB\xBF") out += ' ';
  }
  out.resize(end);
  return out;
}

void append_utf8(std::string& out, char32_t point) {
  if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) point = 0xFFFD;
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | (point >> 6U));
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | (point >> 12U));
    put(0x80 | ((point >> 6U) & 0x3F));
    put(0x80 | (point & 0x3F));
  } else {
    put(0xF0 | (point >> 18U));
    put(0x80 | ((point >> 12U) & 0x3F));
    put(0x80 | ((point >> 6U) & 0x3F));
    put(0x80 | (point & 0x3F));
  }
}

}  // namespace selami::files
