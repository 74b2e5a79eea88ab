#pragma once
/// @file What a colleague hears who came in by a code: which visit it is. All else comes with the list of visits.

#include "growth/visit_wire.hpp"

namespace selami::growth {

struct VisitJoined {
  VisitId visit;
};

}  // namespace selami::growth

namespace selami {

template <>
struct Shape<growth::VisitJoined> {
  static constexpr const char* name = "VisitJoined";
  static constexpr auto fields = std::tuple{Field{"visit", &growth::VisitJoined::visit, "visit_…"}};
};

}  // namespace selami
