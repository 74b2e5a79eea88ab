#include "cli/plan_import.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>

#include "files/zip.hpp"

namespace selami::cli {
namespace {

Result<document::Imported> import_zip(std::string_view bytes) {
  TRY(const files::ZipReader zip, files::ZipReader::open(bytes));
  document::Parts parts;
  const auto take = [&](const std::string& name) -> Result<bool> {
    if (!zip.has(name)) return false;
    TRY(std::string text, zip.part(name));
    parts.emplace(name, std::move(text));
    return true;
  };
  for (const char* name : {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml", "customXml/item1.xml", "content.xml", "styles.xml", "META-INF/manifest.xml"}) {
    TRY_DO(take(name));
  }
  constexpr int margins_max = 12;
  for (int i = 1; i <= margins_max; ++i) {
    TRY_DO(take("word/header" + std::to_string(i) + ".xml"));
    TRY_DO(take("word/footer" + std::to_string(i) + ".xml"));
  }
  constexpr int objects_max = 60;  // LibreOffice counts formulas from 1
  for (int i = 1; i <= objects_max; ++i) TRY_DO(take("Object " + std::to_string(i) + "/content.xml"));
  if (parts.count("word/document.xml") > 0) return document::import_docx(parts);
  if (parts.count("content.xml") > 0) return document::import_odt(parts);
  return fail(Fault::invalid, "document.not_a_document");
}

/// True when a text can stand as it is below "|-": several lines, no blanks where they would mean something.
bool can_stand(const std::string& text) {
  if (text.find('\n') == std::string::npos || text.back() == '\n' || text.front() == '\n' || text.front() == ' ') return false;
  return std::none_of(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; }) && text.find("\n\n") == std::string::npos &&
         text.find("\xC2\x85") == std::string::npos && text.find("\xE2\x80\xA8") == std::string::npos && text.find("\xE2\x80\xA9") == std::string::npos && text.find("\xEF\xBB\xBF") == std::string::npos;
}

bool says_nothing(const json::Value& value) {
  if (const auto* text = value.string()) return text->empty();
  if (const auto* list = value.array()) return list->empty();
  if (const auto* members = value.object()) return std::all_of(members->begin(), members->end(), [](const auto& member) { return says_nothing(member.second); });
  if (const auto* number = value.integer()) return *number == 0;
  if (const auto* truth = value.boolean()) return !*truth;
  return value.is_null();
}

void write_block(std::string& out, const json::Value& value, const std::string& indent);

void write_text(std::string& out, const std::string& text, const std::string& indent) {
  if (!can_stand(text)) {
    json::write_string(out, text);  // YAML takes JSON's strings as they are
    out += "\n";
    return;
  }
  out += "|-\n";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out += indent + "  " + line + "\n";
}

void write_member(std::string& out, const json::Value& value, const std::string& indent) {
  if (const auto* text = value.string()) {
    out += " ";
    write_text(out, *text, indent);
  } else if (value.array() || value.object()) {
    out += "\n";
    write_block(out, value, indent + "  ");
  } else {
    out += " " + json::text(value) + "\n";
  }
}

void write_block(std::string& out, const json::Value& value, const std::string& indent) {
  if (const auto* members = value.object()) {
    for (const auto& [name, member] : *members) {
      if (says_nothing(member)) continue;
      out += indent + name + ":";
      write_member(out, member, indent);
    }
  } else if (const auto* list = value.array()) {
    for (const json::Value& one : *list) {
      if (says_nothing(one)) {
        out += indent + "- {}\n";
      } else if (one.object()) {
        std::string block;
        write_block(block, one, indent + "  ");
        out += indent + "- " + block.substr(indent.size() + 2);
      } else {
        out += indent + "-";
        write_member(out, one, indent);
      }
    }
  }
}

std::string place_words(const document::Place& place) {
  const std::string number = std::to_string(place.number);
  switch (place.kind) {
    case document::PlaceKind::table: return "tabel " + number + ", baris " + std::to_string(place.row) + ", kolom " + std::to_string(place.column);
    case document::PlaceKind::line: return "baris " + number;
    case document::PlaceKind::margin: return "kepala atau kaki halaman";
    default: return "paragraf " + number;
  }
}

void tell(const document::Imported& made, std::ostream& err) {
  for (const document::Origin& one : made.origins) {
    if (one.path.rfind("/unplaced/", 0) == 0) continue;
    if (one.path.empty()) {
      err << "rancangan utuh dari berkas buatan Selami\n";
      continue;
    }
    err << one.path << "  " << place_words(one.place);
    if (!one.said.empty()) err << "  \"" << one.said << "\"";
    if (one.by == document::Ground::words) err << "  (menurut isinya)";
    if (one.by == document::Ground::none) err << "  (belum dapat ditentukan)";
    err << "\n";
  }
  for (const document::Note& note : made.notes) {
    err << note.code << "  " << note.path;
    for (const std::string& value : note.values) err << "  " << value;
    err << "\n";
  }
  for (const std::string& text : made.plan.unplaced) err << "belum ditempatkan: " << text << "\n";
}

}  // namespace

Result<document::Imported> import_bytes(std::string_view bytes) {
  switch (document::kind_of(bytes)) {
    case document::FileKind::zip: return import_zip(bytes);
    case document::FileKind::text: return document::import_text(bytes);
    case document::FileKind::old_doc: return fail(Fault::invalid, "document.old_doc");
    case document::FileKind::pdf: return fail(Fault::invalid, "document.pdf");
    case document::FileKind::picture: return fail(Fault::invalid, "document.picture");
    case document::FileKind::rtf: return fail(Fault::invalid, "document.rtf");
    default: return fail(Fault::invalid, "document.unknown");
  }
}

std::string plan_yaml(const plan::Plan& plan) {
  std::string out;
  write_block(out, json::parse(plan::write_plan(plan)).value(), "");
  return out.empty() ? "{}\n" : out;
}

int plan_import(const PlanImport& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err) {
  std::ifstream in(wish.file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) {
    err << wish.file << ": berkas tidak dapat dibuka\n";
    return 2;
  }
  const auto made = import_bytes(bytes);
  if (!made) {
    err << wish.file << ": " << told(made.error()) << "\n";
    return 1;
  }
  const std::string text = wish.format == "json" ? json::pretty(json::parse(to_json(*made)).value()) : plan_yaml(made->plan);
  if (wish.out.empty()) {
    out << text;
  } else {
    std::ofstream file(wish.out, std::ios::binary);
    if (!file || !(file << text).flush()) {
      err << wish.out << ": tidak dapat ditulis\n";
      return 2;
    }
  }
  tell(*made, err);
  return 0;
}

}  // namespace selami::cli
