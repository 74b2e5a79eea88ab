#pragma once
/// @file The id of a file that is kept of a pupil, made where the picture or voice was made; and the photos of an answer in steps.

#include <string>

#include "base/shape.hpp"

namespace selami::teaching {

struct WorkKind { static constexpr const char* prefix = "work"; };
using WorkId = Id<WorkKind>;

/// One photo of an answer that has one for each named step of a job.
struct PartIn {
  int part = 0;  ///< place of the step among the question's options
  WorkId work;
};
struct PartView {
  int part = 0;
  std::string name;  ///< of the step
  WorkId work;
  bool kept = false;  ///< its file is here
};

}  // namespace selami::teaching

namespace selami {

template <>
struct Shape<teaching::PartIn> {
  using T = teaching::PartIn;
  static constexpr const char* name = "PartIn";
  static constexpr auto fields = std::tuple{Field{"part", &T::part, "step from 0, as the question's options name them", range(0, 12)},
                                            Field{"work", &T::work, "work_… of its photo, sent apart"}};
};
template <>
struct Shape<teaching::PartView> {
  using T = teaching::PartView;
  static constexpr const char* name = "Part";
  static constexpr auto fields = std::tuple{Field{"part", &T::part, "step from 0"}, Field{"name", &T::name, "of the step"},
                                            Field{"work", &T::work, "work_… of its photo"}, Field{"kept", &T::kept, "its file is here"}};
};

}  // namespace selami
