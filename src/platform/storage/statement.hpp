#pragma once
/// @file What a named statement and its parameters are. sqlgen writes one struct a statement in terms of these.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "base/id.hpp"
#include "base/time.hpp"

namespace selami::storage {

/// One SQL text with $1…$n. `postgres` is empty where one text serves both engines.
struct Text {
  const char* name;
  const char* sql;
  const char* postgres;
};

struct Bytes {
  std::string_view view;
};

/// A value on its way into a statement: a view, alive until the end of the full expression. It has no default:
/// a statement with a member left out does not compile.
class Param {
 public:
  using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, Bytes>;

  template <class T, std::enable_if_t<std::is_integral_v<T>, int> = 0>
  Param(T number) : value_(static_cast<std::int64_t>(number)) {}
  Param(double number) : value_(number) {}
  Param(const std::string& text) : value_(std::string_view(text)) {}
  Param(std::string_view text) : value_(text) {}
  Param(const char* text) : value_(std::string_view(text)) {}
  Param(Bytes bytes) : value_(bytes) {}
  Param(Instant at) : value_(at.ms) {}
  Param(const Date& date) : value_(std::string_view(date.text)) {}
  Param(std::nullopt_t) {}
  template <class K>
  Param(const Id<K>& id) : value_(std::string_view(id.text)) {}
  template <class T>
  Param(const std::optional<T>& maybe) : value_(maybe ? Param(*maybe).value_ : Value{}) {}

  const Value& value() const { return value_; }

 private:
  Value value_;
};

}  // namespace selami::storage
