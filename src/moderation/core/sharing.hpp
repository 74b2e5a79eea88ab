#pragma once
/// @file Who judges which anonymous work in a round, and whether its raters can be compared. Pure.

#include <string>
#include <vector>

namespace selami::moderation {

/// How many raters a piece is to have, and how many pieces one teacher judges in a semester at most (design.md: no more than this costs).
inline constexpr int raters_wanted = 3;
inline constexpr int pieces_a_semester = 10;

struct SharedPiece {
  std::string id;
  std::string school;
  std::string giver;
};
struct Rater {
  std::string id;
  std::string school;
  int room = pieces_a_semester;  ///< pieces that may still be asked of this rater
};
/// One piece for one rater; a rater's are judged in the order in which they stand.
struct Assigned {
  std::string piece;
  std::string rater;
};
struct Sharing {
  std::vector<Assigned> tasks;
  int missing = 0;                   ///< judgements that `raters_wanted` asks for and nobody has room for
  std::vector<std::string> waiting;  ///< schools whose work too few judge, each once
};
/// Each piece goes to `raters_wanted` raters of other schools: first once to each, then again, always to who has least to do so far, and
/// among these to the school that has judged this one's least, so that schools form one web. Nobody judges a piece of the own school;
/// where all raters are of one school, nobody the own piece. The same input gives the same plan, in whatever order it comes.
Sharing share_out(std::vector<SharedPiece> pieces, std::vector<Rater> raters);

/// How well a round makes its teachers' severities known, counted alone: rounds before it come on top.
struct Reach {
  double se = 0;     ///< logits, of the one known least
  int known = 0;     ///< teachers whose severity can then be told from the level of the class
  int withheld = 0;  ///< teachers of whose classes no figure may be shown yet
  int lacking = 0;   ///< pieces, judged or given to be judged, until the last of them is known
};
/// The engine's figures for tasks as they were shared out.
Reach reach(const std::vector<Assigned>& tasks, const std::vector<SharedPiece>& pieces, const std::vector<Rater>& raters);

/// A level that stands.
struct Level {
  std::string piece;
  std::string rater;
  int level = 0;
};
/// Into how many parts raters fall that no piece joins: two raters of one piece are joined. 1: all can be compared. No levels: 0.
int parts(const std::vector<Level>& levels);

/// How somebody's levels differ from those of colleagues for the same work.
struct Difference {
  int compared = 0;        ///< pieces that at least two others judged, too
  double mean = 0;         ///< levels above (+) or below (−) the others' mean, shrunk towards nothing
  int side = 0;            ///< 1 usually higher, −1 usually lower, 0: about as colleagues do
  std::vector<std::string> examples;  ///< at most two pieces that show it, the clearest first
};
/// Fewer compared pieces than this tell nothing.
inline constexpr int compared_min = 5;
/// Says a side only when the mean is at least a quarter level away from nothing and 1.5 of its own standard errors.
Difference difference(const std::vector<Level>& levels, const std::string& rater);

}  // namespace selami::moderation
