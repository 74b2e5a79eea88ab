#pragma once
/// @file The narrative of a rapor of TK: three elements, each a paragraph out of what was seen of the child, with its days. Drafts, in
/// Indonesian; no numbers, strengths first, nothing that was not seen. Pure.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace selami::reports {

/// Of the learning outcomes of phase fondasi, in their order: nilai agama dan budi pekerti; jati diri; dasar literasi, matematika,
/// sains, teknologi, rekayasa, dan seni.
enum class Element { faith, self, literacy };
constexpr std::size_t elements = 3;

/// What of a child was noted on a day.
struct Noted {
  enum class How { anecdote, shows, begins, photo };
  How how = How::anecdote;
  Date day;
  std::string text;                     ///< of an anecdote as written; of a checklist what shows; of photos the objective
  std::vector<std::string> dimensions;  ///< of the plan that the lesson followed; or empty
};

/// What tells of an element (packs/reports/narrative.yaml).
struct Signs {
  Element element = Element::self;
  std::vector<std::string> words;       ///< beginnings of words, in small letters
  std::vector<std::string> dimensions;  ///< ids of the framework
};

/// The element that a note tells of: by its own words (those of the first signs first), else by the first dimension of its plan, else jati diri. A guess that the
/// teacher moves: each note stands in one paragraph.
Element element_of(const Noted& note, const std::vector<Signs>& signs);

/// At most so many notes of a kind stand in a paragraph, the newest.
constexpr std::size_t notes_each = 4;

/// A paragraph an element; empty where nothing was noted.
std::array<std::string, elements> narrative(const std::string& name, std::vector<Noted> notes, const std::vector<Signs>& signs);

}  // namespace selami::reports
