#pragma once
/// @file Requests and their answers as text, one a line. tests/api/README.md tells the language.

#include <map>
#include <string>

#include "house.hpp"

namespace selami::kit {

class Scenario {
 public:
  explicit Scenario(House& house);

  /// Runs all lines; empty when each holds, else what did not, with the line's number.
  std::string run(const std::string& text);
  /// The value of a name, after substitution: "$GROUP", "$lesson:L", "$CODE".
  std::string filled(const std::string& text) const;
  const std::map<std::string, std::string>& names() const { return names_; }

 private:
  struct Step;
  std::string line(const std::string& text);
  std::string given(const std::string& text);
  std::string request(const std::string& text);
  std::string check(const Reply& reply, const std::string& expected);
  std::string one_check(const Reply& reply, const json::Value& body, const std::string& word, std::size_t& at, const std::string& all);
  std::string token_of(const std::string& who) const;

  House& house_;
  std::map<std::string, std::string> names_;
};

/// "a.b[0].c" of a value, or nullptr.
const json::Value* part_of(const json::Value& value, const std::string& path);

}  // namespace selami::kit
