#pragma once
/// @file A text as it is understood: who does what, how deep it goes, what is denied. One reading serves all rules.
/// Verbs are weak evidence; what they are done to counts more (framework: object, product, verb, connective).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/lexicon.hpp"
#include "text/text.hpp"

namespace selami::text {

enum class Actor : unsigned char { unknown, teacher, pupils, both, other };

/// One doing: a verb with the one who does it.
struct Act {
  Actor actor = Actor::unknown;
  const Verb* verb = nullptr;  ///< nullptr: a verb that the lexicon does not have
  Solo depth = Solo::none;     ///< of the verb with its object
  bool negated = false;
  bool condition = false;    ///< in an opening such as "Melalui …", "Setelah …": not what is asked
  bool subordinate = false;  ///< in the object or a relative clause: "cara membuat …", "yang membuat …"
  bool invites = false;      ///< the teacher makes others act: mengajak, meminta, bertanya …
  bool receives = false;     ///< only takes in: mendengarkan, menyimak, mencatat …
  bool passive = false;
  std::uint32_t first = 0;  ///< tokens of the verb
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;
  std::string stem;
};

struct Reading {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Act> acts;
  std::vector<Span> times;
  std::size_t words = 0;
};

Reading read(std::string_view text, const Lexicon& lexicon);

/// The deepest that an objective or a task asks; conditions, relative clauses and denied acts do not count.
/// `asked` is false when no verb of the lexicon was found at all.
struct Demand {
  bool asked = false;
  bool observable = false;  ///< at least one verb that leaves evidence
  bool thinking = false;    ///< at least one verb of the domain of thinking
  Solo depth = Solo::none;
  const Act* deepest = nullptr;
  const Act* unobservable = nullptr;  ///< the first verb that leaves no evidence
};
Demand demand_of(const Reading& reading);

/// Whether one word is among a sign's stems.
bool shows_word(const Token& token, const Sign& sign);

/// Whether one of a sign's phrases begins at a token.
bool shows_phrase(const std::vector<Token>& tokens, std::size_t at, const Sign& sign);

/// The first token that matches a sign's stems or phrases and is not denied ("tanpa permainan"), or -1.
/// With `by_pupils`, words of a sentence in which only the teacher acts do not count; nor do words that show `but`.
int find_sign(const Reading& reading, const Sign& sign, bool by_pupils, const Sign* but = nullptr);

/// True when the words from token `at` on are the phrase ("…" stands for at most four words).
bool phrase_at(const std::vector<Token>& tokens, std::size_t at, std::string_view phrase);

}  // namespace selami::text
