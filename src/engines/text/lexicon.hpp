#pragma once
/// @file What the packs say about words, compiled in by tools/lexgen so that the browser needs no files:
/// packs/lexicon/kko.yaml (verbs), packs/lexicon/signs.yaml (what shows a principle, a dimension, a practice …),
/// packs/levels/levels.yaml (minutes).

#include <cstdint>
#include <span>
#include <string_view>

namespace selami::text {

/// The structure an answer would have (SOLO). `none`: not a matter of thinking (attitude) or nothing to see.
enum class Solo : unsigned char { none, uni, multi, rel, ext };

/// Words after the verb that raise it.
struct Lift {
  Solo to = Solo::none;
  std::string_view words;  ///< "mengapa|bagaimana|sudut pandang"
};

struct Verb {
  std::string_view text;  ///< "menjelaskan", "menyelesaikan masalah"
  std::string_view root;
  char domain = 'C';      ///< C thinking, A attitude, P skill
  int level = 0;          ///< Bloom's step in its domain
  Solo solo = Solo::none;
  bool observable = true;
  bool rote = false;  ///< takes over what is there: never raised by its object
  Lift lift;
};

/// Words of an object that raise or lower what is asked. "…" inside stands for a few words.
struct Cue {
  std::string_view words;  ///< "pengertian|definisi"
  Solo to = Solo::none;
  bool deep_too = false;  ///< lowers also a verb that is deep by itself
};

/// What makes a principle or a dimension visible in a text.
struct Sign {
  std::string_view id;
  std::string_view name_id;
  std::string_view name_en;
  static constexpr unsigned no_bit = 64;
  unsigned bit = no_bit;     ///< of SignStem::signs; without one its stems are compared
  std::string_view stems;    ///< "main|tantang": matched against a word or its stem
  std::string_view phrases;  ///< "kehidupan sehari-hari|dunia kerja": matched word for word
};

/// A stem and the signs it is one of.
struct SignStem {
  std::string_view stem;
  std::uint64_t signs = 0;
};

/// Minutes of one JP in a level, for a range of grades; 0 when the level has none.
struct LevelMinutes {
  std::string_view level;
  int grade_from = 0;
  int grade_to = 99;
  int minutes = 0;
};

struct Lexicon {
  std::span<const Verb> verbs;  ///< sorted by text
  std::span<const Cue> upgrades;
  std::span<const Cue> downgrades;
  std::span<const Sign> principles;
  std::span<const Sign> dimensions;
  std::span<const Sign> marks;      ///< what further rules look for: talk, choice, feedback …
  std::span<const Sign> practices;  ///< phrases: how a practice is named; stems: how it shows in a step
  std::span<const Sign> tools;      ///< digital things
  std::span<const Sign> places;
  std::span<const SignStem> sign_stems;  ///< sorted by stem: what the stems of all signs say, for one look-up a word
  std::span<const SignStem> sign_starts;  ///< the same of the words that begin the phrases of all signs
  std::span<const LevelMinutes> levels;
  std::span<const std::string_view> roots;  ///< sorted; the stemmer's dictionary
};

/// The packs' tables as of the build.
const Lexicon& built_in_lexicon();

/// The verb with exactly this text, or nullptr.
const Verb* find_verb(const Lexicon& lexicon, std::string_view text);

/// The signs that a word or stem shows, or whose phrases a word begins, as bits.
std::uint64_t signs_of(std::span<const SignStem> table, std::string_view word);

/// Calls `each` with every part of "a|b|c" until it returns true; true when one did.
template <class F>
bool any_part(std::string_view parts, F each) {
  while (!parts.empty()) {
    const std::size_t bar = parts.find('|');
    if (each(parts.substr(0, bar))) return true;
    if (bar == std::string_view::npos) return false;
    parts.remove_prefix(bar + 1);
  }
  return false;
}

}  // namespace selami::text
