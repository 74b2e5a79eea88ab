#pragma once
/// @file The lines of a document, tidied: typed list marks, Markdown's signs and pictures told apart from the words.

#include <string>
#include <string_view>
#include <vector>

#include "document/import.hpp"

namespace selami::document {

struct Piece {
  std::string text;
  std::string marker;  ///< "1.", "•", "🎯": of a list, or as it was typed in front
  int heading = 0;
  bool bold = false;
  std::size_t bold_head = 0;
  Place place;

  bool stands_out() const { return heading > 0 || bold; }
  /// As a line of a text: "1. Murid mengamati …".
  std::string line() const { return marker.empty() ? text : marker + " " + text; }
};

/// A paragraph as its lines, each with the paragraph's place.
std::vector<Piece> pieces_of(const Paragraph& paragraph, const Place& place);

/// "1. …  2. …" written in one line, as items; one piece when it is none.
std::vector<Piece> items_of(const Piece& piece);

std::string_view trimmed(std::string_view text);
/// The number of a marker such as "3." or "3)"; 0: it has none.
int marker_number(std::string_view marker);
/// 'a' for "a.", "A)"; 0: it is no letter.
char marker_letter(std::string_view marker);

}  // namespace selami::document
