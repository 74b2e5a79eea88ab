#pragma once
/// @file The teacher's year on one page: what is told of then and now, and what is left off. Pure.

#include "growth_core/process.hpp"

namespace selami::growth {

/// A semester of the own mirror: counts of lessons and of pupils' answers, nothing reckoned from them.
struct HalfYear {
  std::string period;  ///< 2026-1
  std::string words;
  int lessons = 0;
  int with_all_experiences = 0;
  Heard heard;
};

/// So many lessons a semester has at least before anything is said over it; the same as of signs (suggest.hpp).
constexpr int lessons_told = 3;

/// The semesters of which something is told, in their order; of voices only what comes from at least ten answers.
std::vector<HalfYear> told(const std::vector<HalfYear>& halves);

/// What stands first and last on the page: out of two semesters' own words, the newer first; what others wrote only where there are none.
std::string first_strength(const std::vector<Reflection>& own_newest_first, const std::vector<std::string>& said_newest_first);
std::string last_step(const std::string& chosen, const std::vector<Reflection>& own_newest_first, const std::string& running);

/// Is a line on the paper?
bool prints(const std::vector<std::string>& left_out, const std::string& id);

}  // namespace selami::growth
