#pragma once
/// @file How deep each objective stands, what carries it and what its next rung would read like; and who works how long.
/// For the teacher's own eyes while writing: names of levels, no points.

#include <optional>
#include <string>
#include <vector>

#include "base/shape.hpp"
#include "plan/plan.hpp"

namespace selami::checker {

/// A step, question or assessment that carries an objective; places are counted from 0.
struct Carrier {
  int index = 0;
  int question = 0;          ///< of the step; 0 where it is none
  std::optional<int> depth;  ///< SOLO 1 to 4 of what pupils do there, or of what the question aims at; nothing where it is not understood
};

/// The same objective one rung deeper, to be taken over or not.
struct Rung {
  int depth = 0;
  std::string text;
};

struct Ladder {
  std::string objective;     ///< its id
  std::optional<int> depth;  ///< SOLO 1 to 4 as verb and object ask; nothing: attitude, skill, or not understood
  std::string verb;          ///< as written
  std::string object;        ///< as written, what is done to it
  std::vector<Carrier> steps;
  std::vector<Carrier> questions;
  std::vector<Carrier> assessments;
  std::optional<Rung> next;
};

/// How a step's minutes go by who works, as its sentences say; the three add up to the step's minutes.
struct Share {
  int teacher = 0;
  int pupils = 0;
  int untold = 0;  ///< nobody is said to do anything
};

struct Sight {
  std::vector<Ladder> ladders;  ///< beside plan.design.objectives
  std::vector<Share> shares;    ///< beside plan.steps
};

/// Kindergarten has no rungs: its objectives carry no depth and no next one. In SLB, where an objective follows the pupil,
/// no next one is proposed.
Sight sight_of(const plan::Plan& plan);

}  // namespace selami::checker

namespace selami {

template <>
struct Shape<checker::Carrier> {
  static constexpr auto fields = std::tuple{Field{"index", &checker::Carrier::index, "of the step or assessment"},
                                            Field{"question", &checker::Carrier::question, "of the step"},
                                            Field{"depth", &checker::Carrier::depth, "SOLO 1 to 4"}};
};
template <>
struct Shape<checker::Rung> {
  static constexpr auto fields = std::tuple{Field{"depth", &checker::Rung::depth, "SOLO 2 to 4"},
                                            Field{"text", &checker::Rung::text, "the objective, one rung deeper"}};
};
template <>
struct Shape<checker::Ladder> {
  static constexpr auto fields = std::tuple{
      Field{"objective", &checker::Ladder::objective, "id"},      Field{"depth", &checker::Ladder::depth, "SOLO 1 to 4"},
      Field{"verb", &checker::Ladder::verb, "as written"},        Field{"object", &checker::Ladder::object, "as written"},
      Field{"steps", &checker::Ladder::steps, "practise it"},     Field{"questions", &checker::Ladder::questions, "serve it"},
      Field{"assessments", &checker::Ladder::assessments, "show it"}, Field{"next", &checker::Ladder::next, "one rung deeper"}};
};
template <>
struct Shape<checker::Share> {
  static constexpr auto fields = std::tuple{Field{"teacher", &checker::Share::teacher, "minutes"},
                                            Field{"pupils", &checker::Share::pupils, "minutes"},
                                            Field{"untold", &checker::Share::untold, "minutes"}};
};
template <>
struct Shape<checker::Sight> {
  static constexpr auto fields = std::tuple{Field{"ladders", &checker::Sight::ladders, "by objective"},
                                            Field{"shares", &checker::Sight::shares, "by step"}};
};

}  // namespace selami
