#pragma once
/// @file What stands in a request's head, read: target, query, cookie, the language asked for. Pure; any bytes are taken.

#include <map>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace selami {

/// The path of a target, as it was sent.
std::string path_in(std::string_view target);
/// %41 and + undone; what is no such mark stays as it is.
std::string percent_decoded(std::string_view text);
/// The query of a target by name, decoded; of a name given twice, the last.
std::map<std::string, std::string> query_in(std::string_view target);
/// The value of a cookie; empty when there is none of that name.
std::string cookie_in(std::string_view header, std::string_view name);

/// What the cookie of a session is called. Behind TLS its name says that no other host of the domain can set or overwrite it (__Host-);
/// on a school's network without TLS browsers refuse that name.
std::string session_cookie(bool secure);
/// A session's token among the cookies; `renamed`: behind TLS it came under the name without TLS, as all did until the end of 2026.
struct SessionIn {
  std::string token;
  bool renamed = false;
};
/// Until the middle of 2027 the old name is taken, too: a session lasts half a year, so by then nobody is signed in under it.
SessionIn session_in(std::string_view cookies, bool secure, Instant now);

}  // namespace selami
