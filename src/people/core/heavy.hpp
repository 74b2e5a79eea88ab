#pragma once
/// @file Acts that ask for more than an open session. Pure.

#include <span>
#include <string_view>

#include "auth/actor.hpp"

namespace selami::people {

/// A route by its method and path, as in routes.cpp.
struct HeavyAct {
  std::string_view method;
  std::string_view path;
};
/// Before these whoever is signed in proves anew who they are, unless that was minutes ago: what takes a child's whole record out or
/// away, opens another's account, gives and takes roles, or changes the own second factor. A test holds each against the routes.
std::span<const HeavyAct> heavy_acts();
bool is_heavy(std::string_view method, std::string_view path);

/// True when nothing but an office's or an operator's role serves this: what a second factor that the city asks for guards. A teacher who
/// is also the operator goes on teaching without it.
bool by_desk_alone(const Actor& actor, Action action);

}  // namespace selami::people
