#pragma once
/// @file By which words a plan is found: stems, so that "menyaring" finds "saringan". Pure.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace selami::library {

/// How many words of a question count, and how many stems of one plan are kept: those that it is most about.
inline constexpr std::size_t asked_max = 6;
inline constexpr std::size_t terms_max = 120;

/// What a context is called, whichever version of an office's pack a plan names: "rob" of "rob@pack_…" (packs/README.md).
std::string_view context_name(std::string_view id);

/// Stems of a plan with their weight: its topic weighs most, then objectives, subject and contexts, then material and practice,
/// then each step that names it. Words that every plan has (murid, guru, kelompok) are left out.
std::map<std::string, int> terms_of(const plan::Plan& plan);

/// The stems that are looked for, in the order of the words, each once.
std::vector<std::string> asked_terms(std::string_view words);

}  // namespace selami::library
