#pragma once
/// @file Ids: a kind prefix and a UUIDv7 as 26 base32 characters ("plan_01k…"), made where the thing is made.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/time.hpp"

namespace selami {

/// An id of one kind. Kind::prefix is its prefix without the underscore. Empty means "none yet".
template <class Kind>
struct Id {
  using kind = Kind;
  std::string text;
  bool empty() const { return text.empty(); }
  friend bool operator==(const Id& a, const Id& b) { return a.text == b.text; }
  friend bool operator!=(const Id& a, const Id& b) { return a.text != b.text; }
  friend bool operator<(const Id& a, const Id& b) { return a.text < b.text; }
};

/// True for `prefix` + "_" + 26 characters of lower-case Crockford base32.
bool is_id(std::string_view text, std::string_view prefix);

/// Errors: request.bad_id when the text is not an id of this kind.
template <class Kind>
Result<Id<Kind>> parse_id(std::string_view text) {
  if (!is_id(text, Kind::prefix)) return fail(Fault::invalid, "request.bad_id");
  return Id<Kind>{std::string(text)};
}

/// 16 random bytes, from wherever the edge gets them.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(unsigned char* bytes, std::size_t size) = 0;
};

/// RFC 9562 version 7: 48 bits of milliseconds, then random bits; as 26 base32 characters.
std::string uuid7_text(Instant now, const std::array<unsigned char, 16>& random);

template <class Kind>
Id<Kind> new_id(Instant now, Random& random) {
  std::array<unsigned char, 16> bytes{};
  random.fill(bytes.data(), bytes.size());
  return Id<Kind>{std::string(Kind::prefix) + "_" + uuid7_text(now, bytes)};
}

}  // namespace selami
