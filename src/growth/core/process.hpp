#pragma once
/// @file Penilaian proses: what a teacher's semester has of its four parts, what is missing, and what of it others get. Pure.
///
/// There is no number for a teacher here. Counts are of lessons and of pupils' answers, and nothing is reckoned from them.

#include <string>
#include <vector>

#include "base/time.hpp"

namespace selami::growth {

/// The four that the law asks: the teacher, a colleague, the head of the school, the pupils.
enum class Part { own, colleague, principal, pupils };

/// The teacher's own words, at most three sentences and one step.
struct Reflection {
  std::string went;       ///< a strength
  std::string not_yet;
  std::string to_change;  ///< one thing
  std::string next_step;  ///< of the catalogue; may be empty
};
/// What somebody wrote and sent to the teacher.
struct Said {
  std::string id;         ///< of the visit
  Part part = Part::colleague;
  std::string by;         ///< a name
  Date day;
  bool lesson = true;     ///< false: a short word, no lesson was seen
  bool published = false; ///< by the teacher, to head and supervisor
  std::string strength;
  std::string follow_up;
  std::string next_step;  ///< of the catalogue; may be empty
};
/// Suara murid of the semester's lessons, added up. Of a lesson with under five answers nothing was ever kept.
struct Heard {
  int lessons = 0;
  int answered = 0;
  std::vector<std::vector<int>> voices;  ///< joy, benefit, awareness × ya, biasa, tidak; empty: not shown
};
struct FourParts {
  Reflection own;
  std::vector<Said> said;
  Heard heard;
  std::vector<std::string> left_out;  ///< ids of `said`, "pupils": the teacher leaves them off the paper
};

/// So many answers a published cell has at least (docs/decisions: a smaller one may point at a child).
constexpr int answers_published = 10;
constexpr const char* pupils_line = "pupils";

/// What the record still lacks, in the order of Part. The own part is there with a strength and something to change; another's with one
/// thing that was written and is not left out; the pupils' with voices of one lesson that are not left out.
std::vector<Part> missing(const FourParts& parts);

/// As it is printed: without what the teacher leaves out.
FourParts shown(FourParts parts);

/// As head and supervisor get it once she published it: as it is printed, of others' words only visits that she published too, of voices no
/// count of fewer than ten answers.
FourParts for_process_readers(FourParts parts);

}  // namespace selami::growth
