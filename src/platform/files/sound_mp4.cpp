/// @file A voice in MP4, as iPhones record it. Source of all boxes: ISO/IEC 14496-12.

#include <algorithm>
#include <optional>

#include "files/sound_kinds.hpp"

namespace selami::files {
namespace {

struct Box {
  std::string_view name;
  std::string_view content;
};

/// Boxes whose boxes count, too: of a recording, of a track, and of a fragment, in which browsers write what is not over yet.
constexpr std::string_view holders[] = {"moov", "trak", "mdia", "mvex", "moof", "traf"};
bool holds_boxes(std::string_view name) { return std::find(std::begin(holders), std::end(holders), name) != std::end(holders); }

/// The box at the beginning of `rest`, and `rest` behind it: behind its head alone when it holds others, so that none is overlooked.
std::optional<Box> next(std::string_view& rest) {
  constexpr std::size_t head = 8;
  if (rest.size() < head) return std::nullopt;
  const std::uint64_t size = big(rest.substr(0, 4));
  if (size < head || size > rest.size()) return std::nullopt;
  const Box out{rest.substr(4, 4), rest.substr(head, static_cast<std::size_t>(size) - head)};
  rest.remove_prefix(holds_boxes(out.name) ? head : static_cast<std::size_t>(size));
  return out;
}

/// Numbers one after the other; beyond the end there is none.
class Numbers {
 public:
  explicit Numbers(std::string_view rest) : rest_(rest) {}
  std::uint64_t next(std::size_t size) {
    if (rest_.size() < size) whole_ = false;
    const std::uint64_t out = whole_ ? big(rest_.substr(0, size)) : 0;
    rest_.remove_prefix(std::min(size, rest_.size()));
    return out;
  }
  bool whole() const { return whole_; }

 private:
  std::string_view rest_;
  bool whole_ = true;
};

/// How long a recording lasts, by each box that says something of it.
class Length {
 public:
  /// False: the box is cut off, or its numbers mean nothing.
  bool hear(const Box& box) {
    if (box.name == "mvhd") return header(box.content, movie_ticks_);
    if (box.name == "mdhd") return header(box.content, sound_ticks_);
    if (box.name == "mehd") return fragments(box.content);
    if (box.name == "trex") return defaults(box.content);
    if (box.name == "tfhd") return fragment(box.content);
    if (box.name == "tfdt") return begins(box.content);
    if (box.name == "trun") return run(box.content);
    return true;
  }
  double ms() const { return ms_; }

 private:
  bool note(std::uint64_t ticks, std::uint64_t a_second) {
    if (ticks > 0 && a_second == 0) return false;
    if (ticks > 0) ms_ = std::max(ms_, static_cast<double>(ticks) * 1000 / static_cast<double>(a_second));
    return true;
  }
  // mvhd and mdhd: when it was made and changed, ticks a second, length; in the second version wider. Nothing but ones: not known.
  bool header(std::string_view content, std::uint64_t& a_second) {
    Numbers in(content);
    const std::size_t wide = in.next(4) >> 24U == 1 ? 8 : 4;
    in.next(wide);
    in.next(wide);
    a_second = in.next(4);
    const std::uint64_t length = in.next(wide);
    const std::uint64_t unknown = wide == 8 ? ~std::uint64_t{0} : 0xffffffffU;
    return in.whole() && (length == unknown || note(length, a_second));
  }
  bool fragments(std::string_view content) {
    Numbers in(content);
    const std::uint64_t length = in.next(4) >> 24U == 1 ? in.next(8) : in.next(4);
    return in.whole() && note(length, movie_ticks_);
  }
  // Track, description, how long a sample lasts that says nothing of that itself.
  bool defaults(std::string_view content) {
    Numbers in(content);
    for (int i = 0; i < 3; ++i) in.next(4);
    sample_ = of_fragment_ = in.next(4);
    return in.whole();
  }
  bool fragment(std::string_view content) {
    constexpr unsigned says_base = 0x1, says_description = 0x2, says_length = 0x8;
    Numbers in(content);
    const auto flags = static_cast<unsigned>(in.next(4));
    in.next(4);
    if (flags & says_base) in.next(8);
    if (flags & says_description) in.next(4);
    of_fragment_ = flags & says_length ? in.next(4) : sample_;
    return in.whole();
  }
  bool begins(std::string_view content) {
    Numbers in(content);
    at_ = in.next(4) >> 24U == 1 ? in.next(8) : in.next(4);
    return in.whole() && note(at_, sound_ticks_);
  }
  bool run(std::string_view content) {
    constexpr unsigned says_place = 0x1, says_first = 0x4, says_length = 0x100, says_size = 0x200, says_flags = 0x400, says_shift = 0x800;
    Numbers in(content);
    const auto flags = static_cast<unsigned>(in.next(4));
    const std::uint64_t samples = in.next(4);
    if (flags & says_place) in.next(4);
    if (flags & says_first) in.next(4);
    std::uint64_t length = samples * of_fragment_;  // two numbers of 32 bits
    if (flags & says_length) {
      length = 0;
      for (std::uint64_t i = 0; i < samples && in.whole(); ++i) {
        length += in.next(4);
        for (const unsigned one : {says_size, says_flags, says_shift}) {
          if (flags & one) in.next(4);
        }
      }
    }
    at_ += length;  // of a time near the end of all numbers it goes round, and was too long before
    return in.whole() && note(at_, sound_ticks_);
  }

  std::uint64_t movie_ticks_ = 0;
  std::uint64_t sound_ticks_ = 0;
  std::uint64_t sample_ = 0;
  std::uint64_t of_fragment_ = 0;
  std::uint64_t at_ = 0;  ///< up to where the fragments have been heard, in the sound's ticks
  double ms_ = 0;
};

}  // namespace

Result<std::string> mp4_voice(std::string_view rest, std::int64_t ms_max) {
  bool described = false;
  Length length;
  while (!rest.empty()) {
    const auto box = next(rest);
    if (!box) return broken_voice();
    const auto& [name, content] = *box;
    if (name == "udta" || name == "meta" || name == "uuid") return says_more();
    if (name == "moov") {
      described = content.find("soun") != std::string_view::npos;
      if (content.find("vide") != std::string_view::npos) return not_a_voice();
      if (content.find("udta") != std::string_view::npos) return says_more();
    }
    if (!length.hear(*box)) return broken_voice();
  }
  if (!described) return not_a_voice();
  if (length.ms() > static_cast<double>(ms_max)) return too_long();
  return "audio/mp4";
}

}  // namespace selami::files
