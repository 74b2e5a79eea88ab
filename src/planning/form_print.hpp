#pragma once
/// @file The official form on paper: the same value that gives the DOCX.

#include "document/form.hpp"
#include "files/paper.hpp"

namespace selami::planning {

/// `foot` stands at each page's foot, beside its number. A4, upright.
files::Paper form_paper(const document::Form& form, const std::string& foot, Instant made);

}  // namespace selami::planning
