#pragma once
/// @file What papers of growth are put together from: facts, cells, texts below a heading, who signs, the file.

#include "document/form.hpp"
#include "growth/packs.hpp"
#include "growth/visit_wire.hpp"
#include "people/access.hpp"

namespace selami::growth {

/// A line "Guru: Bu Sari"; no line without a value.
using Fact = std::pair<std::string, std::string>;
Fact school_fact(const people::SchoolCard& school);
void add_fact(document::Form& out, const Fact& fact);

document::FormCell cell(const std::string& text, bool label = false);
/// A heading with the text's lines; nothing without a text.
void add_text(document::Form& out, const std::string& heading, const std::string& text);
void add_lines(document::Form& out, const std::string& text, document::Tone tone = document::Tone::plain);
document::FormSigner signer(std::vector<std::string> above, const people::Signatory& who);

std::string visitor_word(Visitor kind);
/// A follow-up in own words, with the step of the catalogue where one was named.
std::string follow_up_words(const GrowthPacks& packs, const std::string& next_step, const std::string& follow_up);

struct PaperMade {
  document::Form form;
  std::string foot;
  std::string name;  ///< of the file, without its end
};
File pdf_file(const PaperMade& made, Instant at);
File docx_file(const PaperMade& made);

}  // namespace selami::growth
