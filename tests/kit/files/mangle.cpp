#include "kit_files/mangle.hpp"

#include <algorithm>

#include "files/zip.hpp"

namespace selami::kit {
namespace {

using Parts = std::map<std::string, std::string>;

std::size_t column_named(const Sheet& sheet, const std::string& heading) {
  const Cells& head = sheet.rows[sheet.heading];
  return static_cast<std::size_t>(std::find(head.begin(), head.end(), heading) - head.begin());
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

// ---- rows ----

void change_titles(Sheet& sheet, const Choose& choose) {
  const auto shift = [&](int by) {
    sheet.heading = static_cast<std::size_t>(static_cast<int>(sheet.heading) + by);
    sheet.first = static_cast<std::size_t>(static_cast<int>(sheet.first) + by);
  };
  for (std::size_t less = choose(3); less > 0 && sheet.heading > 0; --less) {
    sheet.rows.erase(sheet.rows.begin());
    shift(-1);
  }
  for (std::size_t more = choose(3); more > 0; --more) {
    sheet.rows.insert(sheet.rows.begin(), choose(2) == 0 ? Cells{} : Cells{"DATA CONTOH, BUKAN ORANG SUNGGUHAN", "", "Nama Sekolah: SD Contoh"});
    shift(1);
  }
}

void drop_columns(Sheet& sheet, const Choose& choose) {
  for (std::size_t drops = choose(4); drops > 0; --drops) {
    const Cells& head = sheet.rows[sheet.heading];
    const std::size_t column = choose(head.size());
    if (sheet.needed.count(head[column]) == 0) sheet.rows = without_column(std::move(sheet.rows), column);
  }
}

void add_columns(Sheet& sheet, const Choose& choose) {
  for (std::size_t more = choose(3); more > 0; --more) {
    const std::size_t column = choose(sheet.rows[sheet.heading].size() + 1);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
      Cells& row = sheet.rows[r];
      const std::string text = r == sheet.heading ? "Catatan " + std::to_string(more) : r >= sheet.first ? "RAHASIA catatan" : "";
      if (r >= sheet.heading && column > row.size()) row.resize(column);
      if (column <= row.size()) row.insert(row.begin() + static_cast<std::ptrdiff_t>(column), text);
    }
  }
}

std::string in_capitals(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return text;
}

std::string heading_in_disguise(const std::string& text, const Choose& choose) {
  const std::string blank = "\xC2\xA0";
  std::string spread = text;
  replace_all(spread, " ", choose(2) == 0 ? "  " : blank);
  switch (choose(7)) {
    case 1: return in_capitals(text);
    case 2: return blank + text + " ";
    case 3: return spread;
    case 4: return text + "*";
    case 5: return text + "\n(wajib)";
    case 6: return "\t" + in_capitals(spread);
    default: return text;
  }
}

std::string sex_in_disguise(const std::string& sex, std::size_t way) {
  static const std::map<std::string, std::vector<const char*>> words = {
      {"L", {"L", "l", "Laki-laki", "LAKI - LAKI", "LK", "Lk.", "1", " Pria\xC2\xA0"}}, {"P", {"P", "p", "Perempuan", "PEREMPUAN", "PR", "Pr.", "2", "wanita "}}};
  const auto found = words.find(sex);
  return found == words.end() ? sex : found->second[way];
}

std::string cell_in_disguise(const std::string& text, bool digits, std::size_t way) {
  if (text.empty()) return way == 2 ? " " : way == 3 && digits ? "-" : "";
  switch (way) {
    case 1: return "\xC2\xA0" + text + "\xC2\xA0";
    case 2: return text + "   ";
    case 3: return "\t" + text;
    case 4: return digits ? "'" + text : text + "\n";
    case 5: return digits ? "=\"" + text + "\"" : "\xEF\xBB\xBF" + text;
    default: return text;
  }
}

/// "880000001.0": what other programs make of a column of numbers in which one is missing.
void with_fractions(Sheet& sheet, std::size_t column) {
  for (std::size_t r = sheet.first; r < sheet.rows.size(); ++r) {
    std::string& cell = sheet.rows[r][column];
    if (!cell.empty() && cell.find_first_not_of("0123456789") == std::string::npos) cell += ".0";
  }
}

/// A column is written in one way from top to bottom, as programs do.
void change_cells(Sheet& sheet, const Choose& choose) {
  for (const std::string& heading : std::set<std::string>(sheet.needed)) {
    const std::size_t column = column_named(sheet, heading);
    const bool digits = sheet.numbers.count(heading) != 0;
    const bool sex = heading == "JK" || heading == "Jenis Kelamin";
    const std::size_t way = choose(sex ? 8 : 6);
    for (std::size_t r = sheet.first; r < sheet.rows.size(); ++r) {
      if (column >= sheet.rows[r].size()) continue;
      std::string& cell = sheet.rows[r][column];
      cell = sex ? sex_in_disguise(cell, way) : cell_in_disguise(cell, digits, way);
    }
    const std::size_t number = heading == sheet.nisn && way == 0 ? choose(3) : 0;
    if (number > 0) sheet.rows = without_zeros(std::move(sheet.rows), sheet.first, column);
    if (number == 2) with_fractions(sheet, column);
  }
}

void change_headings(Sheet& sheet, const Choose& choose) {
  const std::set<std::string> needed = sheet.needed;
  for (const std::string& heading : needed) {
    const std::string now = heading_in_disguise(heading, choose);
    sheet.rows[sheet.heading][column_named(sheet, heading)] = now;
    for (std::set<std::string>* set : {&sheet.needed, &sheet.numbers}) {
      if (set->erase(heading) != 0) set->insert(now);
    }
    if (sheet.nisn == heading) sheet.nisn = now;
  }
}

// ---- text files ----

std::string text_file(const Rows& rows, const Choose& choose, std::string& about) {
  static constexpr char separators[] = {';', ',', '\t', '|'};
  const std::size_t separator = choose(4);
  std::string text = csv(rows, separators[separator], choose(2) == 0);
  about = std::string("csv with ") + separators[separator];
  switch (choose(5)) {
    case 1: about += " utf-8 with mark"; return "\xEF\xBB\xBF" + text;
    case 2: about += " utf-16le"; return utf16(text, true);
    case 3: about += " utf-16be"; return utf16(text, false);
    case 4:
      about += " windows-1252";
      replace_all(text, "\xEF\xBB\xBF", "");  // no such letter there
      return windows_1252(text);
    default: return text;
  }
}

// ---- workbooks ----

Look any_look(const Sheet& sheet, const Choose& choose) {
  Look look;
  if (choose(2) == 1 && sheet.first == sheet.heading + 2) look.merges = heading_merges(sheet.rows, sheet.heading);
  look.inline_strings = choose(3) == 1;
  look.prefix = choose(4) == 1 ? "x:" : "";
  look.no_references = choose(4) == 1;
  look.reversed = !look.no_references && choose(4) == 1;
  look.blank_rows = choose(8) == 1 ? 3000 : 0;
  const std::size_t column = column_named(sheet, sheet.nisn);
  if (choose(2) == 1) {
    // Only what Excel would store as a number: digits without a zero in front.
    look.numbers = [rows = sheet.rows, first = sheet.first, column](std::size_t r, std::size_t c) {
      if (r < first || (c != column && c != 0)) return false;
      const std::string& text = rows[r][c];
      return !text.empty() && text[0] != '0' && text.find_first_not_of("0123456789") == std::string::npos;
    };
  }
  return look;
}

using Damage = std::pair<const char*, void (*)(Parts&)>;
/// What Excel offers to recover from, and what writers of workbooks do otherwise than Excel.
const std::vector<Damage>& damages() {
  static const std::vector<Damage> all = {
      {"whole", [](Parts&) {}},
      {"no styles", [](Parts& parts) { parts.erase("xl/styles.xml"); }},
      {"no content types", [](Parts& parts) { parts.erase("[Content_Types].xml"); }},
      {"content types name nothing", [](Parts& parts) { parts["[Content_Types].xml"] = "<Types/>"; }},
      {"no relations of the package", [](Parts& parts) { parts.erase("_rels/.rels"); }},
      {"no relations of the workbook", [](Parts& parts) { parts.erase("xl/_rels/workbook.xml.rels"); }},
      {"absolute targets", [](Parts& parts) { replace_all(parts["xl/_rels/workbook.xml.rels"], "Target=\"", "Target=\"/xl/"); }},
      {"targets from here", [](Parts& parts) { replace_all(parts["xl/_rels/workbook.xml.rels"], "Target=\"", "Target=\"./"); }},
      {"targets around", [](Parts& parts) { replace_all(parts["xl/_rels/workbook.xml.rels"], "Target=\"", "Target=\"worksheets/.././"); }},
      {"targets from the root without a mark", [](Parts& parts) { replace_all(parts["xl/_rels/workbook.xml.rels"], "Target=\"", "Target=\"xl/"); }},
      {"marks before the parts", [](Parts& parts) { for (auto& [name, text] : parts) text.insert(0, "\xEF\xBB\xBF"); }},
      {"wrong dimension", [](Parts& parts) { replace_all(parts["xl/worksheets/sheet1.xml"], "<sheetData>", "<dimension ref=\"B2:C3\"/><sheetData>"); }},
      {"wrong counts", [](Parts& parts) { replace_all(parts["xl/sharedStrings.xml"], "main\">", "main\" count=\"3\" uniqueCount=\"1\">"); }},
      {"line ends escaped", [](Parts& parts) { replace_all(parts["xl/sharedStrings.xml"], "</t>", "_x000D_\n</t>"); }},
      {"runs of letters", [](Parts& parts) { replace_all(parts["xl/sharedStrings.xml"], "<si><t xml:space=\"preserve\">", "<si><r><t/></r><r><t>"); replace_all(parts["xl/sharedStrings.xml"], "</t></si>", "</t></r></si>"); }},
      {"a sheet of instructions before it", [](Parts& parts) {
         replace_all(parts["xl/workbook.xml"], "<sheets>", "<sheets><sheet name=\"Petunjuk\" sheetId=\"2\" r:id=\"rId9\"/>");
         replace_all(parts["xl/_rels/workbook.xml.rels"], "</Relationships>", "<Relationship Id=\"rId9\" Type=\"x/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
         parts["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData><row><c t=\"str\"><v>Isi lembar berikut</v></c></row></sheetData></worksheet>";
       }},
      {"names with the other slash", [](Parts& parts) {
         Parts turned;
         for (auto& [name, text] : parts) {
           std::string other = name;
           replace_all(other, "/", "\\");
           turned[other] = text;
         }
         parts = turned;
       }},
  };
  return all;
}

std::string workbook_file(const Sheet& sheet, const Choose& choose, std::string& about) {
  const Look look = any_look(sheet, choose);
  Parts parts = workbook_parts(sheet.rows, look);
  const auto& [name, damage] = damages()[choose(damages().size())];
  damage(parts);
  about = std::string("xlsx, ") + name + (look.inline_strings ? ", inline" : "") + (look.prefix.empty() ? "" : ", prefixed") +
          (look.no_references ? ", no references" : "") + (look.reversed ? ", reversed" : "") + (look.merges.empty() ? "" : ", merged") +
          (look.numbers ? ", numbers" : "");
  return (choose(6) == 1 ? "\r\n" : "") + files::write_zip(parts);
}

}  // namespace

Sheet sheet_of_pd(const std::vector<KitPupil>& pupils) {
  return {daftar_pd(pupils), 4, 6, {"Nama", "NISN", "NIPD", "JK", "Rombel Saat Ini"}, {"NISN", "NIPD"}};
}

Sheet sheet_of_guru(const std::vector<KitStaff>& staff) {
  Sheet sheet = {daftar_guru(staff), 4, 6, {"Nama", "NUPTK", "JK", "NIP", "Jenis PTK", "Tugas Tambahan"}, {"NUPTK", "NIP"}};
  sheet.nisn = "NUPTK";
  return sheet;
}

Sheet sheet_of_emis_staff(const std::vector<KitStaff>& staff) {
  Sheet sheet = {emis_staff(staff), 0, 1, {"Nama Lengkap", "NUPTK", "Jenis Kelamin", "NIP", "Tugas Utama", "Tugas Tambahan"}, {"NUPTK", "NIP"}};
  sheet.nisn = "NUPTK";
  return sheet;
}

Sheet sheet_of_schools(const std::vector<KitSchool>& schools) {
  Sheet sheet = {schools_sheet(schools), 0, 1, {}, {"NPSN"}};
  sheet.needed.insert(sheet.rows[0].begin(), sheet.rows[0].end());
  sheet.nisn = "NPSN";
  return sheet;
}

Sheet sheet_of_timetable(const std::vector<Cells>& lessons) {
  Sheet sheet = {{{"Hari", "Jam", "Kelas", "Mapel", "Guru"}}, 0, 1, {"Hari", "Jam", "Kelas", "Mapel", "Guru"}, {}};
  sheet.rows.insert(sheet.rows.end(), lessons.begin(), lessons.end());
  return sheet;
}

Sheet sheet_of_plain(const std::vector<KitPupil>& pupils) {
  return {plain(pupils), 0, 1, {"Nama", "NISN", "NIPD", "JK", "Rombel"}, {"NISN", "NIPD"}};
}

Sheet sheet_of_emis(const std::vector<KitPupil>& pupils) {
  return {emis_two_columns(pupils), 0, 1, {"Nama Lengkap", "NISN", "NIS Lokal", "Jenis Kelamin", "Tingkat", "Rombel"}, {"NISN", "NIS Lokal"}};
}

std::string spoil(Sheet& sheet, std::size_t i, const Choose& choose) {
  Cells& row = sheet.rows[sheet.first + i];
  std::string& name = row[column_named(sheet, sheet.needed.count("Nama") != 0 ? "Nama" : "Nama Lengkap")];
  std::string& nisn = row[column_named(sheet, "NISN")];
  switch (choose(6)) {
    case 0: name.clear(); return "name";
    case 1: nisn = "18800000011"; return "nisn";
    case 2: nisn = "8.80000E+08"; return "nisn";
    case 3: nisn = "#REF!"; return "nisn";
    case 4: name = "#REF!"; return "name";
    default: nisn = "88A0000001"; return "nisn";
  }
}

Sheet mangled(Sheet sheet, const Choose& choose) {
  change_titles(sheet, choose);
  drop_columns(sheet, choose);
  add_columns(sheet, choose);
  change_cells(sheet, choose);
  change_headings(sheet, choose);
  sheet.rows = with_blank_rows(std::move(sheet.rows), choose(4));
  if (choose(4) == 1) {
    for (Cells& row : sheet.rows) row.resize(row.size() + 40);
  }
  for (Cells& row : sheet.rows) {  // as it would be written: no blank cells behind the last
    while (choose(2) == 1 && !row.empty() && row.back().empty()) row.pop_back();
  }
  return sheet;
}

std::string mangled_file(const Sheet& sheet, const Choose& choose, std::string* about) {
  std::string said;
  std::string bytes = choose(2) == 0 ? workbook_file(sheet, choose, said) : text_file(sheet.rows, choose, said);
  if (about != nullptr) *about = said;
  return bytes;
}

std::string utf16(const std::string& utf8, bool little) {
  std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
  const auto put = [&](char32_t unit) {
    const char low = static_cast<char>(unit & 0xFFU), high = static_cast<char>(unit >> 8U);
    out += little ? low : high;
    out += little ? high : low;
  };
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t j = 1; j < length; ++j) point = (point << 6U) | (static_cast<unsigned char>(utf8[i + j]) & 0x3FU);
    if (point >= 0x10000) {
      put(0xD800 + ((point - 0x10000) >> 10U));
      put(0xDC00 + ((point - 0x10000) & 0x3FFU));
    } else {
      put(point);
    }
    i += length;
  }
  return out;
}

}  // namespace selami::kit
