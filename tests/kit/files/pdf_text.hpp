#pragma once
/// @file What a reader sees of a PDF, by poppler's programs (tools/packages-test.txt).

#include <string>
#include <vector>

namespace selami::kit {

/// The text of each page, as it stands side by side. Throws std::runtime_error when poppler refuses the file.
std::vector<std::string> pdf_pages(const std::string& pdf);
/// All text of a page with runs of blanks and line breaks as one blank.
std::string in_one_line(const std::string& text);
/// What `pdffonts` and `pdfinfo` say.
std::string pdf_facts(const std::string& pdf);
/// How often `part` stands in `text`.
int count_of(const std::string& text, const std::string& part);

}  // namespace selami::kit
