#pragma once
/// @file What stands inside a journal's page; within teaching.

#include "teaching/marks_print.hpp"
#include "teaching/pages_print.hpp"

namespace selami::teaching {

/// Prompts with lines to write on, the goal's box, who reads it and whom a child may talk to, within `work`.
void draw_journal(Drawn& out, const sheet::Rect& work, const JournalWords& words);

}  // namespace selami::teaching
