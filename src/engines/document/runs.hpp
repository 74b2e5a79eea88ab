#pragma once
/// @file A paragraph while it is read, run by run; and what both readers do with its texts.

#include <string>
#include <string_view>
#include <utility>

#include "document/source.hpp"

namespace selami::document {

class Runs {
 public:
  void add(std::string_view text, bool bold);
  /// The paragraph of what was added; `paragraph` brings its style. Blanks at both ends are gone.
  Paragraph finish(Paragraph paragraph) const;

 private:
  std::string text_;
  std::size_t bold_head_ = 0;
  bool head_ = true;
  bool any_ = false;
};

/// Without soft hyphens and byte order marks, with plain blanks for those that do not break.
std::string plain_signs(std::string_view text);

/// Adds a paragraph that says something; a line drawn with signs across the page is "---".
void add_paragraph(std::vector<Block>& out, Paragraph paragraph);

/// True when there is a letter or digit in it (of any script).
bool has_words(std::string_view text);

}  // namespace selami::document
