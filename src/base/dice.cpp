#include "base/dice.hpp"

#include <cmath>

namespace selami {

std::uint64_t Dice::next() {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

double Dice::unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

int Dice::whole(int low, int high) {
  const auto span = static_cast<std::uint64_t>(high - low + 1);
  return low + static_cast<int>(next() % span);
}

double Dice::normal(double mean, double sd) {
  const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
  return mean + sd * radius * std::cos(6.283185307179586 * unit());
}

void Dice::fill(unsigned char* bytes, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<unsigned char>(next() >> 32);
}

std::uint64_t seed_from(Random& random) {
  unsigned char bytes[8] = {};
  random.fill(bytes, sizeof bytes);
  std::uint64_t seed = 0;
  for (const unsigned char byte : bytes) seed = seed << 8U | byte;
  return seed;
}

}  // namespace selami
