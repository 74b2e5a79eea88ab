#pragma once
/// @file Names to numbers, as they come: the inner step of reading ratings.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace selami::cli {

/// A table of names; the code of a name is how many different ones came before it.
class NameCodes {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  NameCodes() : slots_(64, none) {}
  /// The code of a name that is there, or `none`.
  std::uint32_t find(std::string_view name) const;
  /// The code; a new one when the name is new.
  std::uint32_t code(std::string_view name);
  std::size_t size() const { return names_.size(); }
  /// Sorts the names by their bytes. Returns for each code so far the new one.
  std::vector<std::uint32_t> sort();
  std::vector<std::string> take() { return std::move(names_); }

 private:
  std::size_t slot_of(std::string_view name, std::uint64_t hash) const;
  void grow();

  std::vector<std::string> names_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> slots_;
};

}  // namespace selami::cli
