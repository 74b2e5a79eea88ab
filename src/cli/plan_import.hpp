#pragma once
/// @file `selami plan import FILE`: a lesson plan as teachers have it, as a plan in the native YAML form.

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "document/import.hpp"

namespace selami::cli {

struct PlanImport {
  std::string file;
  std::string out;               ///< the plan's YAML; empty: to the standard output
  std::string format = "yaml";   ///< yaml, or json: plan, origins and notes
};

/// What the bytes of a .docx, .odt or text hold. Errors: those of document::import_…, files::ZipReader, and document.old_doc,
/// document.pdf, document.picture, document.rtf, document.unknown.
Result<document::Imported> import_bytes(std::string_view bytes);

/// The plan as YAML; empty members are left out.
std::string plan_yaml(const plan::Plan& plan);

/// Writes the plan, and on `err` where each field came from and what found none. `told` says an error in words.
/// Returns 0, 1 when the file can't be read as a plan, 2 on wrong use.
int plan_import(const PlanImport& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
