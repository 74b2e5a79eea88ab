#include <algorithm>
#include <charconv>
#include <map>
#include <memory>

#include <pugixml.hpp>

#include "base/json.hpp"
#include "files/table.hpp"
#include "files/text.hpp"
#include "files/xlsx_cells.hpp"
#include "files/zip.hpp"

namespace selami::files {
namespace {

using Document = std::unique_ptr<pugi::xml_document>;

std::string row_name(std::size_t index) { return "row " + std::to_string(index + 1); }

/// The name without its prefix: some programs write <x:row>.
std::string_view local(const char* name) {
  const std::string_view text = name;
  const std::size_t colon = text.find(':');
  return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
  for (const pugi::xml_node node : parent.children()) {
    if (local(node.name()) == name) return node;
  }
  return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute found : node.attributes()) {
    if (local(found.name()) == name) return found.value();
  }
  return {};
}

std::size_t number_of(std::string_view text, std::size_t otherwise) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

/// One XML part as a tree. A document type is refused: no workbook has one, and entities live there.
Result<Document> parse(const ZipReader& zip, const std::string& name, const TableLimits& limits) {
  TRY(std::string text, zip.part(name));
  const auto marks = std::count(text.begin(), text.end(), '<') + std::count(text.begin(), text.end(), '=');
  if (static_cast<std::size_t>(marks) > limits.marks) return fail(Fault::too_large, "import.too_big", name);
  auto document = std::make_unique<pugi::xml_document>();
  constexpr unsigned how = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_doctype;
  if (!document->load_buffer(text.data(), text.size(), how)) return fail(Fault::invalid, "import.damaged", name);
  for (const pugi::xml_node node : document->children()) {
    if (node.type() == pugi::node_doctype) return fail(Fault::invalid, "import.damaged", name);
  }
  return document;
}

/// All text directly under a node: comments and CDATA may cut it into pieces.
std::string text_of(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node piece : node.children()) {
    if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) text += piece.value();
  }
  return text;
}

/// <si> and <is>: one <t>, or runs <r> with one each. Reading aids for other scripts (<rPh>) are left out.
std::string rich_text(pugi::xml_node item) {
  std::string text;
  for (const pugi::xml_node node : item.children()) {
    if (local(node.name()) == "t") text += text_of(node);
    if (local(node.name()) == "r") text += text_of(child(node, "t"));
  }
  return text;
}

struct Workbook {
  struct Sheet {
    std::string name;
    std::string part;
    bool hidden = false;
  };
  std::vector<Sheet> sheets;
  std::vector<std::string> shared;
  std::vector<NumberLook> looks;  // by the cell's style
  bool epoch_1904 = false;
};

/// A path without its "." and "..", and without a "/" in front.
std::string straight(std::string_view path) {
  std::vector<std::string_view> steps;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view step = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (step == ".." && !steps.empty()) steps.pop_back();
    else if (!step.empty() && step != "." && step != "..") steps.push_back(step);
  }
  std::string out;
  for (const std::string_view step : steps) out += (out.empty() ? "" : "/") + std::string(step);
  return out;
}

/// Where the parts of a folder's part lie: "xl/workbook.xml" and "worksheets/sheet1.xml" -> "xl/worksheets/sheet1.xml".
std::string resolve(std::string_view base, std::string_view target) {
  std::string text(target);
  std::replace(text.begin(), text.end(), '\\', '/');
  if (!text.empty() && text.front() == '/') return straight(text);
  const std::size_t folder = base.rfind('/');
  return straight(folder == std::string_view::npos ? text : std::string(base.substr(0, folder + 1)) + text);
}

/// The same, by what is really there: some writers leave out the "/" of a path that begins at the root.
std::string resolve_in(const ZipReader& zip, std::string_view base, std::string_view target) {
  std::string found = resolve(base, target);
  std::string from_root = resolve("", target);
  return !zip.has(found) && zip.has(from_root) ? from_root : found;
}

/// The relations of a part: id -> (kind, target). None when the file of relations is missing.
Result<std::map<std::string, std::pair<std::string, std::string>>> relations(const ZipReader& zip, const std::string& part,
                                                                             const TableLimits& limits) {
  std::map<std::string, std::pair<std::string, std::string>> found;
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
  const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  if (!zip.has(name)) return found;
  TRY(const Document document, parse(zip, name, limits));
  for (const pugi::xml_node node : document->document_element().children()) {
    const std::string_view type = attribute(node, "Type");
    const std::string kind(type.substr(type.rfind('/') == std::string_view::npos ? 0 : type.rfind('/') + 1));
    found[std::string(attribute(node, "Id"))] = {kind, resolve_in(zip, part, attribute(node, "Target"))};
  }
  return found;
}

