#pragma once
/// @file What stands in a request's head, read: target, query, cookie, the language asked for. Pure; any bytes are taken.

#include <map>
#include <string>
#include <string_view>

namespace selami {

/// The path of a target, as it was sent.
std::string path_in(std::string_view target);
/// %41 and + undone; what is no such mark stays as it is.
std::string percent_decoded(std::string_view text);
/// The query of a target by name, decoded; of a name given twice, the last.
std::map<std::string, std::string> query_in(std::string_view target);
/// The value of a cookie; empty when there is none of that name.
std::string cookie_in(std::string_view header, std::string_view name);

}  // namespace selami
