#pragma once
/// @file Who judges which pieces of other schools so that all teachers' severities lie on one scale, with the fewest judgements. Pure.
///
/// A teacher's own class is judged by that teacher, so severity and class level cannot be told apart but by pieces that two teachers judge.
/// One such piece tells about one of severity's information units: SE = 0.72 / sqrt(pieces given + received), four criteria, simulated.

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.hpp"

namespace selami::measure {

/// The same where a piece has one level alone, as in schools: measured in made-up towns (src/scale/core/night_test.cpp).
inline constexpr double one_level_piece_se = 1.25;
/// Of teachers' severities before anything is known; what the simulated cities have.
inline constexpr double severity_sd = 0.6;
/// Known so well, a teacher's severity can be told from the level of the class: the class's figure is then about a level wide.
inline constexpr double known_severity_se = 0.3;

struct LinkTeacher {
  std::uint32_t person = 0;  ///< two rows of one person (two bands) share what a person may be asked
  std::uint32_t school = 0;
  std::uint32_t band = 0;    ///< grade band: pieces are judged within
  std::uint32_t pieces = 0;  ///< own pieces that may be shown to others
};

struct LinkWish {
  double target_se = 0.2;        ///< logits
  std::uint32_t most = 10;       ///< pieces of others that one person judges in a semester
  std::uint32_t benchmarks = 6;  ///< pieces that all of a band judge, at most
  double piece_se = 0.72;        ///< of a severity after one piece given or received
  bool halo = false;             ///< criteria of one piece hang together: 1.6 times as many are needed
};

/// One piece for one judge.
struct LinkTask {
  std::uint32_t judge = 0;   ///< row of LinkTeacher
  std::uint32_t author = 0;
  std::uint32_t piece = 0;   ///< of the author, from 0
  bool benchmark = false;    ///< the same for all of the band
};

struct LinkStanding {
  std::uint32_t given = 0;     ///< pieces of others judged
  std::uint32_t received = 0;  ///< times that others judge own pieces
  double se = 0;               ///< that severity will have
  std::uint32_t missing = 0;   ///< pieces, given or received, until the target is met
  bool withheld = false;       ///< the target is not met: no figure that leans on this severity may be shown
};

/// How the teachers of a grade band hang together.
struct LinkBand {
  std::uint32_t band = 0;
  std::uint32_t teachers = 0;
  std::uint32_t parts = 0;    ///< 1: everybody is connected
  std::uint32_t bridges = 0;  ///< single judgements without which it would fall apart
  std::uint32_t withheld = 0;
};

struct LinkPlan {
  std::vector<LinkTask> tasks;  ///< by judge
  std::vector<LinkStanding> teachers;
  std::vector<LinkBand> bands;
};

/// Benchmarks first, then what joins parts, then what removes bridges, then for whoever stands worst the partner that lowers the sum of
/// squared errors of all most (A-optimal, greedy), until the target is met or nobody may be asked more. Nobody judges own school's pieces.
/// Errors  measure.too_few (no teacher), measure.out_of_range (field: target_se, most).
Result<LinkPlan> plan_links(std::span<const LinkTeacher> teachers, const LinkWish& wish);

/// How teachers stand with tasks that were shared out in another way, each piece also judged by its author. Errors: those of plan_links,
/// measure.columns (a task names no teacher).
Result<LinkPlan> standing_of(std::span<const LinkTeacher> teachers, std::vector<LinkTask> tasks, const LinkWish& wish);

}  // namespace selami::measure
