#include "cli/plan_export.hpp"

#include <fstream>
#include <ostream>
#include <sstream>

#include "cli/plan_check.hpp"
#include "document/docx_write.hpp"
#include "files/zip.hpp"
#include "people_core/day_words.hpp"
#include "planning/form_print.hpp"

namespace selami::cli {
namespace {

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

int plan_export(const PlanExport& wish, std::ostream& err) {
  const bool docx = ends_with(wish.out, ".docx");
  if (!docx && !ends_with(wish.out, ".pdf")) {
    err << wish.out << ": akhiran berkas menentukan bentuknya; tulis .docx atau .pdf\n";
    return 2;
  }
  document::FormNames names = wish.names;
  if (!wish.date.empty()) {
    const auto day = parse_date(wish.date);
    if (!day) {
      err << "--date " << wish.date << ": tulis sebagai 2026-08-03\n";
      return 2;
    }
    names.day = people::plain_day(*day);
  }
  std::ifstream in(wish.file, std::ios::binary);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf())) {
    err << wish.file << ": berkas tidak dapat dibuka\n";
    return 2;
  }
  const auto read = read_plan_file(text.str());
  if (!read) {
    err << wish.file << ": " << read.error().code << " " << read.error().field << "\n";
    return 1;
  }
  const document::Form form = document::form_of(read->plan, names);
  const std::string bytes = docx ? files::write_zip(document::docx_of(form, read->plan)) : files::pdf_of(planning::form_paper(form, names.school, {}));
  std::ofstream out(wish.out, std::ios::binary);
  if (!out || !(out << bytes).flush()) {
    err << wish.out << ": tidak dapat ditulis\n";
    return 2;
  }
  return 0;
}

}  // namespace selami::cli
