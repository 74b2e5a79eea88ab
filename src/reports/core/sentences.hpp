#pragma once
/// @file Sentences for the rapor out of judged work: what a pupil masters most and what needs help. Drafts, in Indonesian, the language
/// of the form; a teacher reads and changes them. A level is never made a mark. Pure.
///
/// The rules of e-Rapor: an objective stands in small letters, without "Peserta didik dapat" and without formulas; the words are
/// "paling optimal" and "perlu peningkatan". A name says neither he nor she, and so do the sentences.

#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace selami::reports {

/// A draft is at most so many letters, so that two of them fit the box of the printed rapor.
constexpr std::size_t draft_letters = 250;

/// A level that stands, of a pupil's own answer to a question of one objective.
struct Judged {
  std::string objective;  ///< its text
  int level = 0;          ///< SOLO 0–4
  Instant at;
};

struct Sentences {
  std::string highest;  ///< or empty: nothing is judged, or nothing of it shows an idea yet
  std::string help;     ///< or empty: all that is judged holds together
};

/// What follows "dalam": "menjelaskan mengapa air jernih" from "Murid dapat menjelaskan mengapa air jernih." Of several sentences the
/// first; what leads up to the pupil ("Dengan tabel, siswa …") is left out. Empty for an empty text.
std::string clause_of(std::string_view objective);

/// The newest level of each objective counts (of two at one instant the later in the list). Highest: the objective with the highest
/// level, of several the one judged last. Help: of the others the one with the lowest level below "saling terhubung", of several the
/// one judged first; a single objective that is not mastered needs help.
Sentences subject_sentences(const std::string& name, const std::vector<Judged>& judged);

/// The text up to `letters` letters, cut where a part of the sentence ends, else between words.
std::string shortened(const std::string& text, std::size_t letters);

}  // namespace selami::reports
