#include "compose/packs.hpp"

#include <algorithm>

namespace selami::compose {

std::string_view built_in_packs();

const json::Value& packs() {
  constexpr int depth = 24;
  static const json::Value read = json::parse(built_in_packs(), depth).value();
  return read;
}

const json::Array& things(std::string_view pack, std::string_view list) {
  static const json::Array none;
  const json::Value* file = packs().find(pack);
  const json::Value* found = file ? file->find(list) : nullptr;
  return found && found->array() ? *found->array() : none;
}

const json::Value* thing(std::string_view pack, std::string_view list, std::string_view id) {
  for (const json::Value& one : things(pack, list)) {
    if (one.text_of("id") == id) return &one;
  }
  return nullptr;
}

bool holds(const json::Value& object, std::string_view list, std::string_view text) {
  const json::Value* found = object.find(list);
  if (!found || !found->array()) return true;
  return std::any_of(found->array()->begin(), found->array()->end(), [&](const json::Value& one) { return one.string() && *one.string() == text; });
}

bool fits(const json::Value& thing, const Class& whom) {
  const json::Value* where = thing.find("for");
  const bool level = !where || (holds(*where, "levels", whom.level) && holds(*where, "phases", whom.phase));
  return level && holds(thing, "phases", whom.phase) && holds(thing, "levels", whom.level);
}

const json::Value& family_of(std::string_view subject) {
  static const json::Value none;
  const json::Array& families = things("questions", "families");
  for (const json::Value& family : families) {
    if (holds(family, "subjects", subject)) return family;
  }
  return families.empty() ? none : families.back();
}

std::string pupil_word(std::string_view level) {
  const json::Value* found = thing("levels", "levels", level);
  const json::Value* pupil = found ? found->find("pupil") : nullptr;
  const std::string_view word = pupil ? pupil->text_of("id") : std::string_view();
  return word.empty() ? "murid" : std::string(word);
}

int minutes_of_jp(std::string_view level, int grade) {
  const json::Value* found = thing("levels", "levels", level);
  if (!found) return 0;
  const auto whole = [](const json::Value* value) { return value && value->integer() ? static_cast<int>(*value->integer()) : 0; };
  const json::Value* parts = found->find("parts");
  if (!parts || !parts->array()) return whole(found->find("minutes_per_jp"));
  int first = 0;
  for (const json::Value& part : *parts->array()) {
    const json::Value* grades = part.find("grades");
    if (first == 0) first = whole(part.find("minutes_per_jp"));
    if (!grades || !grades->array() || grades->array()->empty()) continue;
    if (grade >= whole(&grades->array()->front()) && grade <= whole(&grades->array()->back())) return whole(part.find("minutes_per_jp"));
  }
  return first;
}

}  // namespace selami::compose
