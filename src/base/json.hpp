#pragma once
/// @file A small JSON reader and writer: one for the server, for files and for WebAssembly. Source: RFC 8259.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace selami::json {

struct Value;
using Array = std::vector<Value>;
using Object = std::vector<std::pair<std::string, Value>>;  // in the order of the text

/// One JSON value. Whole numbers that fit are int64; others are double.
struct Value {
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> data;

  bool is_null() const { return std::holds_alternative<std::monostate>(data); }
  const bool* boolean() const { return std::get_if<bool>(&data); }
  const std::int64_t* integer() const { return std::get_if<std::int64_t>(&data); }
  const double* real() const { return std::get_if<double>(&data); }
  const std::string* string() const { return std::get_if<std::string>(&data); }
  const Array* array() const { return std::get_if<Array>(&data); }
  const Object* object() const { return std::get_if<Object>(&data); }
  Array* array() { return std::get_if<Array>(&data); }
  Object* object() { return std::get_if<Object>(&data); }
  /// The member of an object by name, or nullptr (also when this is no object).
  const Value* find(std::string_view name) const;
  /// The text of a string member, or empty.
  std::string_view text_of(std::string_view name) const;
};

inline Value make(std::string_view text) { return {std::string(text)}; }
inline Value make(const char* text) { return {std::string(text)}; }
inline Value make(std::int64_t number) { return {number}; }
inline Value make(int number) { return {static_cast<std::int64_t>(number)}; }
inline Value make(double number) { return {number}; }
inline Value make(bool truth) { return {truth}; }

/// Parses exactly one value. Errors (field says the byte): request.malformed, request.not_utf8,
/// request.too_deep (more than `depth_max` nested arrays and objects), request.out_of_range (a number no double holds).
Result<Value> parse(std::string_view text, int depth_max = 32);

/// Appends `text` as a JSON string, with quotes. `text` is UTF-8.
void write_string(std::string& out, std::string_view text);
/// Appends the shortest decimal text that reads back as the same double; NaN and infinities become null.
void write_number(std::string& out, double number);
void write_number(std::string& out, std::int64_t number);
void write(std::string& out, const Value& value);
std::string text(const Value& value);
/// Two blanks a level, for files that people read.
std::string pretty(const Value& value);

/// True when the bytes are well-formed UTF-8 without surrogates or overlong forms.
bool is_utf8(std::string_view bytes);

}  // namespace selami::json
