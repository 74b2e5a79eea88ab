#pragma once
/// @file The official form as the parts of a .docx: what Word, Google Docs, WPS and LibreOffice open. Zipped at the edge.

#include "document/form.hpp"
#include "document/import.hpp"

namespace selami::document {

/// All parts by name. Beside the form they hold the plan itself (kept.hpp).
Parts docx_of(const Form& form, const plan::Plan& plan);
/// Of a form that is no plan's.
Parts docx_of(const Form& form);

}  // namespace selami::document
