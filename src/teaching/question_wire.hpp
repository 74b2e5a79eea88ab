#pragma once
/// @file A question as a phone writes it anew: what an older app does not know of stays as it is.

#include <cstddef>
#include <tuple>
#include <utility>

#include "teaching/wire.hpp"

namespace selami::teaching {

struct QuestionPut : QuestionIn {
  std::optional<bool> said_by_team;  ///< in place of by_team; none: as it was
};

/// The fields of a QuestionIn without its last, by_team.
template <std::size_t... I>
constexpr auto fields_but_team(std::index_sequence<I...>) {
  return std::tuple{std::get<I>(Shape<QuestionIn>::fields)...};
}

/// As put_question.
Result<Done> rewrite_question(Call& call, const LessonId& id, const QuestionId& question, const QuestionPut& in);

}  // namespace selami::teaching

namespace selami {
template <>
struct Shape<teaching::QuestionPut> {
  using T = teaching::QuestionPut;
  static constexpr const char* name = "LessonQuestionPut";
  static constexpr auto fields =
      std::tuple_cat(teaching::fields_but_team(std::make_index_sequence<std::tuple_size_v<decltype(Shape<teaching::QuestionIn>::fields)> - 1>{}),
                     std::tuple{Field{"by_team", &T::said_by_team, "one answer a group of the lesson; left out: as it was"}});
};
}  // namespace selami