Result<std::vector<std::string>> read_shared(const ZipReader& zip, const std::string& part, const TableLimits& limits) {
  std::vector<std::string> shared;
  if (!zip.has(part)) return shared;
  TRY(const Document document, parse(zip, part, limits));
  for (const pugi::xml_node node : document->document_element().children()) {
    if (local(node.name()) == "si") shared.push_back(rich_text(node));
  }
  return shared;
}

Result<std::vector<NumberLook>> read_looks(const ZipReader& zip, const std::string& part, const TableLimits& limits) {
  std::vector<NumberLook> looks;
  if (!zip.has(part)) return looks;
  TRY(const Document document, parse(zip, part, limits));
  std::map<std::string, NumberLook, std::less<>> own;
  for (const pugi::xml_node node : child(document->document_element(), "numFmts").children()) {
    own[std::string(attribute(node, "numFmtId"))] = look_of_code(attribute(node, "formatCode"));
  }
  for (const pugi::xml_node node : child(document->document_element(), "cellXfs").children()) {
    const std::string_view id = attribute(node, "numFmtId");
    const auto found = own.find(id);
    looks.push_back(found != own.end() ? found->second : look_of_builtin(static_cast<int>(std::min<std::size_t>(number_of(id, 0), 999))));
  }
  return looks;
}

/// The first relation of a kind, or what the standard's writers use.
std::string target_of(const std::map<std::string, std::pair<std::string, std::string>>& all, std::string_view kind, std::string otherwise) {
  for (const auto& [id, relation] : all) {
    if (relation.first == kind) return relation.second;
  }
  return otherwise;
}

Result<Workbook> read_workbook(const ZipReader& zip, const TableLimits& limits) {
  Workbook book;
  TRY(const auto roots, relations(zip, "", limits));
  const std::string part = target_of(roots, "officeDocument", "xl/workbook.xml");
  if (!zip.has(part)) {
    if (zip.has("xl/workbook.bin") || zip.has("content.xml")) return fail(Fault::invalid, "import.save_as_xlsx");
    return fail(Fault::invalid, "import.not_a_table");
  }
  TRY(const Document document, parse(zip, part, limits));
  const pugi::xml_node root = document->document_element();
  if (local(root.name()) != "workbook") return fail(Fault::invalid, "import.not_a_table");
  const std::string_view epoch = attribute(child(root, "workbookPr"), "date1904");
  book.epoch_1904 = epoch == "1" || epoch == "true";
  TRY(const auto parts, relations(zip, part, limits));
  std::size_t position = 0;
  for (const pugi::xml_node node : child(root, "sheets").children()) {
    if (++position > limits.sheets) return fail(Fault::too_large, "import.too_big");
    const std::string_view state = attribute(node, "state");
    const auto found = parts.find(std::string(attribute(node, "id")));
    const std::string usual = resolve(part, "worksheets/sheet" + std::to_string(position) + ".xml");
    book.sheets.push_back({clean_cell(attribute(node, "name")), found != parts.end() ? found->second.second : usual,
                           state == "hidden" || state == "veryHidden"});
  }
  TRY(book.shared, read_shared(zip, target_of(parts, "sharedStrings", resolve(part, "sharedStrings.xml")), limits));
  TRY(book.looks, read_looks(zip, target_of(parts, "styles", resolve(part, "styles.xml")), limits));
  return book;
}

/// Reads one sheet's cells into rows.
class SheetReader {
 public:
  SheetReader(const Workbook& book, const TableLimits& limits, std::size_t& cells_left)
      : book_(book), limits_(limits), cells_left_(cells_left) {}

  Result<Rows> read(pugi::xml_node sheet) {
    std::size_t next_row = 0;
    for (const pugi::xml_node node : child(sheet, "sheetData").children()) {
      if (local(node.name()) != "row") continue;
      const std::size_t row = number_of(attribute(node, "r"), next_row + 1) - 1;
      TRY_DO(read_row(node, row));
      next_row = row + 1;
    }
    TRY_DO(spread_merged(child(sheet, "mergeCells")));
    return std::move(rows_);
  }

 private:
  Result<bool> read_row(pugi::xml_node node, std::size_t row) {
    std::size_t next_column = 0;
    for (const pugi::xml_node cell : node.children()) {
      if (local(cell.name()) != "c") continue;
      const std::size_t column = column_of(attribute(cell, "r")).value_or(next_column);
      next_column = column + 1;
      TRY(const std::string raw, raw_text(cell, row));
      if (!json::is_utf8(raw)) return fail(Fault::invalid, "import.encoding", row_name(row));
      std::string text = clean_cell(raw);
      if (text.size() > limits_.cell_bytes) return fail(Fault::too_large, "import.too_big", row_name(row));
      if (text.empty()) continue;
      // Two cells in one place, two rows of one number: whoever is in one of them would be lost.
      const bool twice = row < rows_.size() && column < rows_[row].size() && !rows_[row][column].empty();
      if (twice) return fail(Fault::invalid, "import.damaged", row_name(row));
      TRY_DO(put(row, column, std::move(text)));
    }
    return true;
  }

