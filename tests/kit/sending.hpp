#pragma once
/// @file What phones send in these tests: a teacher leaves findings be, each with a reason: one row a command, named after it.

#include <string>
#include <vector>

#include "base/json.hpp"
#include "kit/people.hpp"
#include "kit/program.hpp"

namespace selami::sending {

inline std::string silence(const std::string& name) { return kit::named_id("silence", name); }
inline std::string command(const std::string& name) { return kit::named_id("cmd", name); }
inline std::string path(const std::string& plan, const std::string& name) { return "/api/plans/" + plan + "/silences/" + silence(name); }
inline std::string body(const std::string& name) { return R"({"code": "PM204", "place": "/steps", "why": ")" + name + "\"}"; }

/// POST /api/commands of these, in their order.
inline std::string envelope(const std::string& plan, const std::vector<std::string>& names) {
  std::string out = "{\"commands\": [";
  for (const std::string& name : names) {
    out += std::string(out.back() == '[' ? "" : ",") + R"({"id": ")" + command(name) + R"(", "v": 1, "at": 1, "method": "PUT", "path": ")" +
           path(plan, name) + R"(", "body": )" + body(name) + "}";
  }
  return out + "]}";
}

/// What one of them came to: 200, or another status and the code of its error.
struct Outcome {
  std::string id;
  int status = 0;
  std::string code;
};
inline std::vector<Outcome> outcomes(const kit::HttpReply& reply) {
  std::vector<Outcome> out;
  const auto parsed = json::parse(reply.body);
  const json::Value* list = parsed ? parsed->find("outcomes") : nullptr;
  if (!list || !list->array()) return out;
  for (const json::Value& one : *list->array()) {
    const json::Value* error = one.find("error");
    out.push_back({std::string(one.text_of("id")), static_cast<int>(*one.find("status")->integer()), error ? std::string(error->text_of("code")) : std::string()});
  }
  return out;
}
/// "503 server.full", or "200".
inline std::string told(const Outcome& one) { return std::to_string(one.status) + (one.code.empty() ? "" : " " + one.code); }
inline std::string told(const kit::HttpReply& reply) {
  const auto parsed = json::parse(reply.body);
  const json::Value* error = parsed ? parsed->find("error") : nullptr;
  return std::to_string(reply.status) + (error ? " " + std::string(error->text_of("code")) : "");
}

}  // namespace selami::sending
