#include "auth/lanes.hpp"

#include <sodium.h>

namespace selami {

Lanes lanes_of(std::string_view bytes) {
  std::array<unsigned char, 32> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
  Lanes out{};
  for (std::size_t i = 0; i < hash.size(); ++i) out[i / 8] |= static_cast<std::uint64_t>(hash[i]) << (8 * (i % 8));
  return out;
}

}  // namespace selami
