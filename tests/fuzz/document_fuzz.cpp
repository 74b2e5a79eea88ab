/// Any bytes as a document: it is refused, or becomes a plan that is written and read back as the same. The first byte says
/// as what it is read: 0 to 84 as the body of a DOCX, to 169 as an ODT, above as text.
#include "document/import.hpp"
#include "fuzz.hpp"

namespace {

using namespace selami;

Result<document::Imported> read(std::uint8_t kind, const std::string& text) {
  if (kind < 85) return document::import_docx({{"word/document.xml", text}, {"word/styles.xml", text}, {"word/numbering.xml", text}, {"word/header1.xml", text}});
  if (kind < 170) return document::import_odt({{"content.xml", text}, {"styles.xml", text}, {"Object 1/content.xml", text}});
  return document::import_text(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto made = read(data[0], std::string(fuzz::text_of(data + 1, size - 1)));
  if (!made) {
    fuzz::holds(!made.error().code.empty(), "a refusal has a code");
    return 0;
  }
  const std::string text = plan::write_plan(made->plan);
  fuzz::holds(json::is_utf8(text), "a plan is UTF-8");
  const auto written = json::parse(text);
  fuzz::holds(written.has_value(), "a plan is written as JSON");
  const auto again = plan::read_plan(*written);
  fuzz::holds(again.has_value(), "a plan keeps within the form's bounds");
  fuzz::holds(plan::write_plan(*again) == text, "and is read back as the same");
  return 0;
}
