#pragma once
/// @file The parts of a .docx that are the same for every form: types, relations, styles, foot.

#include <string_view>

#include "document/import.hpp"

namespace selami::document {

constexpr std::string_view docx_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Whether the file holds a copy of the plan beside its text.
enum class Holds { text, copy };
/// All parts but the document and the plan's copy.
Parts docx_frame(std::string_view title, Holds holds);

/// Text between tags: the signs of XML are written as entities, what XML cannot hold is left out.
std::string xml_text(std::string_view text);

}  // namespace selami::document
