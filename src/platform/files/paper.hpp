#pragma once
/// @file A document for paper as a value: what stands on it, in order. The same value gives the PDF, the picture and the workbook.
///
/// The look is one for all: black on white, nothing under 9 pt, lines of 0.6 pt, no grey: it must survive a photocopier
/// and "fit to page". Texts are plain; nothing in them is markup.

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.hpp"

namespace selami::files {

enum class Sheet { f4, a4 };  ///< F4 is 215 × 330 mm
enum class Align { left, center, right };

constexpr double least_pt = 9;

/// A paragraph.
struct Words {
  std::string text;
  double size_pt = 10;  ///< at least `least_pt`
  bool strong = false;
  Align align = Align::left;
  double below_mm = 1.5;
};
/// "Sekolah : SD Contoh", one a line.
struct Facts {
  std::vector<std::pair<std::string, std::string>> rows;
  double label_mm = 34;
};
struct Column {
  std::string heading;
  double width_mm = 0;  ///< 0: an equal share of what the others leave
  Align align = Align::left;
  std::string group;    ///< neighbours with the same one stand under it as a common heading
  bool counts = false;  ///< in a workbook its numbers are written as the reader's language does: 1.204
};
/// A ruled table. Its heading stands again on each page; a row that is taller than a page goes on in the next.
struct Grid {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  ///< as many cells a row as columns
  std::vector<std::vector<std::string>> sums;  ///< the same in strong letters, below
  std::string empty;                           ///< said in place of rows when there are none
  double size_pt = least_pt;
};
/// A ruled table of texts in paragraphs ("\n"), whose cells may stand over several columns.
struct Ruled {
  struct Cell {
    std::string text;
    std::size_t span = 1;
    bool strong = false;
    Align align = Align::left;
  };
  std::vector<Words> above;    ///< on the same page as its first rows
  std::vector<double> shares;  ///< of the columns in the width
  std::size_t headings = 0;    ///< so many of the rows stand again on each page
  std::vector<std::vector<Cell>> rows;
  double size_pt = least_pt;
};
/// Who signs, side by side; never torn apart from each other.
struct Signer {
  std::string above;  ///< place and date, office; lines by "\n"
  std::string name;
  std::string below;
};
struct Signatures {
  std::vector<Signer> signers;
};
/// A QR code with words at its side.
struct Code {
  std::string text;
  std::vector<Words> beside;
  double side_mm = 38;
};
/// A small picture in a square of 64 by 64, y downwards: SVG paths of M, L, C and Z with absolute places alone.
struct Drawing {
  std::string lines;  ///< drawn 3.5 wide
  std::string solid;  ///< filled
  std::string word;   ///< below it
};
/// Small cards to cut apart, two side by side; none is torn by the end of a page.
struct Cards {
  struct Card {
    std::vector<Words> words;        ///< as many on each card
    std::vector<Drawing> drawings;   ///< in a row below them
  };
  std::vector<Card> cards;
  int rows_a_sheet = 0;  ///< cards are so high that no more rows stand on a sheet: 2 gives quarters of it; 0: as high as their words
};
/// A JPEG or PNG as it is, not larger than a box; anything else is left out.
struct Image {
  std::string bytes;
  double width_mm = 0;
  double height_mm = 0;
};
/// What a camera reads, each plate drawn at fixed places in mm from its upper left: as many on a sheet as fit.
struct Plates {
  struct Box {
    double x = 0, y = 0, width = 0, height = 0;  ///< filled with black
  };
  /// Words or a drawing around a middle, turned clockwise by quarters; or words that begin there.
  struct Mark {
    double x = 0, y = 0;
    int turns = 0;
    std::string text;
    double size_pt = least_pt;
    bool strong = false;
    bool from_left = false;
    double most_mm = 0;   ///< words that are wider are cut and end in "…"; 0: all of them
    Drawing drawing;      ///< in place of the text
    double side_mm = 0;   ///< of the drawing
  };
  struct Plate {
    std::vector<Box> boxes;
    std::vector<Mark> marks;
  };
  double width_mm = 0;
  double height_mm = 0;
  bool cut = true;  ///< apart, along dashes
  std::vector<Plate> plates;
};
/// A dashed line to cut along.
struct Cut {
  std::string text;
};
/// What follows begins on a new page, and in a workbook on a new sheet of that name.
struct NewPage {
  std::string sheet;
};
using Block = std::variant<Words, Facts, Grid, Ruled, Signatures, Code, Cards, Image, Plates, Cut, NewPage>;

struct Paper {
  std::string title;  ///< of the file's properties and the first sheet
  Sheet sheet = Sheet::f4;
  bool landscape = false;
  std::string foot;        ///< at the left of each page's foot
  std::string foot_pages;  ///< at its right: "Halaman {0} dari {1}"; empty: none
  std::vector<Block> blocks;
  Instant made;            ///< the only instant in the file: same value, same bytes
};

/// Throws std::runtime_error when the machine has no font or no memory, std::invalid_argument for a drawing that is none.
std::string pdf_of(const Paper& paper);
/// The first pages, one below the other, as a picture for a group's chat: black and greys on white, at most `picture_bytes_max`,
/// legible on a phone. `pages` says how many it shows: 2, or 1 where two are too many bytes. Throws as pdf_of.
constexpr std::size_t picture_bytes_max = 300'000;
struct PaperPicture {
  std::string png;
  std::size_t pages = 0;
};
/// A photo of an Image stays white there: papers with one are printed.
PaperPicture png_of(const Paper& paper);
/// Counts as numbers, all else as text; nothing is a formula. QR codes, drawings, pictures, plates and ruled texts are left out. Throws as write_xlsx.
std::string xlsx_of(const Paper& paper);

/// "Jurnal mengajar Sari 2026-11.pdf" from any words: only what every system takes in a file's name, at most 100 letters.
std::string file_name(std::string_view words, std::string_view ending);

}  // namespace selami::files
