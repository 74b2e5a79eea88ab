#pragma once
/// @file A kept page, or what was made as an answer, that goes by a colleague's phone: inside the locked file of its owner's commands (decision 14).

#include "teaching/works.hpp"

namespace selami::teaching {

/// Where bytes cannot travel alone they are letters of a command.
struct CarriedWorkIn {
  decltype(WorkQuery::page) page;
  std::string bytes;
};

/// Keeps what `prepare_work` and `keep_work` keep, by the same rules; the same page by both ways is one. On the writer: the way is
/// for the few phones without a network. Errors: theirs; picture.broken when the letters are no base64.
Result<Done> keep_carried_work(Call& call, const files::MediaStore& store, const LessonId& lesson, const PupilId& pupil, const WorkId& id,
                               const CarriedWorkIn& in);

/// Letters that the largest of all takes, a voice, and the JSON around them.
constexpr std::size_t carried_work_max = voice_bytes_max / 3 * 4 + 4;

}  // namespace selami::teaching

namespace selami {

template <>
struct Shape<teaching::CarriedWorkIn> {
  using T = teaching::CarriedWorkIn;
  static constexpr const char* name = "CarriedWorkIn";
  static constexpr auto fields =
      std::tuple{Field{"page", &T::page, "as in the query of a page that comes by itself"},
                 Field{"bytes", &T::bytes, "its bytes in base64, the URL's letters, no padding", at_most(teaching::carried_work_max)}};
};

}  // namespace selami
