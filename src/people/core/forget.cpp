#include "people_core/forget.hpp"

#include <algorithm>

#include "base/json.hpp"

namespace selami::people {
namespace {

bool prune(json::Value& value, std::string_view pupil);

/// Whether a list that held something holds nothing any more.
bool prune_list(json::Array& list, std::string_view pupil) {
  if (list.empty()) return false;
  list.erase(std::remove_if(list.begin(), list.end(), [&](json::Value& one) { return prune(one, pupil); }), list.end());
  return list.empty();
}

/// Members by the pupil's id go; a member that says the pupil says whom all of it is about.
bool prune_object(json::Object& object, std::string_view pupil) {
  const std::size_t before = object.size();
  object.erase(std::remove_if(object.begin(), object.end(), [&](const auto& member) { return member.first == pupil; }), object.end());
  if (before > 0 && object.empty()) return true;
  return std::any_of(object.begin(), object.end(), [&](auto& member) { return prune(member.second, pupil); });
}

/// Takes the pupil out; true when nothing without the pupil is left.
bool prune(json::Value& value, std::string_view pupil) {
  if (const std::string* text = value.string()) return text->find(pupil) != std::string::npos;
  if (json::Array* list = value.array()) return prune_list(*list, pupil);
  if (json::Object* object = value.object()) return prune_object(*object, pupil);
  return false;
}

}  // namespace

std::optional<std::string> without_pupil(std::string_view path, std::string_view body, std::string_view pupil) {
  if (path.find(pupil) != std::string_view::npos) return std::nullopt;
  if (body.find(pupil) == std::string_view::npos) return std::string(body);
  auto parsed = json::parse(body);
  if (!parsed || prune(*parsed, pupil)) return std::nullopt;
  return json::text(*parsed);
}

}  // namespace selami::people
