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

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
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
struct shape_name {
  static constexpr const char* text = "";  // only what stands in a schema needs a name
};
template <class T>
struct shape_name<T, std::void_t<decltype(Shape<T>::name)>> {
  static constexpr const char* text = Shape<T>::name;
};
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

/// Where a reader stands, as links up its call stack: a text only when something is wrong there.
struct Place {
  const Place* up = nullptr;
  std::string_view name;  ///< of a member; empty: an item of a list
  std::size_t item = 0;

  Place in(std::string_view member) const { return {this, member, 0}; }
  Place at(std::size_t index) const { return {this, {}, index}; }
  /// "items[0].choices[1]"
  std::string text() const;
};

/// JSON Schemas by name, collected while a schema is written (Shapes become $ref).
using Schemas = std::map<std::string, json::Value>;
json::Value object(std::initializer_list<std::pair<std::string, json::Value>> members);

/// What can be done with a value of one type whose address is known. One a type; a struct's is made of its fields'.
struct Type {
  /// False: `wrong` says what and where.
  bool (*read)(void* out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong);
  void (*write)(std::string& out, const void* value);
  json::Value (*schema)(Schemas& schemas, const Limits& limits);
};

struct Slot {
  const char* name;
  const char* about;
  Limits limits;
  bool may_miss;
  Type type;
  void* (*in)(void* object);
};
/// A struct's fields with their types erased: readers and writers of structs are loops over it, not code of their own.
struct Table {
  const char* name;
  const Slot* slots;
  std::size_t count;
  bool open;  ///< unknown members are let pass

  bool has(std::string_view field) const;
};

bool refuse(Error& wrong, const Place& place, const char* code = "request.wrong_type");
bool read_object(void* out, const json::Value& value, const Place& place, Error& wrong, const Table& table);
void write_object(std::string& out, const void* value, const Table& table);
json::Value object_schema(Schemas& schemas, const Table& table);

bool read_any(json::Value& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong);
bool read_any(bool& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong);
bool read_any(int& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong);
bool read_any(std::int64_t& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong);
bool read_any(double& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong);
bool read_any(Instant& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong);
bool read_any(std::string& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong);
bool read_any(Date& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong);
bool read_id(std::string& out, const json::Value& value, const Place& place, const char* prefix, Error& wrong);
/// The list of a value, of a size within limits; nullptr: `wrong` says why not.
const json::Array* read_list(const json::Value& value, const Place& place, const Limits& limits, Error& wrong);

inline void write_any(std::string& out, const json::Value& value) { json::write(out, value); }
inline void write_any(std::string& out, bool value) { out += value ? "true" : "false"; }
inline void write_any(std::string& out, int value) { json::write_number(out, static_cast<std::int64_t>(value)); }
inline void write_any(std::string& out, std::int64_t value) { json::write_number(out, value); }
inline void write_any(std::string& out, double value) { json::write_number(out, value); }
inline void write_any(std::string& out, Instant value) { json::write_number(out, value.ms); }
inline void write_any(std::string& out, const std::string& value) { json::write_string(out, value); }
inline void write_any(std::string& out, const Date& value) { json::write_string(out, value.text); }
template <class K>
void write_any(std::string& out, const Id<K>& value) {
  json::write_string(out, value.text);
}

json::Value text_schema(const Limits& limits);
json::Value number_schema(const char* type, const Limits& limits);
json::Value pattern_schema(const std::string& pattern);
json::Value id_schema(const char* prefix);
json::Value list_schema(json::Value items, const Limits& limits);
json::Value choice_schema(const char* const* names, std::size_t count);

template <class T>
const Table& table();

template <class T>
bool read(T& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong) {
  if constexpr (is_optional<T>::value) {
    if (value.is_null()) return out.reset(), true;
    return read(out.emplace(), value, place, limits, wrong);
  } else if constexpr (is_vector<T>::value) {
    const json::Array* items = read_list(value, place, limits, wrong);
    if (!items) return false;
    out.clear();
    out.reserve(items->size());
    for (std::size_t i = 0; i < items->size(); ++i) {
      if (!read(out.emplace_back(), (*items)[i], place.at(i), Limits{}, wrong)) return false;
    }
    return true;
  } else if constexpr (is_map<T>::value) {
    const json::Object* members = value.object();
    if (!members) return refuse(wrong, place);
    for (const auto& [name, member] : *members) {
      if (!read(out[name], member, place.in(name), Limits{}, wrong)) return false;
    }
    return true;
  } else if constexpr (has_shape<T>::value) {
    return read_object(&out, value, place, wrong, table<T>());
  } else if constexpr (is_id_type<T>::value) {
    return read_id(out.text, value, place, T::kind::prefix, wrong);
  } else if constexpr (std::is_enum_v<T>) {
    const std::string* text = value.string();
    if (!text) return refuse(wrong, place);
    const auto found = enum_value<T>(*text);
    if (!found) return refuse(wrong, place, "request.out_of_range");
    out = *found;
    return true;
  } else {
    return read_any(out, value, place, limits, wrong);
  }
}

