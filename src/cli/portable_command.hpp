#pragma once
/// @file `selami move`, `selami import`, and the words of all commands that say where an installation is.

#include <CLI/CLI.hpp>

#include "app/options.hpp"

namespace selami::cli {

void add_place(CLI::App& command, app::Options& options);

/// `result` becomes the exit code.
void add_move(CLI::App& selami, int& result);

void add_import(CLI::App& selami, int& result);

}  // namespace selami::cli
