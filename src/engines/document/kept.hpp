#pragma once
/// @file The plan itself inside of a .docx that we wrote: what no reader sees (ids, sounds, contexts) comes back with it. Word
/// keeps such a part, Google Docs drops it. It counts only while the visible text is still ours (decision 29).

#include <optional>
#include <string>
#include <string_view>

#include "document/import.hpp"

namespace selami::document {

constexpr std::string_view kept_name = "customXml/item1.xml";
/// The paragraph style of what names people and the school: no part of the plan.
constexpr std::string_view name_style = "SelamiNama";
constexpr std::string_view name_style_shown = "Selami Nama";

/// The part, for a document of this word/document.xml.
std::string kept_part(const plan::Plan& plan, std::string_view document_xml);

/// The plan, if the parts hold one and nobody has changed the visible text since. Names of people and the school may be changed.
std::optional<plan::Plan> kept_plan(const Parts& parts);

/// What tells one visible text from another: 16 hex digits. Runs, styles and blanks at the ends of paragraphs do not count.
std::string fingerprint(std::string_view document_xml);

}  // namespace selami::document