template <class T>
void write(std::string& out, const T& value) {
  if constexpr (is_optional<T>::value) {
    if (value) write(out, *value);
    else out += "null";
  } else if constexpr (is_vector<T>::value) {
    out += '[';
    bool first = true;
    for (const auto& item : value) {
      if (!first) out += ',';
      first = false;
      write<typename T::value_type>(out, item);
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
    write_object(out, &value, table<T>());
  } else if constexpr (std::is_enum_v<T>) {
    json::write_string(out, enum_text(value));
  } else {
    write_any(out, value);
  }
}

template <class T>
json::Value schema(Schemas& schemas, const Limits& limits = {}) {
  if constexpr (std::is_same_v<T, json::Value>) return object({});
  else if constexpr (is_optional<T>::value) {
    json::Array either{schema<typename T::value_type>(schemas, limits), object({{"type", json::make("null")}})};
    return object({{"anyOf", {std::move(either)}}});
  } else if constexpr (std::is_same_v<T, bool>) return object({{"type", json::make("boolean")}});
  else if constexpr (std::is_floating_point_v<T>) return number_schema("number", limits);
  else if constexpr (std::is_integral_v<T> || std::is_same_v<T, Instant>) return number_schema("integer", limits);
  else if constexpr (std::is_same_v<T, std::string>) return text_schema(limits);
  else if constexpr (is_id_type<T>::value) return id_schema(T::kind::prefix);
  else if constexpr (std::is_same_v<T, Date>) return pattern_schema("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
  else if constexpr (is_vector<T>::value) return list_schema(schema<typename T::value_type>(schemas), limits);
  else if constexpr (is_map<T>::value) {
    return object({{"type", json::make("object")}, {"additionalProperties", schema<typename T::mapped_type>(schemas)}});
  } else if constexpr (has_shape<T>::value) return object_schema(schemas, table<T>());
  else {
    constexpr std::size_t count = std::size(EnumNames<T>::names);
    const char* names[count];
    for (std::size_t i = 0; i < count; ++i) names[i] = EnumNames<T>::names[i].second;
    return choice_schema(names, count);
  }
}

template <class T>
bool read_erased(void* out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong) {
  return read(*static_cast<T*>(out), value, place, limits, wrong);
}
template <class T>
void write_erased(std::string& out, const void* value) {
  write(out, *static_cast<const T*>(value));
}
template <class T>
json::Value schema_erased(Schemas& schemas, const Limits& limits) {
  return schema<T>(schemas, limits);
}
template <class T, std::size_t I>
void* member_erased(void* object) {
  return &(static_cast<T*>(object)->*(std::get<I>(Shape<T>::fields).member));
}

template <class T, std::size_t I>
Slot slot() {
  constexpr const auto& field = std::get<I>(Shape<T>::fields);
  using M = std::decay_t<decltype(std::declval<T>().*(field.member))>;
  const bool may_miss = field.limits.loose || is_optional<M>::value || is_vector<M>::value || is_map<M>::value;
  return {field.name, field.about, field.limits, may_miss, {&read_erased<M>, &write_erased<M>, &schema_erased<M>}, &member_erased<T, I>};
}
template <class T, std::size_t... I>
const Table& table_of(std::index_sequence<I...>) {
  static const std::array<Slot, sizeof...(I)> slots{slot<T, I>()...};
  static const Table made{shape_name<T>::text, slots.data(), slots.size(), shape_open<T>::value};
  return made;
}
template <class T>
const Table& table() {
  return table_of<T>(std::make_index_sequence<std::tuple_size_v<std::decay_t<decltype(Shape<T>::fields)>>>());
}

/// Is this a member that the Shape of T names?
template <class T>
bool is_field(std::string_view name) {
  return table<T>().has(name);
}

}  // namespace shape

/// Reads a value of a shaped type. Errors: request.missing_field, request.unknown_field, request.wrong_type,
/// request.out_of_range, request.bad_id; field says where: "items[0].choices[1]".
template <class T>
Result<T> from_json(const json::Value& value) {
  T out{};
  Error wrong;
  if (!shape::read(out, value, shape::Place{}, Limits{}, wrong)) return fail(std::move(wrong));
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
