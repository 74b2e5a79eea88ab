#pragma once
/// @file A question as a phone writes it anew: what an older app does not know of stays as it is.

#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

#include "teaching/wire.hpp"

namespace selami::teaching {

struct QuestionPut : QuestionIn {
  std::optional<bool> said_by_team;       ///< in place of by_team; none: as it was
  std::optional<std::string> said_sound;  ///< in place of sound; none: as it was
};

/// The fields of a QuestionIn that every app knows: all but the last two, by_team and sound.
template <std::size_t... I>
constexpr auto fields_of_old(std::index_sequence<I...>) {
  return std::tuple{std::get<I>(Shape<QuestionIn>::fields)...};
}

/// As put_question.
Result<Done> rewrite_question(Call& call, const LessonId& id, const QuestionId& question, const QuestionPut& in);

}  // namespace selami::teaching

namespace selami {
template <>
struct Shape<teaching::QuestionPut> {
  using T = teaching::QuestionPut;
  using Whole = decltype(Shape<teaching::QuestionIn>::fields);
  static_assert(std::string_view(std::get<std::tuple_size_v<Whole> - 2>(Shape<teaching::QuestionIn>::fields).name) == "by_team");
  static_assert(std::string_view(std::get<std::tuple_size_v<Whole> - 1>(Shape<teaching::QuestionIn>::fields).name) == "sound");
  static constexpr const char* name = "LessonQuestionPut";
  static constexpr auto fields =
      std::tuple_cat(teaching::fields_of_old(std::make_index_sequence<std::tuple_size_v<decltype(Shape<teaching::QuestionIn>::fields)> - 2>{}),
                     std::tuple{Field{"by_team", &T::said_by_team, "one answer a group of the lesson; left out: as it was"},
                                Field{"sound", &T::said_sound, "sound_… of the teacher saying it, or empty; left out: as it was", at_most(40)}});
};
}  // namespace selami
