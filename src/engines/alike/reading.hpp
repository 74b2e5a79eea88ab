#pragma once
/// @file A pupil's short answer as the words that it says, whatever their spelling. Pure.

#include <string>
#include <string_view>
#include <vector>

namespace selami::alike {

/// One word of an answer.
struct Word {
  std::string stem;      ///< or the number, as "2" or "0.5"
  bool number = false;
  bool small = false;    ///< says little by itself: "yang", "adalah"
  int denials = 0;       ///< how often denied: right after "tidak", "bukan", "belum" …
  bool passive = false;  ///< "dimakan"
  bool reason = false;   ///< begins a reason or a consequence
  bool direction = false;  ///< who stands before and who after it matters
};

/// The words of a text: short forms and spellings undone, stretched letters shortened, reduplication folded, numbers in
/// figures, units in one form, stems. A denial is no word of its own but a mark on the next word that says something; two denials
/// are not none.
std::vector<Word> words_of(std::string_view text);

/// Is one of the words the other with one letter more, less, changed, or two neighbours swapped?
bool one_letter_apart(std::string_view a, std::string_view b);

/// Reads a slip of the pen as the word that the others write: a word of one answer alone that is one letter apart, not the first,
/// from a word of the question or of at least three answers. Neither numbers nor short words, nor words that the dictionary knows.
void mend(const std::vector<Word>& question, std::vector<std::vector<Word>>& answers);

}  // namespace selami::alike
