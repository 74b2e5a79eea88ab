#include "http/messages.hpp"

#include "base/json.hpp"

namespace selami {

void Messages::add(const std::string& language, const std::string& code, Message message) {
  texts_[language][code] = std::move(message);
}

const Message& Messages::find(const std::string& language, const std::string& code) const {
  static const Message none;
  for (const std::string& one : {language, std::string("id")}) {
    const auto texts = texts_.find(one);
    if (texts == texts_.end()) continue;
    const auto found = texts->second.find(code);
    if (found != texts->second.end()) return found->second;
  }
  return none;
}

int http_status(Fault fault) {
  switch (fault) {
    case Fault::invalid: return 422;
    case Fault::not_found: return 404;
    case Fault::forbidden: return 403;
    case Fault::conflict: return 409;
    case Fault::too_large: return 413;
    case Fault::unauthorised: return 401;
    case Fault::slow_down: return 429;
    case Fault::too_new: return 426;
    case Fault::unavailable: return 503;
    case Fault::held: return 409;
  }
  return 500;
}

std::string error_json(const Error& error, const std::string& language, const Messages& messages, const std::string& number) {
  const Message& texts = messages.find(language, error.code);
  std::string out = "{\"error\":{\"code\":";
  json::write_string(out, error.code);
  out += ",\"message\":";
  json::write_string(out, texts.message.empty() ? error.code : texts.message);
  out += ",\"field\":";
  json::write_string(out, error.field);
  out += ",\"hint\":";
  json::write_string(out, number.empty() ? texts.hint : texts.hint + " " + messages.find(language, "server.number").message + " " + number);
  if (!number.empty()) {
    out += ",\"number\":";
    json::write_string(out, number);
  }
  return out += "}}";
}

}  // namespace selami
