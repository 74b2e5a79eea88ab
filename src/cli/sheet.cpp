#include "cli/sheet.hpp"

#include <ostream>

#include "cli/photo_file.hpp"
#include "sheet/report.hpp"

namespace selami::cli {
namespace {

using sheet::Answer;

/// "7: I · B · ? · 3"
std::string line_of(const sheet::RowReport& row, const std::vector<sheet::Group>& groups) {
  std::string out = std::to_string(row.number) + ":";
  const char* between = " ";
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const sheet::AnswerReport& answer = row.answers[i];
    out += between;
    between = " · ";
    if (answer.state == Answer::State::ask) out += "?";
    else if (answer.state == Answer::State::none) out += "–";
    else if (groups[i].kind == sheet::Kind::attendance) out += "SIA"[answer.box];
    else if (groups[i].kind == sheet::Kind::choice) out += static_cast<char>('A' + answer.box);
    else if (groups[i].kind == sheet::Kind::spoke) out += "x";
    else out += std::to_string(answer.box);
  }
  return out;
}

void write_text(std::ostream& out, const std::string& image, const sheet::SheetReport& report) {
  out << image << "\n";
  for (const sheet::RowReport& row : report.rows) out << line_of(row, report.groups) << "\n";
}

}  // namespace

int sheets_read(const SheetsRead& wish, std::ostream& out, std::ostream& err) {
  int result = 0;
  std::string json = "[";
  for (const std::string& image : wish.images) {
    const auto photo = photo_file(image);
    if (!photo) {
      err << image << ": " << photo.error().code << "\n";
      result = 1;
      continue;
    }
    const auto report = sheet::report_of(sheet::read_sheet({photo->width, photo->height, photo->width, photo->pixels.data()}));
    if (report.fault) {
      err << image << ": sheet." << enum_text(*report.fault) << "\n";
      result = 1;
    } else if (!wish.json) {
      write_text(out, image, *report.sheet);
    }
    json += json.size() > 1 ? ",\n{\"image\":" : "{\"image\":";
    json::write_string(json, image);
    json += ",\"read\":" + to_json(report) + "}";
  }
  if (wish.json) out << json << "]\n";
  return result;
}

}  // namespace selami::cli
