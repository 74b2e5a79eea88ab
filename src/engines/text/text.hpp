#pragma once
/// @file Indonesian text as words, sentences and times. No meaning yet: that is reading.hpp.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace selami::text {

enum class TokenKind : unsigned char { word, number, comma, stop, mark };

/// A word, a number or a mark. Places are bytes in the text.
struct Token {
  TokenKind kind = TokenKind::word;
  bool quoted = false;   ///< inside quotation marks: what somebody says or a pupil writes
  bool capital = false;  ///< begins with a capital letter
  std::uint32_t at = 0;
  std::uint32_t size = 0;
  std::string lower;  ///< the word in lower case, or the mark
  std::string stem;   ///< of a word
  std::uint64_t signs = 0;   ///< what the lexicon's signs say of it, as bits
  std::uint64_t begins = 0;  ///< the signs of which a phrase begins with it, as bits
};

/// Tokens first..last (last is one past) of one sentence.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool question = false;
};

/// Words, numbers and marks in order. Letters are all of Unicode; hyphens and apostrophes inside a word belong to it.
std::vector<Token> tokens_of(std::string_view text);

/// Sentences end at . ? ! … and at a new line that begins a new item; not at "dll.", "S.Pd.", "07.30" or "1. Murid".
std::vector<Sentence> sentences_of(std::span<const Token> tokens);

/// A length of time said in the text: "10 menit", "lima belas menit", "(15')", "2 x 35 menit", "1 jam", "2 JP" (jp set, minutes unknown).
struct Span {
  int minutes = 0;
  int jp = 0;
  std::uint32_t token = 0;
};
std::vector<Span> times_of(std::span<const Token> tokens);

}  // namespace selami::text
