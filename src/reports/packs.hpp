#pragma once
/// @file What a rapor needs of the packs: subjects in words, and the signs of a TK's narrative.

#include <string>
#include <vector>

#include "reports/signs.hpp"
#include "teaching/subject_names.hpp"

namespace selami::reports {

struct ReportPacks {
  teaching::SubjectNames subjects;
  std::vector<Signs> signs;

  /// Throws std::runtime_error when a pack cannot be used.
  static ReportPacks load(const std::string& packs) { return {teaching::SubjectNames::load(packs), load_signs(packs)}; }
};

}  // namespace selami::reports
