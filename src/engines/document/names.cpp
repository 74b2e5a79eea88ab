#include "document/names.hpp"

namespace selami::document {

std::string_view built_in_names();

namespace {

const json::Array& list_at(std::string_view pack, std::string_view list, std::string_view inner = {}) {
  static const json::Array none;
  const json::Value* found = names().find(pack);
  if (found) found = found->find(list);
  if (found && !inner.empty()) found = found->find(inner);
  return found && found->array() ? *found->array() : none;
}

std::string word_of(const json::Value& thing, std::string_view member) {
  const json::Value* words = thing.find(member);
  return words ? std::string(words->text_of("id")) : std::string();
}

}  // namespace

const json::Value& names() {
  static const json::Value read = json::parse(built_in_names()).value();
  return read;
}

const json::Array& list_of(Named what) {
  switch (what) {
    case Named::dimension: return list_at("framework", "dimensions");
    case Named::principle: return list_at("framework", "principles");
    case Named::when: return list_at("framework", "assessment", "when");
    case Named::technique: return list_at("framework", "assessment", "techniques");
    case Named::subject: return list_at("subjects", "subjects");
    default: return list_at("levels", "levels");
  }
}

std::string name_of(Named what, std::string_view id) {
  for (const json::Value& one : list_of(what)) {
    if (one.text_of("id") == id) return word_of(one, "name");
  }
  return std::string(id);
}

std::string label_of(std::string_view path, std::string_view stage) {
  for (const json::Value& field : list_at("framework", "form")) {
    if (field.text_of("path") == path && field.text_of("stage") == stage) return word_of(field, "label");
  }
  return {};
}

std::string part_name(std::string_view part) {
  for (const char* list : {"form_parts", "form_groups"}) {
    for (const json::Value& one : list_at("framework", list)) {
      if (one.text_of("id") == part) return word_of(one, "label");
    }
  }
  return {};
}

std::string solo_name(int level) {
  for (const json::Value& one : list_at("framework", "solo")) {
    const json::Value* number = one.find("level");
    if (number && number->integer() && *number->integer() == level) return word_of(one, "name");
  }
  return {};
}

std::string head_office_of(std::string_view school) {
  const std::string_view first = school.substr(0, school.find(' '));
  for (const json::Value& kind : list_at("levels", "school_names")) {
    const json::Value* words = kind.find("words");
    if (!words || !words->array() || first.empty()) continue;
    for (const json::Value& word : *words->array()) {
      if (!word.string() || *word.string() != first) continue;
      if (kind.text_of("level") == "tk" || kind.text_of("level") == "pkbm") return "Kepala " + std::string(first);
      return kind.text_of("authority") == "religious_affairs" ? "Kepala madrasah" : "Kepala sekolah";
    }
  }
  return "Kepala sekolah";
}

}  // namespace selami::document
