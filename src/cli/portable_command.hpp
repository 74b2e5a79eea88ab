#pragma once
/// @file `selami move`, `selami import`.

#include <CLI/CLI.hpp>

namespace selami::cli {

/// `result` becomes the exit code.
void add_move(CLI::App& selami, int& result);

void add_import(CLI::App& selami, int& result);

}  // namespace selami::cli
