#pragma once
/// @file The pack voices/voices: which three statements each age answers.

#include <string>

#include "teaching/voices_wire.hpp"

namespace selami::teaching {

struct VoicePack {
  VoiceSets sets;

  /// The set of a level; the first one where the pack names none.
  const VoiceSet& of_level(const std::string& level) const;
  const VoiceSet* find(const std::string& id) const;
};

/// Reads voices/voices.yaml in the folder `packs`. Throws std::runtime_error: without statements nobody can be asked.
VoicePack load_voice_pack(const std::string& packs);
/// Errors: voices.pack (a set without id or three statements).
Result<VoicePack> read_voice_pack(const json::Value& file);

}  // namespace selami::teaching
