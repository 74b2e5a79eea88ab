#include "kit_files/pdf_text.hpp"

#include "kit_files/programs.hpp"

namespace selami::kit {

std::vector<std::string> pdf_pages(const std::string& pdf) {
  const Kept file(pdf);
  const std::string all = said_by("pdftotext -layout -enc UTF-8 " + file.path() + " -");
  std::vector<std::string> out;
  std::size_t from = 0;
  for (std::size_t at = 0; (at = all.find('\f', from)) != std::string::npos; from = at + 1) out.push_back(all.substr(from, at - from));
  return out;
}

std::string in_one_line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\f';
    if (!blank) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

std::string pdf_facts(const std::string& pdf) {
  const Kept file(pdf);
  return said_by("pdfinfo " + file.path()) + said_by("pdffonts " + file.path());
}

int count_of(const std::string& text, const std::string& part) {
  int out = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++out;
  return out;
}

}  // namespace selami::kit
