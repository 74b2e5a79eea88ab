#include "overlay.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace selami::kit {
namespace {

using json::Value;

Value* member(Value& object, std::string_view name) {
  for (auto& [key, value] : *object.object()) {
    if (key == name) return &value;
  }
  return nullptr;
}

/// By what an item of a list is known.
std::string key_of(const Value& item) {
  for (const char* key : {"stage", "when", "id"}) {
    const std::string_view text = item.text_of(key);
    if (!text.empty()) return std::string(key) + "=" + std::string(text);
  }
  return {};
}

struct Layer {
  std::map<std::string, std::string>& places;

  void over(Value& base, const Value& patch, const std::string& at, const std::string& from) {
    places[at] = from;
    if (patch.object() && base.object()) {
      for (const auto& [name, value] : *patch.object()) {
        if (Value* there = member(base, name)) {
          over(*there, value, at + "/" + name, from + "/" + name);
        } else {
          base.object()->emplace_back(name, value);
          note(value, at + "/" + name, from + "/" + name);
        }
      }
    } else if (patch.array() && base.array() && keyed(patch)) {
      items(base, patch, at, from);
    } else {
      base = patch;
      note(patch, at, from);
    }
  }

  static bool keyed(const Value& list) {
    for (const Value& item : *list.array()) {
      if (key_of(item).empty()) return false;
    }
    return !list.array()->empty();
  }

  void items(Value& base, const Value& patch, const std::string& at, const std::string& from) {
    // First what goes, so that the places of what stays are right.
    for (const Value& item : *patch.array()) {
      if (!item.find("without")) continue;
      json::Array& list = *base.array();
      for (std::size_t b = 0; b < list.size(); ++b) {
        if (key_of(list[b]) == key_of(item)) list.erase(list.begin() + static_cast<std::ptrdiff_t>(b--));
      }
    }
    for (std::size_t i = 0; i < patch.array()->size(); ++i) {
      const Value& item = (*patch.array())[i];
      if (item.find("without")) continue;
      json::Array& list = *base.array();
      std::size_t b = 0;
      while (b < list.size() && key_of(list[b]) != key_of(item)) ++b;
      const std::string place = at + "/" + std::to_string(b);
      const std::string origin = from + "/" + std::to_string(i);
      if (b < list.size()) {
        over(list[b], item, place, origin);
      } else {
        list.push_back(item);
        note(item, place, origin);
      }
    }
  }

  /// All parts of a value that came as it is.
  void note(const Value& value, const std::string& at, const std::string& from) {
    places[at] = from;
    if (const auto* members = value.object()) {
      for (const auto& [name, one] : *members) note(one, at + "/" + name, from + "/" + name);
    } else if (const auto* list = value.array()) {
      for (std::size_t i = 0; i < list->size(); ++i) note((*list)[i], at + "/" + std::to_string(i), from + "/" + std::to_string(i));
    }
  }
};

}  // namespace

std::string repository_file(const std::string& path) {
  std::ifstream in(std::string(SELAMI_SOURCE_DIR) + "/" + path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

bool update_file(const std::string& path, const std::string& text) {
  const char* update = std::getenv("SELAMI_UPDATE");
  if (!update || std::string(update) != "1") return false;
  std::ofstream(std::string(SELAMI_SOURCE_DIR) + "/" + path, std::ios::binary) << text;
  return true;
}

json::Value plan_value(const files::Yaml& yaml) {
  Value value = yaml.value;
  if (json::Object* members = value.object()) {
    for (auto it = members->begin(); it != members->end(); ++it) {
      if (it->first == "pack") {
        members->erase(it);
        break;
      }
    }
  }
  return value;
}

int Laid::line(std::string_view path) const {
  std::string at(path);
  while (!at.empty()) {
    // An item or member that the fragment does not have belongs to the nearest part that it has.
    if (const auto place = places.find(at); place != places.end() && fragment.lines.count(place->second)) {
      return fragment.lines.at(place->second);
    }
    at.erase(at.rfind('/'));
  }
  return 0;
}

Laid lay_over_clean_plan(std::string_view fragment) {
  Laid laid;
  auto clean = files::read_yaml(repository_file("tests/kit/clean-plan.yaml"));
  auto patch = files::read_yaml(fragment);
  EXPECT_TRUE(clean.has_value());
  EXPECT_TRUE(patch.has_value()) << fragment;
  if (!clean || !patch) return laid;
  laid.fragment = *std::move(patch);
  if (laid.fragment.value.object()) Layer{laid.places}.over(clean->value, laid.fragment.value, "", "");
  const auto plan = plan::read_plan(clean->value);
  EXPECT_TRUE(plan.has_value()) << fragment << plan.error().code << " " << plan.error().field;
  if (plan) laid.plan = *plan;
  return laid;
}

std::multiset<std::pair<std::string, int>> marks(std::string_view block) {
  std::multiset<std::pair<std::string, int>> out;
  std::istringstream lines{std::string(block)};
  std::string line;
  for (int n = 1; std::getline(lines, line); ++n) {
    const std::size_t comment = line.find(" # PM");
    for (std::size_t at = comment; at != std::string::npos; at = line.find("PM", at + 2)) {
      const std::size_t code = line.find("PM", at);
      out.emplace(line.substr(code, 5), n);
      at = code;
    }
  }
  return out;
}

std::vector<std::string> blocks(const std::string& page, std::string_view section) {
  std::vector<std::string> out;
  std::istringstream lines(page);
  std::string line;
  bool here = false;
  bool inside = false;
  while (std::getline(lines, line)) {
    if (line.rfind("## ", 0) == 0) here = line.size() >= section.size() && line.substr(line.size() - section.size()) == section;
    else if (here && line == "```plan") out.emplace_back(), inside = true;
    else if (line == "```") inside = false;
    else if (inside) out.back() += line + "\n";
  }
  return out;
}

}  // namespace selami::kit
