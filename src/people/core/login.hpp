#pragma once
/// @file The name somebody signs in with, made from the name as written.

#include <string>
#include <string_view>

namespace selami::people {

/// "SARI DEWI, S.Pd." -> "sari.dewi"; titles in front and behind fall away; only a–z, 0–9 and points, at most 30.
/// A name without such letters gives "staf". The caller adds a number when it is taken.
std::string login_base(std::string_view name);

}  // namespace selami::people
