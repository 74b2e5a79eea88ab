#pragma once
/// @file One table per type gives its reader, its writer and its JSON Schema.
///
///   template <> struct Shape<PlanView> {
///     static constexpr const char* name = "PlanView";
///     static constexpr auto fields = std::tuple{
///         Field{"id", &PlanView::id, "plan_…"}, Field{"minutes", &PlanView::minutes, "1 to 600", range(1, 600)}};
///   };
///   template <> struct EnumNames<Stage> { static constexpr std::pair<Stage, const char*> names[] = {{Stage::awal, "awal"}, …}; };
///
/// Types: bool, int, int64, double, std::string, Id<K>, Instant (ms), Date, optional, vector, map<string, T>, enums, Shapes,
/// json::Value (anything). A missing member is an error unless the type is optional, a vector or a map, or Field is `loose`.
/// Unknown members are errors (request.unknown_field) unless the Shape says `static constexpr bool open = true`.

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace selami {

/// What a reader checks beyond the type. For numbers the value, for texts and lists the length (bytes, items).
struct Limits {
  double low = -9.0e15;
  double high = 9.0e15;
  bool loose = false;  ///< may be missing: the member keeps its default
};
constexpr Limits range(double low, double high) { return {low, high, false}; }
constexpr Limits at_most(double high) { return {0, high, false}; }
constexpr Limits loose{-9.0e15, 9.0e15, true};
constexpr Limits loose_at_most(double high) { return {0, high, true}; }

template <class C, class M>
struct Field {
  const char* name;
  M C::*member;
  const char* about;
  Limits limits;
  constexpr Field(const char* n, M C::*m, const char* a, Limits l = {}) : name(n), member(m), about(a), limits(l) {}
};
template <class C, class M>
Field(const char*, M C::*, const char*) -> Field<C, M>;
template <class C, class M>
Field(const char*, M C::*, const char*, Limits) -> Field<C, M>;

template <class T>
struct Shape;
template <class E>
struct EnumNames;

template <class T, class = void>
struct has_shape : std::false_type {};
template <class T>
struct has_shape<T, std::void_t<decltype(Shape<T>::fields)>> : std::true_type {};
template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};
template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_map : std::false_type {};
template <class T>
struct is_map<std::map<std::string, T>> : std::true_type {};
template <class T>
struct is_id_type : std::false_type {};
template <class K>
struct is_id_type<Id<K>> : std::true_type {};
template <class T, class = void>
struct shape_open : std::false_type {};
template <class T>
struct shape_open<T, std::void_t<decltype(Shape<T>::open)>> : std::bool_constant<Shape<T>::open> {};

/// The name of an enum value in texts; and back (nullopt when there is none).
template <class E>
constexpr const char* enum_text(E value) {
  for (const auto& [v, name] : EnumNames<E>::names) {
    if (v == value) return name;
  }
  return "";
}
template <class E>
std::optional<E> enum_value(std::string_view text) {
  for (const auto& [v, name] : EnumNames<E>::names) {
    if (text == name) return v;
  }
  return std::nullopt;
}

