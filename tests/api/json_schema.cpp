#include "json_schema.hpp"

#include <cmath>
#include <regex>
#include <set>
#include <stdexcept>

namespace selami::kit {
namespace {

std::string at(const std::string& path, const std::string& why) { return (path.empty() ? "the whole" : path) + ": " + why; }

double number_of(const json::Value& value) {
  if (const auto* whole = value.integer()) return static_cast<double>(*whole);
  return value.real() ? *value.real() : 0.0;
}

bool is_number(const json::Value& value) { return value.integer() || value.real(); }

bool has_type(const json::Value& value, const std::string& type) {
  if (type == "object") return value.object() != nullptr;
  if (type == "array") return value.array() != nullptr;
  if (type == "string") return value.string() != nullptr;
  if (type == "boolean") return value.boolean() != nullptr;
  if (type == "null") return value.is_null();
  if (type == "number") return is_number(value);
  if (type == "integer") return is_number(value) && std::floor(number_of(value)) == number_of(value);
  throw std::runtime_error("schema: unknown type " + type);
}

void know_keywords(const json::Value& schema) {
  static const std::set<std::string> known = {
      "$ref",     "type",    "description", "properties", "required", "additionalProperties", "items",   "enum",     "anyOf",
      "pattern",  "minimum", "maximum",     "minLength",  "maxLength", "minItems",             "maxItems", "format", "default"};
  for (const auto& [name, unused] : *schema.object()) {
    if (known.find(name) == known.end()) throw std::runtime_error("schema: keyword " + name + " is not checked");
  }
}

std::string check_bounds(double value, const json::Value& schema, const char* low, const char* high, const char* what) {
  const json::Value* least = schema.find(low);
  const json::Value* most = schema.find(high);
  if (least && value < number_of(*least)) return std::string(what) + " under " + low;
  if (most && value > number_of(*most)) return std::string(what) + " over " + high;
  return {};
}

class Checker {
 public:
  explicit Checker(const json::Value& root) : root_(root) {}

  std::string check(const json::Value& value, const json::Value& raw, const std::string& path) const {
    const json::Value& schema = resolved(raw, root_);
    know_keywords(schema);
    if (const json::Value* either = schema.find("anyOf")) {
      std::string first;  // contracts put what is meant first, null behind it
      for (const json::Value& one : *either->array()) {
        std::string wrong = check(value, one, path);
        if (wrong.empty()) return {};
        if (first.empty()) first = std::move(wrong);
      }
      return first;
    }
    if (const json::Value* type = schema.find("type")) {
      if (!has_type(value, *type->string())) return at(path, "expected " + *type->string() + ", found " + json::text(value).substr(0, 60));
    }
    if (const json::Value* names = schema.find("enum")) {
      for (const json::Value& one : *names->array()) {
        if (json::text(one) == json::text(value)) return {};
      }
      return at(path, json::text(value) + " is none of " + json::text(*names));
    }
    if (value.object()) return check_object(value, schema, path);
    if (value.array()) return check_array(value, schema, path);
    return check_plain(value, schema, path);
  }

 private:
  std::string check_plain(const json::Value& value, const json::Value& schema, const std::string& path) const {
    std::string wrong;
    if (const std::string* text = value.string()) {
      wrong = check_bounds(static_cast<double>(text->size()), schema, "minLength", "maxLength", "length");
      const json::Value* pattern = schema.find("pattern");
      if (wrong.empty() && pattern && !std::regex_search(*text, std::regex(*pattern->string()))) {
        wrong = "\"" + *text + "\" does not match " + *pattern->string();
      }
    } else if (is_number(value)) {
      wrong = check_bounds(number_of(value), schema, "minimum", "maximum", "value");
    }
    return wrong.empty() ? wrong : at(path, wrong);
  }

  std::string check_array(const json::Value& value, const json::Value& schema, const std::string& path) const {
    const json::Array& items = *value.array();
    const std::string wrong = check_bounds(static_cast<double>(items.size()), schema, "minItems", "maxItems", "size");
    if (!wrong.empty()) return at(path, wrong);
    const json::Value* each = schema.find("items");
    for (std::size_t i = 0; each && i < items.size(); ++i) {
      std::string inside = check(items[i], *each, path + "[" + std::to_string(i) + "]");
      if (!inside.empty()) return inside;
    }
    return {};
  }

  std::string check_object(const json::Value& value, const json::Value& schema, const std::string& path) const {
    if (const json::Value* required = schema.find("required")) {
      for (const json::Value& name : *required->array()) {
        if (!value.find(*name.string())) return at(path, "misses " + *name.string());
      }
    }
    const json::Value* properties = schema.find("properties");
    const json::Value* more = schema.find("additionalProperties");
    for (const auto& [name, member] : *value.object()) {
      const std::string inside = path.empty() ? name : path + "." + name;
      const json::Value* known = properties ? properties->find(name) : nullptr;
      if (!known && more && more->boolean() && !*more->boolean()) return at(inside, "is not in the contract");
      if (!known && more && more->object()) known = more;
      if (!known) continue;
      std::string wrong = check(member, *known, inside);
      if (!wrong.empty()) return wrong;
    }
    return {};
  }

  const json::Value& root_;
};

std::string sample_text(const json::Value& schema, const IdOf& id_of, const std::string& field) {
  if (const json::Value* pattern = schema.find("pattern")) {
    const std::string& text = *pattern->string();
    if (text.rfind("^[0-9]{4}-", 0) == 0) return "2026-11-23";
    return id_of(text.substr(1, text.find('_') - 1), field);
  }
  const json::Value* least = schema.find("minLength");
  return std::string(least ? static_cast<std::size_t>(number_of(*least)) : 1, 'x');
}

}  // namespace

const json::Value& resolved(const json::Value& schema, const json::Value& root) {
  const json::Value* now = &schema;
  while (const json::Value* ref = now->find("$ref")) {
    static const std::string head = "#/components/schemas/";
    const json::Value* all = root.find("components") ? root.find("components")->find("schemas") : nullptr;
    now = all && ref->string()->rfind(head, 0) == 0 ? all->find(ref->string()->substr(head.size())) : nullptr;
    if (!now) throw std::runtime_error("schema: " + *ref->string() + " names nothing");
  }
  return *now;
}

std::string misfit(const json::Value& value, const json::Value& schema, const json::Value& root) {
  return Checker(root).check(value, schema, "");
}

json::Value sample(const json::Value& raw, const json::Value& root, const IdOf& id_of, const std::string& field) {
  const json::Value& schema = resolved(raw, root);
  if (schema.find("anyOf")) return {};  // an optional: null
  if (const json::Value* names = schema.find("enum")) return names->array()->at(0);
  const std::string type(schema.text_of("type"));
  if (type == "string") return json::make(sample_text(schema, id_of, field));
  if (type == "boolean") return json::make(true);
  if (type == "integer" || type == "number") {
    const json::Value* least = schema.find("minimum");
    return json::make(static_cast<std::int64_t>(least ? number_of(*least) : 1.0));
  }
  if (type == "array") {
    json::Array items;
    const json::Value* least = schema.find("minItems");
    for (int i = 0; least && i < static_cast<int>(number_of(*least)); ++i) items.push_back(sample(*schema.find("items"), root, id_of, field));
    return {std::move(items)};
  }
  json::Object members;
  const json::Value* required = schema.find("required");
  for (std::size_t i = 0; required && i < required->array()->size(); ++i) {
    const std::string& name = *(*required->array())[i].string();
    members.emplace_back(name, sample(*schema.find("properties")->find(name), root, id_of, name));
  }
  return {std::move(members)};
}

}  // namespace selami::kit
