#include "files/sound.hpp"

#include <algorithm>
#include <optional>

#include "files/sound_kinds.hpp"

namespace selami::files {
namespace {

std::uint64_t little(std::string_view bytes) {
  std::uint64_t out = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) out = out << 8U | static_cast<unsigned char>(bytes[i - 1]);
  return out;
}

/// One element of a WebM file. Source: RFC 8794 (EBML), RFC 9559 (Matroska).
struct Element {
  std::uint64_t id = 0;
  bool unknown_size = false;
  std::string_view content;
};
constexpr std::uint64_t ebml = 0x1a45dfa3, doc_type = 0x4282, segment = 0x18538067, info = 0x1549a966, scale = 0x2ad7b1, tracks = 0x1654ae6b,
                        track = 0xae, codec = 0x86, cluster = 0x1f43b675, cluster_time = 0xe7, group = 0xa0, block = 0xa1, simple_block = 0xa3,
                        tags = 0x1254c367, attachments = 0x1941a469;

/// The width of a number of variable size, by its first byte; 0: none.
std::size_t width(unsigned char first, std::size_t most) {
  for (std::size_t i = 1; i <= most; ++i) {
    if (first & 0x100U >> i) return i;
  }
  return 0;
}

/// The element at the beginning of `rest`, and `rest` behind it: behind its head alone when it holds others, so that none is overlooked.
std::optional<Element> next(std::string_view& rest) {
  const std::size_t id_size = width(static_cast<unsigned char>(rest[0]), 4);
  if (id_size == 0 || rest.size() <= id_size) return std::nullopt;
  const std::size_t size_size = width(static_cast<unsigned char>(rest[id_size]), 8);
  if (size_size == 0 || rest.size() < id_size + size_size) return std::nullopt;
  Element out;
  out.id = big(rest.substr(0, id_size));
  const std::uint64_t all_ones = (std::uint64_t{1} << (7 * size_size)) - 1;
  const std::uint64_t size = big(rest.substr(id_size, size_size)) & all_ones;
  out.unknown_size = size == all_ones;
  rest.remove_prefix(id_size + size_size);
  constexpr std::uint64_t holders[] = {ebml, segment, info, tracks, track, cluster, group};
  if (std::find(std::begin(holders), std::end(holders), out.id) != std::end(holders)) return out;
  if (out.unknown_size || size > rest.size()) return std::nullopt;
  out.content = rest.substr(0, static_cast<std::size_t>(size));
  rest.remove_prefix(out.content.size());
  return out;
}

/// When a block begins, in the cluster's ticks. Its head: the track's number, then 16 bits with a sign.
std::optional<std::int64_t> block_time(std::string_view content) {
  const std::size_t track_size = content.empty() ? 0 : width(static_cast<unsigned char>(content[0]), 8);
  if (track_size == 0 || content.size() < track_size + 3) return std::nullopt;
  return static_cast<std::int16_t>(big(content.substr(track_size, 2)));
}

Result<std::string> webm(std::string_view rest, std::int64_t ms_max) {
  std::uint64_t ns_a_tick = 1'000'000;
  double cluster_at = 0;  // a file may name any number, and a sum of two must not go round
  double last = 0;
  bool opus = false;
  while (!rest.empty()) {
    const auto element = next(rest);
    if (!element) return broken_voice();
    const auto& [id, unknown_size, content] = *element;
    if (id == tags || id == attachments) return says_more();
    if ((id == doc_type && content != "webm") || (id == codec && content != "A_OPUS")) return not_a_voice();
    if (id == codec) opus = true;
    if (id == scale) ns_a_tick = big(content);
    if (id == cluster_time) cluster_at = static_cast<double>(big(content));
    if (id != block && id != simple_block) continue;
    const auto at = block_time(content);
    if (!at) return broken_voice();
    last = std::max(last, cluster_at + static_cast<double>(*at));
  }
  if (!opus) return not_a_voice();
  const double ms = last * static_cast<double>(ns_a_tick) / 1e6;
  if (ms > static_cast<double>(ms_max)) return too_long();
  return "audio/webm";
}

/// The second page of a stream: who made it, and what it says. An encoder's own name is nobody's. Source: RFC 7845, 5.2.
bool says_only_its_encoder(std::string_view body) {
  if (body.substr(0, 8) != "OpusTags") return false;
  body.remove_prefix(8);
  const auto text = [&]() -> std::optional<std::string_view> {
    if (body.size() < 4 || little(body.substr(0, 4)) > body.size() - 4) return std::nullopt;
    const std::string_view out = body.substr(4, static_cast<std::size_t>(little(body.substr(0, 4))));
    body.remove_prefix(4 + out.size());
    return out;
  };
  if (!text() || body.size() < 4) return false;
  std::uint64_t comments = little(body.substr(0, 4));
  body.remove_prefix(4);
  for (; comments > 0; --comments) {
    const auto comment = text();
    if (!comment || comment->substr(0, 8) != "ENCODER=") return false;
  }
  return true;
}

/// Pages that follow each other to the end. Source: RFC 3533; Opus in it: RFC 7845.
Result<std::string> ogg(std::string_view rest, std::int64_t ms_max) {
  constexpr std::size_t head = 27;
  constexpr std::int64_t samples_a_ms = 48;
  constexpr std::uint64_t none_ends_here = ~std::uint64_t{0};
  constexpr unsigned begins = 2;
  std::int64_t last = 0;
  for (int n = 0; !rest.empty(); ++n) {
    if (rest.size() < head || rest.substr(0, 4) != "OggS") return broken_voice();
    const auto segments = static_cast<std::size_t>(static_cast<unsigned char>(rest[26]));
    if (rest.size() < head + segments) return broken_voice();
    std::size_t body = 0;
    for (const char lace : rest.substr(head, segments)) body += static_cast<unsigned char>(lace);
    if (rest.size() < head + segments + body) return broken_voice();
    const std::string_view content = rest.substr(head + segments, body);
    const bool first_of_one = (static_cast<unsigned char>(rest[5]) & begins) != 0;
    if (n == 0 ? content.substr(0, 8) != "OpusHead" : first_of_one) return not_a_voice();  // no Opus, or a second stream beside it
    if (n == 1 && !says_only_its_encoder(content)) return says_more();
    const std::uint64_t granule = little(rest.substr(6, 8));
    if (granule != none_ends_here) last = std::max(last, static_cast<std::int64_t>(granule));
    rest.remove_prefix(head + segments + body);
  }
  if (last < 0 || last / samples_a_ms > ms_max) return too_long();
  return "audio/ogg";
}

}  // namespace

Result<std::string> bare_voice(std::string_view bytes, std::int64_t ms_max) {
  if (bytes.substr(0, 4) == "\x1a\x45\xdf\xa3") return webm(bytes, ms_max);
  if (bytes.substr(0, 4) == "OggS") return ogg(bytes, ms_max);
  if (bytes.size() >= 8 && bytes.substr(4, 4) == "ftyp") return mp4_voice(bytes, ms_max);
  return not_a_voice();
}

}  // namespace selami::files
