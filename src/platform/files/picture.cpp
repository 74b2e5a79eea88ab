#include "files/picture.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace selami::files {
namespace {

tl::unexpected<Error> broken() { return fail(Fault::invalid, "picture.broken"); }
tl::unexpected<Error> says_more() { return fail(Fault::invalid, "picture.metadata"); }

std::uint32_t big(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < size; ++i) out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
  return out;
}
std::uint32_t little(std::string_view bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = 4; i > 0; --i) out = out << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return out;
}

/// Segments up to the picture's own data. Source: ITU-T T.81, B.1.1.
Result<std::string> jpeg(std::string_view bytes) {
  constexpr std::uint32_t app0 = 0xe0, app2 = 0xe2, app14 = 0xee, app15 = 0xef, comment = 0xfe, scan = 0xda;
  std::size_t at = 2;
  while (bytes.size() - at >= 4 && bytes[at] == '\xff') {
    const std::uint32_t marker = big(bytes, at + 1, 1);
    const std::uint32_t length = big(bytes, at + 2, 2);
    const bool app = marker >= app0 && marker <= app15;
    if (marker == comment || (app && marker != app0 && marker != app2 && marker != app14)) return says_more();  // APP2: colours
    if (length < 2 || bytes.size() - at < 2 + length) return broken();
    at += 2 + length;
    if (marker != scan) continue;
    const std::size_t end = bytes.find("\xff\xd9", at);
    if (end == std::string_view::npos) return broken();
    // A progressive picture has several scans, but no other end than the last.
    return bytes.size() == end + 2 ? Result<std::string>("image/jpeg") : says_more();
  }
  return broken();
}

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& all) {
  return std::find(all.begin(), all.end(), name) != all.end();
}

/// Source: PNG (3rd ed.), 5.3.
Result<std::string> png(std::string_view bytes) {
  constexpr std::array<std::string_view, 10> plain = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "sRGB", "gAMA", "pHYs", "cHRM", "sBIT"};
  std::size_t at = 8;
  while (bytes.size() - at >= 12) {
    const std::size_t length = big(bytes, at, 4);
    const std::string_view name = bytes.substr(at + 4, 4);
    if (!one_of(name, plain)) return says_more();
    if (bytes.size() - at - 12 < length) return broken();
    at += 12 + length;
    if (name == "IEND") return at == bytes.size() ? Result<std::string>("image/png") : says_more();
  }
  return broken();
}

/// Source: WebP container specification, RIFF chunks of even size.
Result<std::string> webp(std::string_view bytes) {
  constexpr std::array<std::string_view, 5> plain = {"VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"};
  const std::size_t whole = std::size_t{little(bytes, 4)} + 8;
  if (whole > bytes.size()) return broken();
  if (whole < bytes.size()) return says_more();
  std::size_t at = 12;
  bool picture = false;
  while (at < bytes.size()) {
    if (bytes.size() - at < 8) return broken();
    const std::size_t length = little(bytes, at + 4);
    const std::string_view name = bytes.substr(at, 4);
    if (!one_of(name, plain)) return says_more();
    const std::size_t padded = length + length % 2;
    if (bytes.size() - at - 8 < padded) return broken();
    at += 8 + padded;
    picture = picture || name == "VP8 " || name == "VP8L";
  }
  return picture ? Result<std::string>("image/webp") : broken();
}

}  // namespace

Result<std::string> bare_picture(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xff\xd8\xff") return jpeg(bytes);
  if (bytes.substr(0, 8) == std::string_view("\x89PNG\r\n\x1a\n", 8)) return png(bytes);
  if (bytes.size() >= 12 && bytes.substr(0, 4) == "RIFF" && bytes.substr(8, 4) == "WEBP") return webp(bytes);
  return fail(Fault::invalid, "picture.kind");
}

}  // namespace selami::files
