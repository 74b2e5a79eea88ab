/// @file Calls that only some places may make: what a function needs is in its parameters.

#include "modules.hpp"
#include "text.hpp"

namespace tree {
namespace {

struct Banned {
  const char* word;
  const char* needs;  ///< the word in modules.txt that allows it
};

const Banned banned[] = {
    {"system_clock", "clock"},       {"steady_clock", "clock"},   {"high_resolution_clock", "clock"},
    {"gettimeofday", "clock"},       {"clock_gettime", "clock"},  {"time(nullptr)", "clock"},
    {"time(NULL)", "clock"},         {"time(0)", "clock"},        {"localtime", "clock"},
    {"localtime_r", "clock"},        {"sleep_for", "clock"},      {"sleep_until", "clock"},
    {"usleep", "clock"},             {"nanosleep", "clock"},      {"random_device", "random"},
    {"rand()", "random"},            {"srand", "random"},         {"getrandom", "random"},
    {"randombytes_buf", "random"},   {"randombytes_random", "random"}, {"arc4random", "random"},
    {"getenv", "environment"},       {"secure_getenv", "environment"}, {"setenv", "environment"},
    {"co_await", "coroutine"},       {"co_return", "coroutine"},  {"co_yield", "coroutine"},
};

/// A test beside its file may ask the environment where the test databases are, and nothing else.
bool allowed(const Module& module, const File& file, const Banned& ban) {
  if (module.may.count(ban.needs) != 0) return true;
  return ends_with(file.path, "_test.cpp") && std::string_view(ban.needs) == "environment";
}

/// A member or a declaration of the same name is another thing: call.time(0).
bool member(std::string_view code, std::size_t at) {
  return at > 0 && (code[at - 1] == '.' || (at > 1 && code[at - 1] == '>' && code[at - 2] == '-'));
}

void hold(const Module& module, const File& file, Findings& findings) {
  const std::string code = blanked(file.text, Keep::code_only);
  for (const Banned& ban : banned) {
    if (allowed(module, file, ban)) continue;
    for (std::size_t at = find_word(code, ban.word); at != std::string::npos; at = find_word(code, ban.word, at + 1)) {
      if (member(code, at)) continue;
      findings.push_back({file.path, line_at(code, at), std::string(ban.word) + " is for modules that may \"" + ban.needs + "\""});
    }
  }
}

}  // namespace

Findings check_calls(const Tree& tree) {
  const Walls walls = read_walls(tree);
  Findings findings;
  for (const char* ending : {".cpp", ".hpp"}) {
    for (const File* file : tree.below("src", ending)) {
      if (const Module* module = walls.of(file->path)) hold(*module, *file, findings);
    }
  }
  return findings;
}

}  // namespace tree
