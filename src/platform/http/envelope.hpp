#pragma once
/// @file What POST /api/commands takes and answers: what a device did while it could not send, and what became of it.

#include <optional>
#include <string>
#include <vector>

#include "base/shape.hpp"

namespace selami {

constexpr std::size_t commands_max = 200;
constexpr std::size_t commands_body_max = std::size_t{2} * 1024 * 1024;
constexpr std::size_t sealed_max = commands_body_max / 3 * 4;  ///< as base64; within it the envelope's own bound holds

/// One command as it comes: a route call kept for later.
struct Command {
  std::string id;
  int v = 1;
  std::int64_t at = 0;
  std::string method;
  std::string path;
  json::Value body;
};
template <>
struct Shape<Command> {
  static constexpr const char* name = "Command";
  static constexpr auto fields = std::tuple{Field{"id", &Command::id, "cmd_…, made where it was done", at_most(64)},
                                            Field{"v", &Command::v, "version of the command's kind", range(1, 1000)},
                                            Field{"at", &Command::at, "ms by the device's clock"},
                                            Field{"method", &Command::method, "POST PUT DELETE", at_most(8)},
                                            Field{"path", &Command::path, "/api/…", at_most(300)},
                                            Field{"body", &Command::body, "of the route", loose}};
};

struct Envelope {
  std::vector<Command> commands;
};
template <>
struct Shape<Envelope> {
  static constexpr const char* name = "Envelope";
  static constexpr auto fields = std::tuple{Field{"commands", &Envelope::commands, "in the order they were done", range(0, commands_max)}};
};

/// Commands of another's phone, locked by it (auth/sealed.hpp): an Envelope as JSON inside.
struct Sealed {
  std::string sealed;
};
template <>
struct Shape<Sealed> {
  static constexpr const char* name = "Sealed";
  static constexpr auto fields = std::tuple{Field{"sealed", &Sealed::sealed, "selami1.…", range(1, sealed_max)}};
};

/// What became of them, in numbers: whoever carries them learns no more. Their own phone hears each outcome when it comes.
struct CarriedTold {
  int done = 0;
  int refused = 0;
  int waiting = 0;
  int left = 0;
};
template <>
struct Shape<CarriedTold> {
  static constexpr const char* name = "Carried";
  static constexpr auto fields = std::tuple{Field{"done", &CarriedTold::done, "now or before"}, Field{"refused", &CarriedTold::refused, "for good; their owner is told"},
                                            Field{"waiting", &CarriedTold::waiting, "for the school's operator"},
                                            Field{"left", &CarriedTold::left, "not tried: carry it again later"}};
};

/// An Error in the user's language.
struct ErrorTold {
  std::string code;
  std::string message;
  std::string field;
  std::string hint;
  std::optional<std::string> number;
};
template <>
struct Shape<ErrorTold> {
  static constexpr const char* name = "ErrorTold";
  static constexpr auto fields = std::tuple{Field{"code", &ErrorTold::code, "stable, for programs"}, Field{"message", &ErrorTold::message, "what happened"},
                                            Field{"field", &ErrorTold::field, "which part of the input, or empty"},
                                            Field{"hint", &ErrorTold::hint, "what to do next"},
                                            Field{"number", &ErrorTold::number, "of a failure of the server: the same as in its log"}};
};

/// What became of one command: 200 and the route's answer, or another status and why. Sent as it was kept.
struct Outcome {
  std::string id;
  int status = 0;
  json::Value body;
  std::optional<ErrorTold> error;
};
template <>
struct Shape<Outcome> {
  static constexpr const char* name = "Outcome";
  static constexpr auto fields = std::tuple{Field{"id", &Outcome::id, "of the command"}, Field{"status", &Outcome::status, "as an HTTP answer's; 202: kept until the school's operator has released it"},
                                            Field{"body", &Outcome::body, "the route's answer", loose},
                                            Field{"error", &Outcome::error, "when the status is not 200"}};
};

struct Outcomes {
  std::vector<Outcome> outcomes;
  std::int64_t at = 0;
};
template <>
struct Shape<Outcomes> {
  static constexpr const char* name = "Outcomes";
  static constexpr auto fields = std::tuple{Field{"outcomes", &Outcomes::outcomes, "in the order of the commands"},
                                            Field{"at", &Outcomes::at, "ms by the server's clock"}};
};

}  // namespace selami
