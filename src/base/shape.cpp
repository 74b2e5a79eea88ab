#include "base/shape.hpp"

#include <cmath>

namespace selami::shape {
namespace {

bool within(double x, const Limits& l) { return x >= l.low && x <= l.high; }

void bounds(json::Value& schema, const Limits& limits, const char* low, const char* high) {
  if (limits.low > -9.0e15) schema.object()->emplace_back(low, json::make(static_cast<std::int64_t>(limits.low)));
  if (limits.high < 9.0e15) schema.object()->emplace_back(high, json::make(static_cast<std::int64_t>(limits.high)));
}

/// A number within limits, and whole when `whole`.
bool read_number(double& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong, bool whole) {
  if (const auto* integer = value.integer()) out = static_cast<double>(*integer);
  else if (const auto* real = value.real()) out = *real;
  else return refuse(wrong, place);
  if (whole && std::floor(out) != out) return refuse(wrong, place);
  if (!within(out, limits) || (whole && std::fabs(out) > 9.0e15)) return refuse(wrong, place, "request.out_of_range");
  return true;
}

/// The one member of this name; `twice` when there are more.
const json::Value* member(const json::Object& members, std::string_view name, bool& twice) {
  const json::Value* found = nullptr;
  for (const auto& [own, value] : members) {
    if (own != name) continue;
    twice = twice || found;
    found = &value;
  }
  return found;
}

}  // namespace

std::string Place::text() const {
  if (!up) return {};
  std::string out = up->text();
  if (name.data() == nullptr) return out + "[" + std::to_string(item) + "]";
  if (!out.empty()) out += '.';
  return out.append(name);
}

bool Table::has(std::string_view field) const {
  for (std::size_t i = 0; i < count; ++i) {
    if (field == slots[i].name) return true;
  }
  return false;
}

json::Value object(std::initializer_list<std::pair<std::string, json::Value>> members) { return {json::Object(members)}; }

bool refuse(Error& wrong, const Place& place, const char* code) {
  wrong = {Fault::invalid, code, place.text()};
  return false;
}

bool read_object(void* out, const json::Value& value, const Place& place, Error& wrong, const Table& table) {
  const json::Object* members = value.object();
  if (!members) return refuse(wrong, place);
  std::size_t known = 0;
  for (const Slot* slot = table.slots; slot != table.slots + table.count; ++slot) {
    bool twice = false;
    const json::Value* found = member(*members, slot->name, twice);
    if (twice) return refuse(wrong, place.in(slot->name), "request.malformed");
    if (!found && !slot->may_miss) return refuse(wrong, place.in(slot->name), "request.missing_field");
    if (!found) continue;
    ++known;
    if (!slot->type.read(slot->in(out), *found, place.in(slot->name), slot->limits, wrong)) return false;
  }
  if (table.open || known == members->size()) return true;
  for (const auto& [name, unused] : *members) {
    if (!table.has(name)) return refuse(wrong, place.in(name), "request.unknown_field");
  }
  return true;
}

void write_object(std::string& out, const void* value, const Table& table) {
  char before = '{';
  if (table.count == 0) out += before;
  for (const Slot* slot = table.slots; slot != table.slots + table.count; ++slot) {
    out += before;
    before = ',';
    out += '"';
    out += slot->name;
    out += "\":";
    // The writer reads only: the slot's way to a member serves readers too, hence without const.
    slot->type.write(out, slot->in(const_cast<void*>(value)));
  }
  out += '}';
}

json::Value object_schema(Schemas& schemas, const Table& table) {
  json::Value reference = object({{"$ref", json::make("#/components/schemas/" + std::string(table.name))}});
  if (!schemas.emplace(table.name, json::Value{}).second) return reference;
  json::Object properties;
  json::Array required;
  for (const Slot* slot = table.slots; slot != table.slots + table.count; ++slot) {
    json::Value one = slot->type.schema(schemas, slot->limits);
    if (one.find("$ref") == nullptr) one.object()->emplace_back("description", json::make(slot->about));
    properties.emplace_back(slot->name, std::move(one));
    if (!slot->may_miss) required.push_back(json::make(slot->name));
  }
  json::Value out = object({{"type", json::make("object")}, {"properties", {std::move(properties)}}});
  if (!required.empty()) out.object()->emplace_back("required", json::Value{std::move(required)});
  if (!table.open) out.object()->emplace_back("additionalProperties", json::make(false));
  schemas[table.name] = std::move(out);
  return reference;
}

bool read_any(json::Value& out, const json::Value& value, const Place&, const Limits&, Error&) {
  out = value;
  return true;
}

bool read_any(bool& out, const json::Value& value, const Place& place, const Limits&, Error& wrong) {
  const bool* truth = value.boolean();
  if (!truth) return refuse(wrong, place);
  out = *truth;
  return true;
}

bool read_any(int& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong) {
  double number = 0;
  if (!read_number(number, value, place, limits, wrong, true)) return false;
  if (std::fabs(number) > 2147483647.0) return refuse(wrong, place, "request.out_of_range");
  out = static_cast<int>(number);
  return true;
}

bool read_any(std::int64_t& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong) {
  double number = 0;
  if (!read_number(number, value, place, limits, wrong, true)) return false;
  out = static_cast<std::int64_t>(number);
  return true;
}

bool read_any(double& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong) {
  return read_number(out, value, place, limits, wrong, false);
}

bool read_any(Instant& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong) {
  return read_any(out.ms, value, place, limits, wrong);
}

bool read_any(std::string& out, const json::Value& value, const Place& place, const Limits& limits, Error& wrong) {
  const std::string* text = value.string();
  if (!text) return refuse(wrong, place);
  if (!within(static_cast<double>(text->size()), limits)) return refuse(wrong, place, "request.out_of_range");
  out = *text;
  return true;
}

bool read_any(Date& out, const json::Value& value, const Place& place, const Limits&, Error& wrong) {
  const std::string* text = value.string();
  if (!text) return refuse(wrong, place);
  auto date = parse_date(*text);
  if (!date) return refuse(wrong, place);
  out = *std::move(date);
  return true;
}

bool read_id(std::string& out, const json::Value& value, const Place& place, const char* prefix, Error& wrong) {
  const std::string* text = value.string();
  if (!text) return refuse(wrong, place);
  if (!selami::is_id(*text, prefix)) return refuse(wrong, place, "request.bad_id");
  out = *text;
  return true;
}

const json::Array* read_list(const json::Value& value, const Place& place, const Limits& limits, Error& wrong) {
  const json::Array* items = value.array();
  if (!items) return refuse(wrong, place), nullptr;
  if (!within(static_cast<double>(items->size()), limits)) return refuse(wrong, place, "request.out_of_range"), nullptr;
  return items;
}

json::Value text_schema(const Limits& limits) {
  json::Value out = object({{"type", json::make("string")}});
  bounds(out, limits, "minLength", "maxLength");
  return out;
}

json::Value number_schema(const char* type, const Limits& limits) {
  json::Value out = object({{"type", json::make(type)}});
  bounds(out, limits, "minimum", "maximum");
  return out;
}

json::Value pattern_schema(const std::string& pattern) {
  return object({{"type", json::make("string")}, {"pattern", json::make(pattern)}});
}

json::Value id_schema(const char* prefix) { return pattern_schema(std::string("^") + prefix + "_[0-7][0-9a-hjkmnp-tv-z]{25}$"); }

json::Value list_schema(json::Value items, const Limits& limits) {
  json::Value out = object({{"type", json::make("array")}, {"items", std::move(items)}});
  bounds(out, limits, "minItems", "maxItems");
  return out;
}

json::Value choice_schema(const char* const* names, std::size_t count) {
  json::Array all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(json::make(names[i]));
  return object({{"type", json::make("string")}, {"enum", {std::move(all)}}});
}

}  // namespace selami::shape
