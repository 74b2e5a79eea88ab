#pragma once
/// @file A document as a person sees it: paragraphs and tables in order, whatever program wrote it. No files, no XML.

#include <string>
#include <vector>

namespace selami::document {

/// Text between two ends of line. A line broken inside it (Shift+Enter) is "\n", a tab stop "\t".
struct Paragraph {
  std::string text;        ///< without the list's own mark
  int heading = 0;         ///< 1 to 9; 0: no heading
  std::string style;       ///< the style's name as the program shows it: "Heading 2", "List Paragraph", or empty
  std::string marker;      ///< of a list, as shown: "1.", "b)", "•"; or empty
  int depth = 0;           ///< of a list: 0 is the outermost
  bool bold = false;       ///< every letter is bold
  std::size_t bold_head = 0;  ///< so many bytes at the beginning are bold: "Tujuan:" before its plain text
};

struct Block;

struct Cell {
  std::vector<Block> blocks;
  int columns = 1;
  int rows = 1;  ///< a cell that is covered by one above it is left out of its row
};

/// A paragraph, or a table when it has rows.
struct Block {
  Paragraph paragraph;
  std::vector<std::vector<Cell>> rows;

  bool is_table() const { return !rows.empty(); }
};

struct Source {
  std::vector<Block> blocks;
  std::vector<std::string> margins;  ///< what stands in headers and footers, each text once
  bool lines = false;                ///< pasted text: its paragraphs are lines
};

}  // namespace selami::document
