#include "document/runs.hpp"

#include <algorithm>

namespace selami::document {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::string plain_signs(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view two = text.substr(i, 2);
    const std::string_view three = text.substr(i, 3);
    if (two == "\xC2\xAD") {  // soft hyphen: only where a line may end
      ++i;
    } else if (two == "\xC2\xA0") {
      out.push_back(' ');
      ++i;
    } else if (three == "\xEF\xBB\xBF" || three == "\xE2\x80\x8B") {  // byte order mark, blank without width
      i += 2;
    } else if (three == "\xE2\x80\xAF") {  // narrow no-break space
      out.push_back(' ');
      i += 2;
    } else if (text[i] != '\r') {
      out.push_back(text[i]);
    }
  }
  return out;
}

bool has_words(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return true;
    if (c < 0xC3) continue;
    const bool sign = c == 0xE2 || c == 0xEF || (c == 0xF0 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0x9F);
    if (!sign) return true;  // all but punctuation, arrows, presentation forms and pictures
  }
  return false;
}

void Runs::add(std::string_view raw, bool bold) {
  const std::string text = plain_signs(raw);
  if (text.empty()) return;
  const bool says = text.find_first_not_of(" \t\n") != std::string::npos;
  text_ += text;
  any_ = any_ || says;
  if (!says || !head_) return;
  if (bold) bold_head_ = text_.size();
  else head_ = false;
}

Paragraph Runs::finish(Paragraph paragraph) const {
  std::size_t from = 0;
  std::size_t to = text_.size();
  while (from < to && is_space(text_[from])) ++from;
  while (to > from && is_space(text_[to - 1])) --to;
  paragraph.text = text_.substr(from, to - from);
  paragraph.bold_head = bold_head_ <= from ? 0 : std::min(bold_head_, to) - from;
  paragraph.bold = any_ && paragraph.bold_head == paragraph.text.size();
  return paragraph;
}

void add_paragraph(std::vector<Block>& out, Paragraph paragraph) {
  const std::string& text = paragraph.text;
  const bool rule = text.size() >= 3 && (text.find_first_not_of('-') == std::string::npos || text.find_first_not_of('_') == std::string::npos || text.find_first_not_of('*') == std::string::npos);
  if (rule) paragraph.text = "---";
  else if (!has_words(text)) return;
  out.push_back({std::move(paragraph), {}});
}

}  // namespace selami::document