namespace shape {

inline tl::unexpected<Error> wrong(const std::string& path, const char* code = "request.wrong_type") {
  return fail(Fault::invalid, code, path);
}
inline bool within(double x, const Limits& l) { return x >= l.low && x <= l.high; }
inline std::string join(const std::string& path, std::string_view name) {
  return path.empty() ? std::string(name) : path + "." + std::string(name);
}

template <class T>
Result<bool> read(T& out, const json::Value& value, const std::string& path, const Limits& limits);

template <class T>
Result<bool> read_number(T& out, const json::Value& value, const std::string& path, const Limits& limits) {
  double number = 0;
  if (const auto* whole = value.integer()) number = static_cast<double>(*whole);
  else if (const auto* real = value.real()) number = *real;
  else return wrong(path);
  if constexpr (std::is_integral_v<T>) {
    if (std::floor(number) != number) return wrong(path);
    if (!within(number, limits) || std::fabs(number) > 9.0e15) return wrong(path, "request.out_of_range");
    if (sizeof(T) == 4 && std::fabs(number) > 2147483647.0) return wrong(path, "request.out_of_range");
  } else if (!within(number, limits)) {
    return wrong(path, "request.out_of_range");
  }
  out = static_cast<T>(number);
  return true;
}

template <class T>
Result<bool> read_text(T& out, const std::string& text, const std::string& path, const Limits& limits) {
  if constexpr (std::is_same_v<T, std::string>) {
    if (!within(static_cast<double>(text.size()), limits)) return wrong(path, "request.out_of_range");
    out = text;
  } else if constexpr (is_id_type<T>::value) {
    if (!selami::is_id(text, T::kind::prefix)) return wrong(path, "request.bad_id");
    out.text = text;
  } else if constexpr (std::is_same_v<T, Date>) {
    auto date = parse_date(text);
    if (!date) return wrong(path);
    out = *std::move(date);
  } else {
    const auto found = enum_value<T>(text);
    if (!found) return wrong(path, "request.out_of_range");
    out = *found;
  }
  return true;
}

template <class T, std::size_t I = 0>
Result<bool> read_fields(T& out, const json::Object& members, const std::string& path, std::size_t& known) {
  constexpr auto& fields = Shape<T>::fields;
  if constexpr (I == std::tuple_size_v<std::decay_t<decltype(fields)>>) {
    return true;
  } else {
    constexpr const auto& field = std::get<I>(fields);
    using M = std::decay_t<decltype(out.*(field.member))>;
    const json::Value* found = nullptr;
    for (const auto& [name, value] : members) {
      if (name == field.name) {
        if (found) return wrong(join(path, field.name), "request.malformed");  // named twice
        found = &value;
      }
    }
    if (found) {
      ++known;
      TRY_DO(read(out.*(field.member), *found, join(path, field.name), field.limits));
    } else if constexpr (!is_optional<M>::value && !is_vector<M>::value && !is_map<M>::value) {
      if (!field.limits.loose) return wrong(join(path, field.name), "request.missing_field");
    }
    return read_fields<T, I + 1>(out, members, path, known);
  }
}

template <class T>
bool is_field(std::string_view name) {
  bool found = false;
  std::apply([&](const auto&... field) { ((found = found || name == field.name), ...); }, Shape<T>::fields);
  return found;
}

template <class T>
Result<bool> read_object(T& out, const json::Value& value, const std::string& path) {
  const json::Object* members = value.object();
  if (!members) return wrong(path);
  std::size_t known = 0;
  TRY_DO(read_fields(out, *members, path, known));
  if constexpr (!shape_open<T>::value) {
    if (known != members->size()) {
      for (const auto& [name, unused] : *members) {
        if (!is_field<T>(name)) return wrong(join(path, name), "request.unknown_field");
      }
    }
  }
  return true;
}

template <class T>
Result<bool> read(T& out, const json::Value& value, const std::string& path, const Limits& limits) {
  if constexpr (std::is_same_v<T, json::Value>) {
    out = value;
    return true;
  } else if constexpr (is_optional<T>::value) {
    if (value.is_null()) {
      out.reset();
      return true;
    }
    out.emplace();
    return read(*out, value, path, limits);
  } else if constexpr (std::is_same_v<T, bool>) {
    const bool* truth = value.boolean();
    if (!truth) return wrong(path);
    out = *truth;
    return true;
  } else if constexpr (std::is_arithmetic_v<T>) {
    return read_number(out, value, path, limits);
  } else if constexpr (std::is_same_v<T, Instant>) {
    return read_number(out.ms, value, path, limits);
  } else if constexpr (is_vector<T>::value) {
    const json::Array* items = value.array();
    if (!items) return wrong(path);
    if (!within(static_cast<double>(items->size()), limits)) return wrong(path, "request.out_of_range");
    out.clear();
    for (std::size_t i = 0; i < items->size(); ++i) {
      out.emplace_back();
      TRY_DO(read(out.back(), (*items)[i], path + "[" + std::to_string(i) + "]", Limits{}));
    }
    return true;
  } else if constexpr (is_map<T>::value) {
    const json::Object* members = value.object();
    if (!members) return wrong(path);
    for (const auto& [name, member] : *members) TRY_DO(read(out[name], member, join(path, name), Limits{}));
    return true;
  } else if constexpr (has_shape<T>::value) {
    return read_object(out, value, path);
  } else {
    const std::string* text = value.string();
    if (!text) return wrong(path);
    return read_text(out, *text, path, limits);
  }
}

template <class T>
void write(std::string& out, const T& value) {
  if constexpr (std::is_same_v<T, json::Value>) json::write(out, value);
  else if constexpr (is_optional<T>::value) {
    if (value) write(out, *value);
    else out += "null";
  } else if constexpr (std::is_same_v<T, bool>) out += value ? "true" : "false";
  else if constexpr (std::is_integral_v<T>) json::write_number(out, static_cast<std::int64_t>(value));
  else if constexpr (std::is_floating_point_v<T>) json::write_number(out, static_cast<double>(value));
  else if constexpr (std::is_same_v<T, Instant>) json::write_number(out, value.ms);
  else if constexpr (std::is_same_v<T, std::string>) json::write_string(out, value);
  else if constexpr (is_id_type<T>::value || std::is_same_v<T, Date>) json::write_string(out, value.text);
  else if constexpr (is_vector<T>::value) {
    out += '[';
    bool first = true;
    for (const auto& item : value) {
      if (!first) out += ',';
      first = false;
      write(out, item);
    }
    out += ']';
  } else if constexpr (is_map<T>::value) {
    out += '{';
    for (const auto& [name, member] : value) {
      if (out.back() != '{') out += ',';
      json::write_string(out, name);
      out += ':';
      write(out, member);
    }
    out += '}';
  } else if constexpr (has_shape<T>::value) {
    bool first = true;
    out += '{';
    std::apply(
        [&](const auto&... field) {
          ((out += first ? "\"" : ",\"", first = false, out += field.name, out += "\":", write(out, value.*(field.member))),
           ...);
        },
        Shape<T>::fields);
    out += '}';
  } else {
    json::write_string(out, enum_text(value));
  }
}

/// JSON Schemas by name, collected while a schema is written (Shapes become $ref).
using Schemas = std::map<std::string, json::Value>;

inline json::Value object(std::initializer_list<std::pair<std::string, json::Value>> members) {
  return {json::Object(members)};
}

inline void bounds(json::Value& schema, const Limits& limits, const char* low, const char* high) {
  if (limits.low > -9.0e15) schema.object()->emplace_back(low, json::make(static_cast<std::int64_t>(limits.low)));
  if (limits.high < 9.0e15) schema.object()->emplace_back(high, json::make(static_cast<std::int64_t>(limits.high)));
}

template <class T>
json::Value schema(Schemas& schemas, const Limits& limits = {});

template <class T>
json::Value object_schema(Schemas& schemas) {
  json::Object properties;
  json::Array required;
  std::apply(
      [&](const auto&... field) {
        (
            [&] {
              using M = std::decay_t<decltype(std::declval<T>().*(field.member))>;
              json::Value one = schema<M>(schemas, field.limits);
              if (one.find("$ref") == nullptr) one.object()->emplace_back("description", json::make(field.about));
              properties.emplace_back(field.name, std::move(one));
              if (!is_optional<M>::value && !is_vector<M>::value && !is_map<M>::value && !field.limits.loose) {
                required.push_back(json::make(field.name));
              }
            }(),
            ...);
      },
      Shape<T>::fields);
  json::Value out = object({{"type", json::make("object")}, {"properties", {std::move(properties)}}});
  if (!required.empty()) out.object()->emplace_back("required", json::Value{std::move(required)});
  if (!shape_open<T>::value) out.object()->emplace_back("additionalProperties", json::make(false));
  return out;
}

template <class T>
json::Value schema(Schemas& schemas, const Limits& limits) {
  if constexpr (std::is_same_v<T, json::Value>) return object({});
  else if constexpr (is_optional<T>::value) {
    json::Array either{schema<typename T::value_type>(schemas, limits), object({{"type", json::make("null")}})};
    return object({{"anyOf", {std::move(either)}}});
  } else if constexpr (std::is_same_v<T, bool>) return object({{"type", json::make("boolean")}});
  else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, Instant>) {
    json::Value out = object({{"type", json::make(std::is_floating_point_v<T> ? "number" : "integer")}});
    bounds(out, limits, "minimum", "maximum");
    return out;
  } else if constexpr (std::is_same_v<T, std::string>) {
    json::Value out = object({{"type", json::make("string")}});
    bounds(out, limits, "minLength", "maxLength");
    return out;
  } else if constexpr (is_id_type<T>::value) {
    return object({{"type", json::make("string")},
                   {"pattern", json::make(std::string("^") + T::kind::prefix + "_[0-7][0-9a-hjkmnp-tv-z]{25}$")}});
  } else if constexpr (std::is_same_v<T, Date>) {
    return object({{"type", json::make("string")}, {"pattern", json::make("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")}});
  } else if constexpr (is_vector<T>::value) {
    json::Value out = object({{"type", json::make("array")}, {"items", schema<typename T::value_type>(schemas)}});
    bounds(out, limits, "minItems", "maxItems");
    return out;
  } else if constexpr (is_map<T>::value) {
    return object({{"type", json::make("object")}, {"additionalProperties", schema<typename T::mapped_type>(schemas)}});
  } else if constexpr (has_shape<T>::value) {
    const std::string name = Shape<T>::name;
    if (schemas.find(name) == schemas.end()) {
      schemas[name] = {};
      schemas[name] = object_schema<T>(schemas);
    }
    return object({{"$ref", json::make("#/components/schemas/" + name)}});
  } else {
    json::Array names;
    for (const auto& [value, text] : EnumNames<T>::names) names.push_back(json::make(text));
    return object({{"type", json::make("string")}, {"enum", {std::move(names)}}});
  }
}

}  // namespace shape

/// Reads a value of a shaped type. Errors: request.missing_field, request.unknown_field, request.wrong_type,
/// request.out_of_range, request.bad_id; field says where: "items[0].choices[1]".
template <class T>
Result<T> from_json(const json::Value& value) {
  T out{};
  TRY_DO(shape::read(out, value, std::string(), Limits{}));
  return out;
}
template <class T>
Result<T> from_json_text(std::string_view text) {
  TRY(const json::Value value, json::parse(text));
  return from_json<T>(value);
}
template <class T>
std::string to_json(const T& value) {
  std::string out;
  shape::write(out, value);
  return out;
}

}  // namespace selami
