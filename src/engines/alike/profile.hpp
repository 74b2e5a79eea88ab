#pragma once
/// @file What of an answer counts when it is held against another: numbers for its words, and what may never be mixed up. Pure.

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "alike/reading.hpp"

namespace selami::alike {

/// Words and pieces of words as numbers, for one question.
class Codes {
 public:
  std::uint32_t of(const std::string& text) { return codes_.emplace(text, static_cast<std::uint32_t>(codes_.size())).first->second; }
  std::size_t size() const { return codes_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> codes_;
};

struct Profile {
  std::vector<std::uint32_t> content;  ///< words that say something, in their order; a denied one has a number of its own
  std::vector<std::uint32_t> said;     ///< the same without the question's words in front ("Ekosistem adalah …")
  std::vector<std::uint32_t> own;      ///< these sorted, each once
  std::vector<std::uint32_t> numbers;  ///< sorted
  std::vector<std::uint32_t> denied;   ///< sorted, each once
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sides;  ///< words that have an antonym, each with the word before it; sorted, each once
  std::vector<std::uint32_t> passive;  ///< "dimakan" with something before and after it; sorted, each once
  bool reason = false;                 ///< says why or what comes of it, after something else
  bool ordered = false;                ///< who stands first matters
};

/// `question`: the stems of its words, sorted.
Profile profile_of(const std::vector<Word>& words, const std::vector<std::string>& question, Codes& codes);

/// Could the two deserve the same level, as far as words tell that must not be mixed up? False when a denial, a number, an antonym or a
/// reason stands on one side only, or when the same words stand in another order where that matters.
bool may_be_alike(const Profile& a, const Profile& b);

/// Do both say the same words? Of a few, in any order (a list is a list); of more, in the same order.
bool same_words(const Profile& a, const Profile& b);

}  // namespace selami::alike
