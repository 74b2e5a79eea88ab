#pragma once
/// @file For tests of recordings: the least that is a voice.

#include <string>

namespace selami::kit {

/// Opus in WebM whose last block begins at `ms`; `more` is what it says. Only its parts are looked at.
inline std::string voice(int ms = 1000, const std::string& more = "opus") {
  const auto element = [](const std::string& id, const std::string& content) {
    return id + "\x01" + std::string(5, '\0') + static_cast<char>(content.size() >> 8) + static_cast<char>(content.size() & 0xff) + content;
  };
  const auto byte = [&](int shift) { return static_cast<char>((ms >> shift) & 0xff); };
  const std::string time = {byte(24), byte(16), byte(8), byte(0)};  // of the cluster: a block's own is signed, and ends at 32 s
  return element("\x1a\x45\xdf\xa3", element("\x42\x82", "webm")) + "\x18\x53\x80\x67" + std::string("\x01\xff\xff\xff\xff\xff\xff\xff") +
         element("\x16\x54\xae\x6b", element("\xae", element("\x86", "A_OPUS"))) +
         element("\x1f\x43\xb6\x75", element("\xe7", time) + element("\xa3", "\x81" + std::string(2, '\0') + "\x80" + more));
}

}  // namespace selami::kit
