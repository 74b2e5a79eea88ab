#include "teaching/voice_pack.hpp"

#include <algorithm>
#include <stdexcept>

#include "files/pack.hpp"

namespace selami::teaching {
namespace {

PackText text_of(const json::Value* value) {
  if (!value) return {};
  return {std::string(value->text_of("id")), std::string(value->text_of("en"))};
}

Result<VoiceSet> set_of(const json::Value& value) {
  VoiceSet out;
  out.id = std::string(value.text_of("id"));
  if (const json::Value* level = value.find("levels"); level && level->array()) {
    for (const json::Value& one : *level->array()) {
      if (one.string()) out.levels.push_back(*one.string());
    }
  }
  if (const json::Value* list = value.find("statements"); list && list->array()) {
    for (const json::Value& one : *list->array()) {
      out.statements.push_back({std::string(one.text_of("id")), std::string(one.text_of("about")), text_of(one.find("text"))});
    }
  }
  if (out.id.empty() || out.statements.size() != statements) return fail(Fault::invalid, "voices.pack", out.id);
  return out;
}

}  // namespace

const VoiceSet& VoicePack::of_level(const std::string& level) const {
  const auto found = std::find_if(sets.sets.begin(), sets.sets.end(), [&](const VoiceSet& set) {
    return std::find(set.levels.begin(), set.levels.end(), level) != set.levels.end();
  });
  return found == sets.sets.end() ? sets.sets.front() : *found;
}

const VoiceSet* VoicePack::find(const std::string& id) const {
  const auto found = std::find_if(sets.sets.begin(), sets.sets.end(), [&](const VoiceSet& set) { return set.id == id; });
  return found == sets.sets.end() ? nullptr : &*found;
}

Result<VoicePack> read_voice_pack(const json::Value& file) {
  VoicePack out;
  const json::Value* sets = file.find("sets");
  if (!sets || !sets->array() || sets->array()->empty()) return fail(Fault::invalid, "voices.pack", "sets");
  for (const json::Value& value : *sets->array()) {
    TRY(VoiceSet set, set_of(value));
    out.sets.sets.push_back(std::move(set));
  }
  return out;
}

VoicePack load_voice_pack(const std::string& packs) {
  const std::string path = packs + "/voices/voices.yaml";
  auto pack = read_voice_pack(files::read_pack(path).yaml.value);
  if (!pack) throw std::runtime_error(path + ": " + pack.error().code + " " + pack.error().field);
  return *std::move(pack);
}

}  // namespace selami::teaching
