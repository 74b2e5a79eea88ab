#pragma once
/// @file Names to numbers, as they come: the inner step of reading ratings.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace selami::cli {

/// A table of names; the code of a name is how many different ones came before it.
class NameCodes {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  NameCodes() : slots_(64) {}
  /// The code; a new one when the name is new.
  std::uint32_t code(std::string_view name);
  std::size_t size() const { return names_.size(); }
  /// The names sorted by their bytes; `places`: for each code which of them it was. The table is used up.
  std::vector<std::string> sorted(std::vector<std::uint32_t>& places);

 private:
  /// A short name lies in the slot itself, so that finding it touches one place of memory; of a long one its hash does.
  struct Slot {
    std::array<std::uint64_t, 2> key{};
    std::uint32_t size = 0;
    std::uint32_t code = none;
  };
  static Slot slot_for(std::string_view name, std::uint64_t& hash);
  std::size_t find(const Slot& wanted, std::uint64_t hash, std::string_view name) const;
  void grow();

  std::vector<std::string> names_;
  std::vector<Slot> slots_;
};

}  // namespace selami::cli
