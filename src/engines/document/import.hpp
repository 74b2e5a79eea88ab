#pragma once
/// @file A lesson plan from what teachers have: .docx, .odt, pasted text. Every field says where it came from, and what
/// found no field stands in plan.unplaced, whole and in order. Pure: the zip is opened at the edge.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/shape.hpp"
#include "document/source.hpp"
#include "plan/plan.hpp"

namespace selami::document {

/// Where in the document: the n-th paragraph outside of tables, a cell of the n-th table, the n-th line of pasted text,
/// or the margin (header, footer). Numbers count from 1; 0: not said.
enum class PlaceKind { paragraph, table, line, margin };
struct Place {
  PlaceKind kind = PlaceKind::paragraph;
  int number = 0;
  int row = 0;     ///< of a table
  int column = 0;  ///< of a table
};

/// Why a text stands where it stands. `label`: what stood before or above it; `words`: by what it says;
/// `order`: by its place among the others; `none`: it could not be told and was left open (a step without a stage).
/// `kept`: the whole plan was in the file as we wrote it (kept.hpp); such an origin has no path.
enum class Ground { label, words, order, none, kept };

struct Origin {
  std::string path;  ///< JSON pointer into the plan: "/design/objectives/0/text"
  Place place;
  Ground by = Ground::label;
  std::string said;  ///< the label as it was written: "Alokasi waktu"; or empty
};

/// Something the teacher should know. code: import.old_dimension (values: the old name, the id), import.stage_open,
/// import.stage_guessed (values: stage), import.question_step (put into the last step), import.answers_unknown (no key).
struct Note {
  std::string code;
  std::string path;  ///< JSON pointer into the plan, or empty
  std::vector<std::string> values;
};

struct Imported {
  plan::Plan plan;
  std::vector<Origin> origins;
  std::vector<Note> notes;
};

/// The texts of a file's parts by name: "word/document.xml", "word/styles.xml", …; of .odt "content.xml", "styles.xml".
/// Parts that are not XML need not be given.
using Parts = std::map<std::string, std::string>;

/// Errors (field: the part): document.empty (no word in it), document.too_large, document.damaged (broken XML),
/// document.not_a_document (no word/document.xml: another kind of file).
/// A file of our own that nobody changed gives its plan back as it was (kept.hpp).
Result<Imported> import_docx(const Parts& parts);
/// Errors as import_docx, and document.locked (protected by a password).
Result<Imported> import_odt(const Parts& parts);
/// Text as pasted, also with Markdown's marks. Errors: document.empty, document.too_large, request.not_utf8.
Result<Imported> import_text(std::string_view text);

/// What a file is, by its first bytes. `old_doc`: Word before 2007, or a document locked by a password.
enum class FileKind { zip, old_doc, pdf, picture, rtf, text, unknown };
FileKind kind_of(std::string_view bytes);

/// The parts of a .docx or .odt that import reads; all else may stay packed.
bool wanted_part(std::string_view name);

/// The readers alone.
Result<Source> read_docx(const Parts& parts);
Result<Source> read_odt(const Parts& parts);
Source read_text(std::string_view text);

/// Puts a document's texts into a plan.
Imported place(const Source& source);

}  // namespace selami::document

namespace selami {

template <>
struct EnumNames<document::PlaceKind> {
  static constexpr std::pair<document::PlaceKind, const char*> names[] = {{document::PlaceKind::paragraph, "paragraph"},
                                                                          {document::PlaceKind::table, "table"},
                                                                          {document::PlaceKind::line, "line"},
                                                                          {document::PlaceKind::margin, "margin"}};
};
template <>
struct EnumNames<document::Ground> {
  static constexpr std::pair<document::Ground, const char*> names[] = {{document::Ground::label, "label"},
                                                                       {document::Ground::words, "words"},
                                                                       {document::Ground::order, "order"},
                                                                       {document::Ground::none, "none"},
                                                                       {document::Ground::kept, "kept"}};
};
template <>
struct Shape<document::Place> {
  static constexpr const char* name = "ImportPlace";
  static constexpr auto fields = std::tuple{Field{"kind", &document::Place::kind, "paragraph, table, line or margin"},
                                            Field{"number", &document::Place::number, "from 1"},
                                            Field{"row", &document::Place::row, "of a table, from 1; else 0"},
                                            Field{"column", &document::Place::column, "of a table, from 1; else 0"}};
};
template <>
struct Shape<document::Origin> {
  static constexpr const char* name = "ImportOrigin";
  static constexpr auto fields =
      std::tuple{Field{"path", &document::Origin::path, "JSON pointer into the plan"},
                 Field{"place", &document::Origin::place, "where in the document"},
                 Field{"by", &document::Origin::by, "why it stands there: label, words, order, none, kept"},
                 Field{"said", &document::Origin::said, "the label as it was written, or empty"}};
};
template <>
struct Shape<document::Note> {
  static constexpr const char* name = "ImportNote";
  static constexpr auto fields = std::tuple{Field{"code", &document::Note::code, "import.stage_open …"},
                                            Field{"path", &document::Note::path, "JSON pointer into the plan, or empty"},
                                            Field{"values", &document::Note::values, "what the note speaks of"}};
};
template <>
struct Shape<document::Imported> {
  static constexpr const char* name = "Imported";
  static constexpr auto fields = std::tuple{Field{"plan", &document::Imported::plan, "in its native form"},
                                            Field{"origins", &document::Imported::origins, "of every filled field"},
                                            Field{"notes", &document::Imported::notes, "what the teacher should know"}};
};

}  // namespace selami
