#pragma once
/// @file packs/reflection: what a journal asks at which age, the stages of a profile in a pupil's words, and the public line that a child may
/// turn to.

#include <string>
#include <vector>

#include "reflection_core/profile.hpp"
#include "reflection_core/prompts.hpp"

namespace selami::reflection {

/// A public service for children. Only what was confirmed is in the pack; `source` and `checked` say where and when.
struct HelpLine {
  std::string id;
  std::string name;
  std::string about_id;
  std::string about_en;
  std::string phone;
  std::string whatsapp;  ///< or empty
  std::string checked;   ///< YYYY-MM-DD
};
struct JournalPacks {
  std::vector<Age> ages;
  std::vector<HelpLine> lines;
  std::vector<ProfileAge> profile;
};

/// Throws std::runtime_error that names the file and line of what cannot be used.
JournalPacks load_packs(const std::string& packs);

}  // namespace selami::reflection
