#pragma once
/// @file How pages for work and journal are printed.

#include "pages/report.hpp"
#include "teaching/papers_wire.hpp"

namespace selami::teaching {

struct PagesQuery {
  std::optional<pages::Kind> kind;
  std::optional<files::Sheet> sheet;
  std::optional<bool> half;
  std::optional<int> spare;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct Shape<teaching::PagesQuery> {
  using T = teaching::PagesQuery;
  static constexpr const char* name = "PagesQuery";
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, "work (else): an empty area, or journal: lines"},
                                            Field{"sheet", &T::sheet, "f4 (else) or a4"},
                                            Field{"half", &T::half, "true: two on a sheet, to cut apart"},
                                            Field{"spare", &T::spare, "how many of the next numbers as well; else 2", range(0, 40)}};
};

}  // namespace selami
