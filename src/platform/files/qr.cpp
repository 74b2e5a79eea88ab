#include "files/qr.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace selami::files {
namespace {

constexpr int quiet = 4;
constexpr std::size_t text_max = 2000;

}  // namespace

Qr qr_of(std::string_view text) {
  if (text.empty() || text.size() > text_max) throw std::runtime_error("no QR code for a text of this length");
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
  if (!code) throw std::runtime_error("libqrencode refuses the text");
  Qr out;
  out.size = code->width + 2 * quiet;
  const auto dark = [&](int x, int y) { return (code->data[y * code->width + x] & 1) != 0; };
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      if (!dark(x, y)) continue;
      const int from = x;
      while (x < code->width && dark(x, y)) ++x;
      out.runs.push_back({from + quiet, y + quiet, x - from});
    }
  }
  for (const Qr::Run& run : out.runs) {
    const std::string length = std::to_string(run.length);
    out.path += "M" + std::to_string(run.x) + " " + std::to_string(run.y) + "h" + length + "v1h-" + length + "z";
  }
  return out;
}

}  // namespace selami::files
