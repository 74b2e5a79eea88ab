#include "plan/plan.hpp"

namespace selami::plan {
namespace {

bool holds_nothing(const json::Value& value) {
  if (value.is_null()) return true;
  if (const auto* s = value.string()) return s->empty();
  if (const auto* items = value.array()) return items->empty();
  if (const auto* members = value.object()) return members->empty();
  return false;
}

/// What no field takes, as one line a reader can place by hand.
void set_aside(const std::string& name, const json::Value& value, std::vector<std::string>& unplaced) {
  if (holds_nothing(value)) return;
  const std::string* s = value.string();
  const std::string text = s ? *s : json::text(value);
  unplaced.push_back(name.empty() ? text : name + ": " + text);
}

template <class T>
void soften(json::Value& value, std::vector<std::string>& unplaced);

/// Drops null members, sets unknown ones aside, softens the rest.
template <class T>
void soften_object(json::Object& members, std::vector<std::string>& unplaced) {
  json::Object kept;
  for (auto& entry : members) {  // by name: clang 14 captures no structured bindings
    auto& name = entry.first;
    auto& member = entry.second;
    if (member.is_null()) continue;
    if (!shape::is_field<T>(name)) {
      set_aside(name, member, unplaced);
      continue;
    }
    std::apply(
        [&](const auto&... field) {
          ((name == field.name
                ? soften<std::decay_t<decltype(std::declval<T>().*(field.member))>>(member, unplaced)
                : void()),
           ...);
        },
        Shape<T>::fields);
    kept.emplace_back(std::move(name), std::move(member));
  }
  members = std::move(kept);
}

/// Makes of a hand-written value what the strict reader takes, without losing a word of it.
template <class T>
void soften(json::Value& value, std::vector<std::string>& unplaced) {
  if constexpr (std::is_same_v<T, std::string>) {
    if (value.integer() || value.real() || value.boolean()) value = json::make(json::text(value));
  } else if constexpr (is_vector<T>::value) {
    using Item = typename T::value_type;
    json::Array* items = value.array();
    if (!items) return;
    json::Array kept;
    for (json::Value& item : *items) {
      if (item.is_null()) continue;
      soften<Item>(item, unplaced);
      kept.push_back(std::move(item));
    }
    *items = std::move(kept);
  } else if constexpr (has_shape<T>::value) {
    if (json::Object* members = value.object()) soften_object<T>(*members, unplaced);
  }
}

void to_defs(json::Value& value) {
  if (json::Array* items = value.array()) {
    for (json::Value& item : *items) to_defs(item);
  } else if (json::Object* members = value.object()) {
    for (auto& [name, member] : *members) {
      const std::string* target = name == "$ref" ? member.string() : nullptr;
      if (target) member = json::make("#/$defs/" + target->substr(target->rfind('/') + 1));
      else to_defs(member);
    }
  }
}

}  // namespace

Result<Plan> read_plan(const json::Value& value) {
  json::Value softened = value;
  if (json::Object* members = softened.object()) {  // an example's header is the pack's business, not the plan's
    std::erase_if(*members, [](const auto& member) { return member.first == "pack"; });
  }
  std::vector<std::string> unplaced;
  soften<Plan>(softened, unplaced);
  TRY(Plan plan, from_json<Plan>(softened));
  plan.unplaced.insert(plan.unplaced.end(), unplaced.begin(), unplaced.end());
  return plan;
}

std::string write_plan(const Plan& plan) { return to_json(plan); }

json::Value plan_schema() {
  shape::Schemas schemas;
  shape::schema<Plan>(schemas);
  json::Value root = std::move(schemas["Plan"]);
  schemas.erase("Plan");
  json::Object defs;
  for (auto& [name, schema] : schemas) defs.emplace_back(name, std::move(schema));
  json::Object out{{"$schema", json::make("https://json-schema.org/draft/2020-12/schema")},
                   {"title", json::make("Selami: a lesson plan in its native form")}};
  for (auto& member : *root.object()) out.push_back(std::move(member));
  out.emplace_back("$defs", json::Value{std::move(defs)});
  json::Value schema{std::move(out)};
  to_defs(schema);
  return schema;
}

std::string pointer_of(std::string_view field) {
  std::string out;
  bool fresh = true;
  for (const char c : field) {
    if (c == '.' || c == '[') {
      fresh = true;
    } else if (c != ']') {
      if (fresh) out += '/';
      fresh = false;
      out += c;
    }
  }
  return out;
}

}  // namespace selami::plan
