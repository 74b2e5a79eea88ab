#include "sheet/code.hpp"

namespace selami::sheet {
namespace {

constexpr std::uint64_t version = 1;
constexpr int said_bits = 48;

class Bits {
 public:
  explicit Bits(std::uint64_t all = 0) : all_(all) {}
  void put(std::uint64_t value, int wide) {
    all_ |= value << at_;
    at_ += wide;
  }
  int take(int wide) {
    const std::uint64_t out = all_ >> at_ & ((std::uint64_t{1} << wide) - 1);
    at_ += wide;
    return static_cast<int>(out);
  }
  std::uint64_t all() const { return all_; }

 private:
  std::uint64_t all_;
  int at_ = 0;
};

std::uint64_t sum_of(std::uint64_t said) {
  std::uint32_t crc = 0xFFFF;
  for (int bit = 0; bit < said_bits; ++bit) {
    const bool mixes = ((crc >> 15 ^ static_cast<std::uint32_t>(said >> bit & 1U)) & 1U) != 0;
    crc = (crc << 1 & 0xFFFFU) ^ (mixes ? 0x1021U : 0U);
  }
  return crc;
}

}  // namespace

std::uint64_t code_of(const Form& form) {
  Bits out;
  out.put(version, 3);
  out.put(static_cast<std::uint64_t>(form.first - 1), 7);
  out.put(static_cast<std::uint64_t>(form.rows - 1), 6);
  out.put(form.attendance ? 1 : 0, 1);
  out.put(form.spoke ? 1 : 0, 1);
  for (std::size_t i = 0; i < most_questions; ++i) out.put(i < form.options.size() ? static_cast<std::uint64_t>(form.options[i]) : 0, 3);
  out.put(static_cast<std::uint64_t>(form.levels), 2);
  out.put(static_cast<std::uint64_t>(form.tag), 13);
  return out.all() | sum_of(out.all()) << said_bits;
}

std::optional<Form> form_in(std::uint64_t code) {
  const std::uint64_t said = code & ((std::uint64_t{1} << said_bits) - 1);
  if (sum_of(said) != code >> said_bits) return std::nullopt;
  Bits in(said);
  if (in.take(3) != static_cast<int>(version)) return std::nullopt;
  Form out;
  out.first = in.take(7) + 1;
  out.rows = in.take(6) + 1;
  out.attendance = in.take(1) == 1;
  out.spoke = in.take(1) == 1;
  for (int i = 0; i < most_questions; ++i) {
    const int options = in.take(3);
    if (options > 0) out.options.push_back(options);
  }
  out.levels = in.take(2);
  out.tag = in.take(13);
  // A gap between questions, or bits that mean nothing yet, were not written by us.
  if (!layout_of(out) || code_of(out) != code) return std::nullopt;
  return out;
}

}  // namespace selami::sheet
