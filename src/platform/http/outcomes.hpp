#pragma once
/// @file The kept answers to commands, when somebody's data are erased.

#include <string>

#include "storage/connection.hpp"

namespace selami {

/// Kept answers to this actor that hold `text` (an id) answer a repeat from now on without content.
void blank_outcomes(storage::Tx& tx, const std::string& actor, const std::string& text);
/// All kept answers to this actor go.
void drop_outcomes(storage::Tx& tx, const std::string& actor);

}  // namespace selami
