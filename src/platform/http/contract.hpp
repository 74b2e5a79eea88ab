#pragma once
/// @file The contract: OpenAPI 3.1 from the routes themselves.

#include <functional>

#include "http/route.hpp"

namespace selami {

/// Which roles an action serves, for x-roles.
using RolesOf = std::function<std::vector<Role>(Action)>;

json::Value openapi(const Routes& routes, const RolesOf& roles_of);
/// {route name, JSON Schema of the command's body} for every route that may be a command.
std::vector<std::pair<std::string, json::Value>> command_schemas(const Routes& routes);
/// True when the route may be sent through POST /api/commands.
bool is_command(const Route& route);

}  // namespace selami
