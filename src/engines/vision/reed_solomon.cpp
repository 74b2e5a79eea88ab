#include "vision/reed_solomon.hpp"

#include <algorithm>
#include <array>

namespace selami::vision {
namespace {

constexpr unsigned field = 0x11D;
constexpr std::size_t order = 255;

struct Tables {
  std::array<std::uint8_t, 2 * order> power{};
  std::array<std::uint8_t, 256> log{};
};
Tables make_tables() {
  Tables out;
  unsigned value = 1;
  for (std::size_t i = 0; i < order; ++i) {
    out.power[i] = out.power[i + order] = static_cast<std::uint8_t>(value);
    out.log[value] = static_cast<std::uint8_t>(i);
    value <<= 1;
    if (value > order) value ^= field;
  }
  return out;
}
const Tables& tables() {
  static const Tables all = make_tables();
  return all;
}

std::uint8_t times(std::uint8_t a, std::uint8_t b) {
  if (a == 0 || b == 0) return 0;
  return tables().power[static_cast<std::size_t>(tables().log[a]) + tables().log[b]];
}
/// 2^n; n may be any number from 0.
std::uint8_t power(std::size_t n) { return tables().power[n % order]; }
/// b is not 0.
std::uint8_t over(std::uint8_t a, std::uint8_t b) { return a == 0 ? std::uint8_t{0} : power(tables().log[a] + order - tables().log[b]); }

/// Lowest power first.
using Polynomial = Bytes;

std::uint8_t at(const Polynomial& p, std::uint8_t x) {
  std::uint8_t out = 0;
  for (std::size_t i = p.size(); i-- > 0;) out = static_cast<std::uint8_t>(times(out, x) ^ p[i]);
  return out;
}

/// The word as a polynomial has its first byte at the highest power.
Polynomial syndromes(const Bytes& word, std::size_t check) {
  Polynomial out(check);
  for (std::size_t i = 0; i < check; ++i) {
    std::uint8_t sum = 0;
    for (const std::uint8_t byte : word) sum = static_cast<std::uint8_t>(times(sum, power(i)) ^ byte);
    out[i] = sum;
  }
  return out;
}

/// The shortest register that makes the syndromes: Berlekamp and Massey.
Polynomial locator_of(const Polynomial& syndrome) {
  Polynomial now = {1};
  Polynomial before = {1};
  std::size_t length = 0;
  std::size_t shift = 1;
  std::uint8_t last = 1;
  for (std::size_t n = 0; n < syndrome.size(); ++n) {
    std::uint8_t off = syndrome[n];
    for (std::size_t i = 1; i <= length && i < now.size(); ++i) off = static_cast<std::uint8_t>(off ^ times(now[i], syndrome[n - i]));
    if (off == 0) {
      ++shift;
      continue;
    }
    const Polynomial kept = now;
    now.resize(std::max(now.size(), before.size() + shift));
    const std::uint8_t scale = over(off, last);
    for (std::size_t i = 0; i < before.size(); ++i) now[i + shift] = static_cast<std::uint8_t>(now[i + shift] ^ times(scale, before[i]));
    if (2 * length <= n) {
      length = n + 1 - length;
      before = kept;
      last = off;
      shift = 1;
    } else {
      ++shift;
    }
  }
  while (now.size() > 1 && now.back() == 0) now.pop_back();
  return now;
}

/// The syndromes times the locator, as far as there are syndromes: Forney's evaluator.
Polynomial evaluator_of(const Polynomial& syndrome, const Polynomial& locator) {
  Polynomial out(syndrome.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (std::size_t j = 0; j <= i && j < locator.size(); ++j) out[i] = static_cast<std::uint8_t>(out[i] ^ times(locator[j], syndrome[i - j]));
  }
  return out;
}

Polynomial derivative(const Polynomial& p) {
  Polynomial out;
  for (std::size_t i = 1; i < p.size(); ++i) out.push_back(i % 2 == 1 ? p[i] : std::uint8_t{0});
  return out;
}

}  // namespace

Bytes check_bytes(const Bytes& data, std::size_t check) {
  Bytes generator = {1};  // highest power first
  for (std::size_t i = 0; i < check; ++i) {
    generator.push_back(0);
    for (std::size_t j = generator.size() - 1; j > 0; --j) generator[j] = static_cast<std::uint8_t>(generator[j] ^ times(generator[j - 1], power(i)));
  }
  Bytes rest(check);
  for (const std::uint8_t byte : data) {
    const auto factor = static_cast<std::uint8_t>(byte ^ rest[0]);
    rest.erase(rest.begin());
    rest.push_back(0);
    for (std::size_t i = 0; i < check; ++i) rest[i] = static_cast<std::uint8_t>(rest[i] ^ times(generator[i + 1], factor));
  }
  return rest;
}

bool mend(Bytes& word, std::size_t check) {
  if (word.size() > order || check > word.size()) return false;
  const auto clean = [](const Polynomial& all) { return std::all_of(all.begin(), all.end(), [](std::uint8_t one) { return one == 0; }); };
  const Polynomial syndrome = syndromes(word, check);
  if (clean(syndrome)) return true;
  const Polynomial locator = locator_of(syndrome);
  const std::size_t wrong = locator.size() - 1;
  if (wrong == 0 || wrong > check / 2) return false;
  const Polynomial evaluator = evaluator_of(syndrome, locator);
  const Polynomial slope = derivative(locator);
  Bytes mended = word;
  std::size_t found = 0;
  for (std::size_t place = 0; place < word.size(); ++place) {  // Chien: each place is asked
    const std::uint8_t inverse = power(order - place);
    if (at(locator, inverse) != 0) continue;
    const std::uint8_t steep = at(slope, inverse);
    if (steep == 0) return false;
    std::uint8_t& byte = mended[word.size() - 1 - place];
    byte = static_cast<std::uint8_t>(byte ^ times(power(place), over(at(evaluator, inverse), steep)));
    ++found;
  }
  if (found != wrong || !clean(syndromes(mended, check))) return false;
  word = std::move(mended);
  return true;
}

}  // namespace selami::vision
