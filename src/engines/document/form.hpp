#pragma once
/// @file A plan in the official form, as a value: what stands on the paper, in order. The same value gives the DOCX and the PDF.
/// Labels come from packs/framework; what a plan leaves empty and the ministry does not ask for is not on the paper.

#include <string>
#include <variant>
#include <vector>

#include "base/shape.hpp"
#include "plan/plan.hpp"

namespace selami::document {

/// Whose paper it is. What is empty is left to be written by hand.
struct FormNames {
  std::string school;
  std::string teacher;
  std::string teacher_nip;
  std::string head_office;  ///< empty: as the school's name tells, "Kepala sekolah" or "Kepala madrasah"
  std::string head;
  std::string head_nip;
  std::string place;
  std::string day;   ///< in words: "3 Agustus 2026"
  std::string note;  ///< below the title: what paper this is, if not a school's
};

/// soft: beside the text, about it. name: of people and the school, no part of the plan.
enum class Tone { plain, strong, soft, name };
/// A paragraph. Its text is one line without control characters.
struct FormLine {
  std::string text;
  Tone tone = Tone::plain;
};
struct FormCell {
  std::vector<FormLine> lines;
  int span = 1;
  bool label = false;     ///< names what stands beside or below it
  bool centered = false;
};
using FormRow = std::vector<FormCell>;
/// A ruled table, of which the first `headings` rows stand again on each page.
struct FormTable {
  std::vector<int> widths;  ///< in thousandths of the page's
  int headings = 0;
  std::vector<FormRow> rows;
};
struct FormTitle {
  std::string text;
};
struct FormHeading {
  std::string text;
  bool new_page = false;  ///< what is below it is an annex
};
/// Who signs, side by side: lines, room for a hand, name and number.
struct FormSigner {
  std::vector<std::string> above;
  std::string name;
  std::string below;
};
struct FormSigners {
  std::vector<FormSigner> signers;
};
using FormBlock = std::variant<FormTitle, FormHeading, FormLine, FormTable, FormSigners>;

struct Form {
  std::string title;  ///< of the file's properties
  std::vector<FormBlock> blocks;
};

Form form_of(const plan::Plan& plan, const FormNames& names);

/// A text's lines; control characters and what no XML holds are left out, a tab is a blank.
std::vector<std::string> lines_of(std::string_view text);

}  // namespace selami::document

namespace selami {

template <>
struct Shape<document::FormNames> {
  static constexpr const char* name = "FormNames";
  static constexpr auto fields = std::tuple{
      Field{"school", &document::FormNames::school, "the school's name, or empty", loose_at_most(200)},
      Field{"teacher", &document::FormNames::teacher, "who teaches, or empty", loose_at_most(200)},
      Field{"teacher_nip", &document::FormNames::teacher_nip, "or empty", loose_at_most(40)},
      Field{"head_office", &document::FormNames::head_office, "empty: Kepala sekolah, of a madrasah Kepala madrasah", loose_at_most(100)},
      Field{"head", &document::FormNames::head, "who heads the school, or empty", loose_at_most(200)},
      Field{"head_nip", &document::FormNames::head_nip, "or empty", loose_at_most(40)},
      Field{"place", &document::FormNames::place, "where it is signed, or empty", loose_at_most(100)},
      Field{"day", &document::FormNames::day, "when, in words, or empty", loose_at_most(60)},
      Field{"note", &document::FormNames::note, "below the title, or empty", loose_at_most(200)}};
};

}  // namespace selami
