#include "planning_core/place.hpp"

#include <algorithm>
#include <cstdlib>

namespace selami::planning {
namespace {

std::string unescaped(std::string_view part) {
  std::string out;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (part[i] == '~' && i + 1 < part.size()) out += part[++i] == '1' ? '/' : '~';
    else out += part[i];
  }
  return out;
}

const json::Value* item_at(const json::Array& items, const std::string& part) {
  if (part.empty() || part.find_first_not_of("0123456789") != std::string::npos || part.size() > 6) return nullptr;
  const auto index = static_cast<std::size_t>(std::atol(part.c_str()));
  return index < items.size() ? &items[index] : nullptr;
}

}  // namespace

std::string pointer_part(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

Places::Places(const plan::Plan& plan) {
  auto value = json::parse(plan::write_plan(plan));
  if (value) plan_ = *std::move(value);
}

std::string Places::stable(std::string_view pointer) const {
  std::string out;
  const json::Value* here = &plan_;
  while (!pointer.empty() && pointer.front() == '/') {
    pointer.remove_prefix(1);
    const std::string_view part = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(part.size());
    out += '/';
    const json::Array* items = here ? here->array() : nullptr;
    if (items) {
      here = item_at(*items, std::string(part));
      const std::string_view id = here ? here->text_of("id") : std::string_view();
      out += id.empty() ? std::string(part) : pointer_part(id);
    } else {
      here = here ? here->find(unescaped(part)) : nullptr;
      out += part;
    }
  }
  return out;
}

std::optional<std::string> Places::text(std::string_view place) const {
  const json::Value* here = &plan_;
  while (here && !place.empty() && place.front() == '/') {
    place.remove_prefix(1);
    const std::string part = unescaped(place.substr(0, place.find('/')));
    place.remove_prefix(std::min(place.size(), place.find('/')));
    if (const json::Array* items = here->array()) {
      const auto named = std::find_if(items->begin(), items->end(), [&](const json::Value& one) { return !part.empty() && one.text_of("id") == part; });
      here = named == items->end() ? item_at(*items, part) : &*named;
    } else {
      here = here->find(part);
    }
  }
  if (!here || !place.empty() || !here->string()) return std::nullopt;
  return *here->string();
}

}  // namespace selami::planning
