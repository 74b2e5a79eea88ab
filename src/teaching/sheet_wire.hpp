#pragma once
/// @file Which boxes a class sheet has.

#include "teaching/papers_wire.hpp"

namespace selami::teaching {

struct SheetQuery {
  std::optional<std::string> questions;
  std::optional<int> levels;
  std::optional<bool> attendance;
  std::optional<bool> spoke;
  std::optional<files::Sheet> sheet;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct Shape<teaching::SheetQuery> {
  using T = teaching::SheetQuery;
  static constexpr const char* name = "SheetQuery";
  static constexpr auto fields = std::tuple{
      Field{"questions", &T::questions, "options of each question with a choice, \"4,4\"; none: two questions of four", range(1, 20)},
      Field{"levels", &T::levels, "questions with boxes for the five levels; else 1", range(0, 3)},
      Field{"attendance", &T::attendance, "false: without boxes for who is absent"},
      Field{"spoke", &T::spoke, "true: with a box for who spoke"},
      Field{"sheet", &T::sheet, "f4 or a4 (else)"}};
};

}  // namespace selami
