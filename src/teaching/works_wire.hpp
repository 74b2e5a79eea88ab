#pragma once
/// @file Pages of work and journal on paper that are kept.

#include "pages/report.hpp"
#include "teaching/wire.hpp"

namespace selami::teaching {

struct WorkKind { static constexpr const char* prefix = "work"; };
using WorkId = Id<WorkKind>;

struct WorkQuery {
  std::optional<pages::Kind> page;
};
struct WorkView {
  WorkId id;
  LessonId lesson;
  std::string title;
  Date day;
  PupilId pupil;
  pages::Kind page = pages::Kind::work;
  std::int64_t size = 0;
};
struct WorkList {
  std::vector<WorkView> works;
  std::vector<PupilId> keeps;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct Shape<teaching::WorkQuery> {
  using T = teaching::WorkQuery;
  static constexpr const char* name = "WorkQuery";
  static constexpr auto fields = std::tuple{Field{"page", &T::page, "work (else) or journal"}};
};
template <>
struct Shape<teaching::WorkView> {
  using T = teaching::WorkView;
  static constexpr const char* name = "WorkView";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "work_…"},     Field{"lesson", &T::lesson, "lesson_…"}, Field{"title", &T::title, "of the lesson"},
                                            Field{"day", &T::day, "of the lesson"}, Field{"pupil", &T::pupil, "pupil_…"},
                                            Field{"page", &T::page, "work or journal"}, Field{"size", &T::size, "bytes"}};
};
template <>
struct Shape<teaching::WorkList> {
  using T = teaching::WorkList;
  static constexpr const char* name = "WorkList";
  static constexpr auto fields = std::tuple{Field{"works", &T::works, "newest lesson first"},
                                            Field{"keeps", &T::keeps, "pupils of the class whose guardian allows that work is kept"}};
};

}  // namespace selami