  Result<std::string> raw_text(pugi::xml_node cell, std::size_t row) const {
    const std::string_view type = attribute(cell, "t");
    if (const pugi::xml_node own = child(cell, "is")) return without_escapes(rich_text(own));
    const std::string stored = text_of(child(cell, "v"));
    if (type == "s") {
      if (stored.empty()) return std::string{};
      const std::size_t index = number_of(clean_cell(stored), book_.shared.size());
      if (index >= book_.shared.size()) return fail(Fault::invalid, "import.damaged", row_name(row));
      return without_escapes(book_.shared[index]);
    }
    if (type == "b") return stored == "1" ? std::string("TRUE") : stored == "0" ? std::string("FALSE") : stored;
    if (type == "str" || type == "inlineStr") return without_escapes(stored);  // some writers say inlineStr and mean str
    if (type == "e" || type == "d") return stored;
    const std::size_t style = number_of(attribute(cell, "s"), 0);
    return number_text(clean_cell(stored), style < book_.looks.size() ? book_.looks[style] : NumberLook{}, book_.epoch_1904);
  }

  /// Blank places up to the cell count too: they cost the memory.
  Result<bool> put(std::size_t row, std::size_t column, std::string text) {
    if (row >= limits_.rows || column >= limits_.columns) return fail(Fault::too_large, "import.too_big", row_name(row));
    if (rows_.size() <= row) rows_.resize(row + 1);
    Cells& cells = rows_[row];
    if (cells.size() <= column) {
      const std::size_t more = column + 1 - cells.size();
      if (more > cells_left_) return fail(Fault::too_large, "import.too_big", row_name(row));
      cells_left_ -= more;
      cells.resize(column + 1);
    }
    cells[column] = std::move(text);
    return true;
  }

  /// A merged cell says the same in all its places: "Kelas 1A" beside thirty names. Only within what is used.
  Result<bool> spread_merged(pugi::xml_node merges) {
    std::size_t width = 0;
    for (const Cells& row : rows_) width = std::max(width, row.size());
    const std::size_t height = rows_.size();
    std::size_t visits = 0;
    for (const pugi::xml_node node : merges.children()) {
      const auto area = area_of(attribute(node, "ref"));
      if (!area || area->row_first >= height || area->column_first >= rows_[area->row_first].size()) continue;
      const std::string text = rows_[area->row_first][area->column_first];
      if (text.empty()) continue;
      for (std::size_t row = area->row_first; row <= area->row_last && row < height; ++row) {
        for (std::size_t column = area->column_first; column <= area->column_last && column < width; ++column) {
          if (++visits > limits_.cells) return fail(Fault::too_large, "import.too_big", row_name(row));
          if (column < rows_[row].size() && !rows_[row][column].empty()) continue;
          TRY_DO(put(row, column, text));
        }
      }
    }
    return true;
  }

  const Workbook& book_;
  const TableLimits& limits_;
  std::size_t& cells_left_;
  Rows rows_;
};

}  // namespace

Result<std::vector<Table>> read_xlsx(std::string_view bytes, const TableLimits& limits) {
  if (bytes.empty()) return fail(Fault::invalid, "import.empty");
  if (bytes.size() > limits.file_bytes) return fail(Fault::too_large, "import.too_big");
  TRY(const ZipReader zip, ZipReader::open(bytes, {limits.parts, limits.part_bytes, limits.ratio}));
  TRY(const Workbook book, read_workbook(zip, limits));
  const bool all_hidden = std::all_of(book.sheets.begin(), book.sheets.end(), [](const auto& s) { return s.hidden; });
  std::vector<Table> tables;
  std::size_t cells_left = limits.cells;
  for (const Workbook::Sheet& sheet : book.sheets) {
    if (sheet.hidden && !all_hidden) continue;
    TRY(const Document document, parse(zip, sheet.part, limits));
    if (local(document->document_element().name()) != "worksheet") continue;  // a chart's sheet
    TRY(Rows rows, SheetReader(book, limits, cells_left).read(document->document_element()));
    if (!rows.empty()) tables.push_back({sheet.name, std::move(rows)});
  }
  if (tables.empty()) return fail(Fault::invalid, "import.empty");
  return tables;
}

}  // namespace selami::files
