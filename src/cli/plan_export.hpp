#pragma once
/// @file `selami plan export FILE.yaml -o FILE.docx|FILE.pdf`: a plan in the official form.

#include <iosfwd>
#include <string>

#include "document/form.hpp"

namespace selami::cli {

struct PlanExport {
  std::string file;
  std::string out;  ///< its ending says which: .docx or .pdf
  std::string date; ///< YYYY-MM-DD of the signatures, or empty
  document::FormNames names;
};

/// Returns 0, 1 for a plan that cannot be read, 2 on wrong use (no such file, another ending, no such day, no place to write).
int plan_export(const PlanExport& wish, std::ostream& err);

}  // namespace selami::cli
