#include "http/contract.hpp"

#include "http/envelope.hpp"

namespace selami {
namespace {

using shape::object;

json::Value parameter(const std::string& name, const char* in, const json::Value& schema, bool required) {
  return object({{"name", json::make(name)}, {"in", json::make(in)}, {"required", json::make(required)}, {"schema", schema}});
}

json::Value content(const std::string& type, json::Value schema) {
  return object({{type, object({{"schema", std::move(schema)}})}});
}

json::Value error_answer() {
  return object({{"description", json::make("A failure, in the user's language.")},
                 {"content", content("application/json", object({{"$ref", json::make("#/components/schemas/Failure")}}))}});
}

json::Value failure_schema() {
  const json::Value text = object({{"type", json::make("string")}});
  json::Array names{json::make("code"), json::make("message"), json::make("field"), json::make("hint")};
  const json::Value error =
      object({{"type", json::make("object")},
              {"properties", object({{"code", text}, {"message", text}, {"field", text}, {"hint", text}})},
              {"required", {names}},
              {"additionalProperties", json::make(false)}});
  return object({{"type", json::make("object")},
                 {"properties", object({{"error", error}})},
                 {"required", {json::Array{json::make("error")}}},
                 {"additionalProperties", json::make(false)}});
}

json::Value operation_of(const Route& route, shape::Schemas& schemas, const RolesOf& roles_of) {
  const Operation op = route.describe(schemas);
  json::Array parameters;
  for (const auto& [name, schema] : op.path) parameters.push_back(parameter(name, "path", schema, true));
  for (const auto& [name, schema, required] : op.query) parameters.push_back(parameter(name, "query", schema, required));
  json::Array roles;
  for (const Role role : roles_of(route.action)) roles.push_back(json::make(enum_text(role)));
  json::Value out = object({{"operationId", json::make(route.name())},
                            {"summary", json::make(route.summary)},
                            {"x-action", json::make(enum_text(route.action))},
                            {"x-kind", json::make(enum_text(route.kind))},
                            {"x-roles", {std::move(roles)}}});
  if (is_command(route)) out.object()->emplace_back("x-command", json::make(route.version));
  if (!parameters.empty()) out.object()->emplace_back("parameters", json::Value{std::move(parameters)});
  if (op.upload) {
    out.object()->emplace_back(
        "requestBody", object({{"required", json::make(true)},
                               {"content", content("application/octet-stream", object({{"type", json::make("string")}}))}}));
  } else if (!op.body.is_null()) {
    out.object()->emplace_back("requestBody",
                               object({{"required", json::make(true)}, {"content", content("application/json", op.body)}}));
  }
  const json::Value result = op.result.is_null() ? object({{"type", json::make("string")}}) : op.result;
  out.object()->emplace_back("responses", object({{"200", object({{"description", json::make("Done.")},
                                                                   {"content", content(op.result_type, result)}})},
                                                  {"default", error_answer()}}));
  return out;
}

/// Envelopes are no routes of the table: they carry calls of them.
template <class In, class Out>
json::Value envelope_operation(Action action, const char* path, const char* summary, shape::Schemas& schemas, const RolesOf& roles_of) {
  Route route;
  route.kind = RouteKind::write;
  route.logged = false;  // an envelope is no command itself
  route.action = action;
  route.method = "POST";
  route.path = path;
  route.summary = summary;
  route.describe = [](shape::Schemas& all) {
    Operation out;
    out.body = shape::schema<In>(all);
    out.result = shape::schema<Out>(all);
    return out;
  };
  return operation_of(route, schemas, roles_of);
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

}  // namespace

bool is_command(const Route& route) { return route.kind == RouteKind::write && route.logged; }

json::Value openapi(const Routes& routes, const RolesOf& roles_of) {
  shape::Schemas schemas;
  schemas["Failure"] = failure_schema();
  json::Object paths;
  const auto envelope = [&](const char* path, json::Value operation) { paths.emplace_back(std::string("/api") + path, object({{"post", std::move(operation)}})); };
  envelope("/commands", envelope_operation<Envelope, Outcomes>(
                            Action::commands_send, "/commands",
                            "Send what was done on a device: each command has an outcome of its own, a repeat is answered and not done again.", schemas, roles_of));
  envelope("/carried", envelope_operation<Sealed, CarriedTold>(
                           Action::commands_carry, "/carried",
                           "Hand over what a colleague's phone has locked: it is done as the colleague's own, once.", schemas, roles_of));
  for (const Route& route : routes) {
    json::Value operation = operation_of(route, schemas, roles_of);
    const std::string path = "/api" + route.path;
    json::Object* methods = nullptr;
    for (auto& [name, value] : paths) {
      if (name == path) methods = value.object();
    }
    if (!methods) methods = paths.emplace_back(path, json::Value{json::Object{}}).second.object();
    methods->emplace_back(lower(route.method), std::move(operation));
  }
  json::Object components;
  for (const auto& [name, schema] : schemas) components.emplace_back(name, schema);
  return object({{"openapi", json::make("3.1.0")},
                 {"info", object({{"title", json::make("Selami")}, {"version", json::make("0.1.0")}})},
                 {"paths", {std::move(paths)}},
                 {"components", object({{"schemas", {std::move(components)}}})}});
}

std::vector<std::pair<std::string, json::Value>> command_schemas(const Routes& routes) {
  std::vector<std::pair<std::string, json::Value>> out;
  for (const Route& route : routes) {
    if (!is_command(route)) continue;
    shape::Schemas schemas;
    const Operation op = route.describe(schemas);
    json::Object definitions;
    for (const auto& [name, schema] : schemas) definitions.emplace_back(name, schema);
    out.emplace_back(route.name() + ".v" + std::to_string(route.version),
                     object({{"$schema", json::make("https://json-schema.org/draft/2020-12/schema")},
                             {"title", json::make(route.summary)},
                             {"method", json::make(route.method)},
                             {"path", json::make(route.path)},
                             {"body", op.body},
                             {"components", object({{"schemas", {std::move(definitions)}}})}}));
  }
  return out;
}

}  // namespace selami
