#pragma once
/// @file Errors in the user's language: {"error": {"code", "message", "field", "hint"}}.

#include <map>
#include <string>

#include "base/result.hpp"

namespace selami {

struct Message {
  std::string message;
  std::string hint;
};

class Messages {
 public:
  void add(const std::string& language, const std::string& code, Message message);
  /// The texts of a code; in Indonesian when the language has none, the code itself when nobody has.
  const Message& find(const std::string& language, const std::string& code) const;

 private:
  std::map<std::string, std::map<std::string, Message>> texts_;
};

int http_status(Fault fault);
/// `number`: of a failure that nobody expected, to be told to whoever keeps the machine; it stands in the hint, too, so that a page of any
/// version shows it.
std::string error_json(const Error& error, const std::string& language, const Messages& messages, const std::string& number = {});

}  // namespace selami
