#include "schema_since.hpp"

#include <algorithm>
#include <vector>

#include "json_schema.hpp"

namespace selami::kit {
namespace {

std::string at(const std::string& path, const std::string& why) { return (path.empty() ? "the whole" : path) + ": " + why; }

std::string said(const json::Value* value) { return value ? json::text(*value) : "none"; }

double number_of(const json::Value& value) { return value.integer() ? static_cast<double>(*value.integer()) : *value.real(); }

bool has(const json::Value& names, const json::Value& name) {
  const json::Array& all = *names.array();
  return std::any_of(all.begin(), all.end(), [&](const json::Value& one) { return json::text(one) == json::text(name); });
}

class Comparer {
 public:
  Comparer(const json::Value& older, const json::Value& newer) : old_root_(older), new_root_(newer) {}

  std::string compare(const json::Value& old_raw, const json::Value& new_raw, const std::string& path) const {
    const json::Value& older = resolved(old_raw, old_root_);
    const json::Value& newer = resolved(new_raw, new_root_);
    if (older.find("anyOf")) {
      for (const json::Value& one : *older.find("anyOf")->array()) {
        std::string wrong = compare(one, newer, path);
        if (!wrong.empty()) return wrong;
      }
      return {};
    }
    if (newer.find("anyOf")) return compare_any(older, newer, path);
    using Rule = std::string (Comparer::*)(const json::Value&, const json::Value&, const std::string&) const;
    for (const Rule rule : {&Comparer::types, &Comparer::enums, &Comparer::bounds, &Comparer::members}) {
      std::string wrong = (this->*rule)(older, newer, path);
      if (!wrong.empty()) return wrong;
    }
    return {};
  }

 private:
  /// One of the newer's alternatives takes all of it; else what the first of them says.
  std::string compare_any(const json::Value& older, const json::Value& newer, const std::string& path) const {
    std::string first;
    for (const json::Value& one : *newer.find("anyOf")->array()) {
      std::string wrong = compare(older, one, path);
      if (wrong.empty()) return {};
      if (first.empty()) first = std::move(wrong);
    }
    return first;
  }

  std::string types(const json::Value& older, const json::Value& newer, const std::string& path) const {
    const json::Value* is = newer.find("type");
    const json::Value* was = older.find("type");
    const bool wider = is && was && *is->string() == "number" && *was->string() == "integer";
    if (!is || wider || said(is) == said(was)) return {};
    return at(path, "is " + said(is) + ", was " + said(was));
  }

  std::string enums(const json::Value& older, const json::Value& newer, const std::string& path) const {
    for (const char* keyword : {"pattern", "format"}) {
      const json::Value* is = newer.find(keyword);
      if (is && said(is) != said(older.find(keyword))) return at(path, std::string(keyword) + " is " + said(is) + ", was " + said(older.find(keyword)));
    }
    const json::Value* is = newer.find("enum");
    if (!is) return {};
    const json::Value* was = older.find("enum");
    if (!was) return at(path, "takes only " + said(is) + ", took any");
    for (const json::Value& one : *was->array()) {
      if (!has(*is, one)) return at(path, "does not take " + json::text(one) + " any more");
    }
    return {};
  }

  std::string bounds(const json::Value& older, const json::Value& newer, const std::string& path) const {
    for (const char* keyword : {"minimum", "minLength", "minItems", "maximum", "maxLength", "maxItems"}) {
      const json::Value* is = newer.find(keyword);
      const json::Value* was = older.find(keyword);
      if (!is) continue;
      const bool least = std::string(keyword).substr(0, 3) == "min";
      const bool nothing = least && number_of(*is) == 0 && std::string(keyword) != "minimum";  // a length is never under 0
      if (nothing || (was && (least ? number_of(*is) <= number_of(*was) : number_of(*is) >= number_of(*was)))) continue;
      return at(path, std::string(keyword) + " is " + said(is) + ", was " + said(was));
    }
    return {};
  }

  std::string members(const json::Value& older, const json::Value& newer, const std::string& path) const {
    if (newer.find("items")) {
      static const json::Value anything{json::Object{}};
      const json::Value* was = older.find("items");
      std::string wrong = compare(was ? *was : anything, *newer.find("items"), path + "[]");
      if (!wrong.empty()) return wrong;
    }
    if (const json::Value* required = newer.find("required")) {
      for (const json::Value& name : *required->array()) {
        const json::Value* was = older.find("required");
        if (!was || !has(*was, name)) return at(path, "asks for " + *name.string());
      }
    }
    if (!older.find("properties")) return {};
    const json::Value* more = newer.find("additionalProperties");
    const bool closed = more && more->boolean() && !*more->boolean();
    for (const auto& [name, was] : *older.find("properties")->object()) {
      const std::string inside = path.empty() ? name : path + "." + name;
      const json::Value* is = newer.find("properties") ? newer.find("properties")->find(name) : nullptr;
      if (!is && closed) return at(inside, "is not known any more");
      std::string wrong = is ? compare(was, *is, inside) : std::string();
      if (!wrong.empty()) return wrong;
    }
    return {};
  }

  const json::Value& old_root_;
  const json::Value& new_root_;
};

}  // namespace

std::string narrowed(const SchemaIn& older, const SchemaIn& newer) {
  return Comparer(older.root, newer.root).compare(older.schema, newer.schema, "");
}

}  // namespace selami::kit
