#pragma once
/// @file The words of `selami depth`: what the command line takes, and what is run.

#include <functional>
#include <string>

#include "base/result.hpp"

namespace CLI {
class App;
}

namespace selami::cli {

/// An error in the words of a language ("id" or "en").
using Told = std::function<std::string(const Error&, const std::string& language)>;

/// Adds `depth fit`, `depth simulate` and `depth accuracy`. `result` becomes the exit code. `told` is given the packs folder, empty when none was named.
void add_depth(CLI::App& selami, std::string& packs, const Told& told, int& result);

/// Adds --language: of what is printed, refusals too. The same for each of these commands.
void add_language(CLI::App& command, std::string& language);

/// Adds `depth compare`.
void add_depth_compare(CLI::App& depth, std::string& packs, const Told& told, int& result);

/// Adds `depth link`.
void add_depth_link(CLI::App& depth, std::string& packs, const Told& told, int& result);

}  // namespace selami::cli
