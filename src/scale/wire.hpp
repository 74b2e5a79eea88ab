#pragma once
/// @file What is said of a class's place on the scale.

#include "http/route.hpp"
#include "scale_core/night.hpp"

namespace selami::scale {

/// On the SOLO levels, 0 to 4, in twentieths: finer would say more than is known.
struct SpanView {
  double low = 0;
  double middle = 0;
  double high = 0;
};
struct StretchView {
  Date since;
  Date until;
  SpanView span;
};
struct SubjectScale {
  std::string subject;
  std::optional<State> state;
  std::optional<SpanView> now;
  bool provisional = false;
  int pupils = 0;
  int missing = 0;
  std::vector<StretchView> weeks;
};
struct ScaleView {
  std::vector<SubjectScale> subjects;
};

}  // namespace selami::scale

namespace selami {

template <>
struct Shape<scale::SpanView> {
  using T = scale::SpanView;
  static constexpr const char* name = "ScaleSpan";
  static constexpr auto fields = std::tuple{Field{"low", &T::low, "SOLO 0-4: where the 95 % interval begins"}, Field{"middle", &T::middle, "the estimate"},
                                            Field{"high", &T::high, "where the interval ends"}};
};
template <>
struct Shape<scale::StretchView> {
  using T = scale::StretchView;
  static constexpr const char* name = "ScaleWeeks";
  static constexpr auto fields = std::tuple{Field{"since", &T::since, "first day"}, Field{"until", &T::until, "last day"}, Field{"span", &T::span, "of what was judged of these lessons"}};
};
template <>
struct Shape<scale::SubjectScale> {
  using T = scale::SubjectScale;
  static constexpr const char* name = "SubjectScale";
  static constexpr auto fields = std::tuple{
      Field{"subject", &T::subject, "subject id, or empty"},
      Field{"state", &T::state, "shown, or why not; null: no night has seen it yet"},
      Field{"now", &T::now, "where the class stands; null unless shown"},
      Field{"provisional", &T::provisional, "moved by judgements that no night has seen"},
      Field{"pupils", &T::pupils, "judged, groups that answered together counted as one more each"},
      Field{"missing", &T::missing, "pieces judged together with other schools until severity and class can be told apart"},
      Field{"weeks", &T::weeks, "stretches of four weeks with enough judged pupils, oldest first"}};
};
template <>
struct Shape<scale::ScaleView> {
  static constexpr const char* name = "ClassScale";
  static constexpr auto fields = std::tuple{Field{"subjects", &scale::ScaleView::subjects, "that the actor judged in this class this half of the year"}};
};

}  // namespace selami
