#pragma once
/// @file What the compiler and the linker built into a program against crafted input, read from the file itself (ELF, 64 bits).

#include <set>
#include <string>

namespace selami {

/// Of "pie" (lies where nobody knows), "relro" and "now" (its tables of functions cannot be written), "stack" (data on it are not run),
/// "canary" (a function whose frame was overrun does not return), "fortify" (copies know how large their goal is). Empty: no such file.
std::set<std::string> hardening_of(const std::string& bytes);

}  // namespace selami
