#include "document/import.hpp"

#include "base/json.hpp"
#include "document/kept.hpp"
#include "document/runs.hpp"

namespace selami::document {
namespace {

bool says_something(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    if (has_words(block.paragraph.text)) return true;
    for (const auto& row : block.rows) {
      for (const Cell& cell : row) {
        if (says_something(cell.blocks)) return true;
      }
    }
  }
  return false;
}

Result<Imported> placed(const Source& source) {
  if (!says_something(source.blocks)) return fail(Fault::invalid, "document.empty");
  return place(source);
}

/// In our own form, whoever changed it: the names of people and the school are no part of the plan.
void leave_out_names(std::vector<Block>& blocks) {
  std::erase_if(blocks, [](const Block& block) { return !block.is_table() && block.paragraph.style == name_style_shown; });
  for (Block& block : blocks) {
    for (auto& row : block.rows) {
      for (Cell& cell : row) leave_out_names(cell.blocks);
    }
  }
}

bool begins_as(std::string_view bytes, std::string_view with) { return bytes.substr(0, with.size()) == with; }

}  // namespace

Result<Imported> import_docx(const Parts& parts) {
  if (auto kept = kept_plan(parts)) {  // our own form, as we wrote it
    Imported own;
    own.plan = *std::move(kept);
    own.origins.push_back({{}, {}, Ground::kept, {}});
    return own;
  }
  TRY(Source source, read_docx(parts));
  leave_out_names(source.blocks);
  return placed(source);
}

Result<Imported> import_odt(const Parts& parts) {
  TRY(const Source source, read_odt(parts));
  return placed(source);
}

Result<Imported> import_text(std::string_view text) {
  constexpr std::size_t text_bytes_max = 2U << 20U;
  if (text.size() > text_bytes_max) return fail(Fault::too_large, "document.too_large");
  if (!json::is_utf8(text)) return fail(Fault::invalid, "request.not_utf8");
  return placed(read_text(text));
}

FileKind kind_of(std::string_view bytes) {
  if (begins_as(bytes, "PK\x03\x04")) return FileKind::zip;
  if (begins_as(bytes, "\xD0\xCF\x11\xE0")) return FileKind::old_doc;
  if (begins_as(bytes, "%PDF")) return FileKind::pdf;
  if (begins_as(bytes, "{\\rtf")) return FileKind::rtf;
  for (const std::string_view picture : {std::string_view("\xFF\xD8\xFF"), std::string_view("\x89PNG"), std::string_view("GIF8"), std::string_view("RIFF")}) {
    if (begins_as(bytes, picture)) return FileKind::picture;
  }
  return json::is_utf8(bytes) && bytes.find('\0') == std::string_view::npos ? FileKind::text : FileKind::unknown;
}

bool wanted_part(std::string_view name) {
  if (name.size() < 4 || name.substr(name.size() - 4) != ".xml") return false;
  if (name == "content.xml" || name == "styles.xml" || name == "META-INF/manifest.xml") return true;
  if (begins_as(name, "Object ") || begins_as(name, "customXml/item")) return true;
  for (const char* part : {"document.xml", "styles.xml", "numbering.xml", "footnotes.xml", "endnotes.xml", "header", "footer"}) {
    if (begins_as(name, std::string("word/") + part)) return true;
  }
  return false;
}

}  // namespace selami::document
