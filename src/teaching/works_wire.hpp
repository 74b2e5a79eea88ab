#pragma once
/// @file Files that are kept of pupils: pages of work and journal on paper, and what they made as an answer.

#include "teaching/wire.hpp"

namespace selami::teaching {

/// What a file is: a page on paper, an answer of the question's kind, a photo of a series, or a journal that was spoken.
enum class WorkPage { work, journal, photo, drawing, voice, series, spoken };

struct WorkQuery {
  std::optional<WorkPage> page;
};
/// What a child brings as its answer, or with its journal: a picture, or the journal itself in its voice.
enum class Made { photo, drawing, voice, journal, spoken };
struct OwnWorkQuery {
  Made page = Made::photo;
};
struct WorkView {
  WorkId id;
  LessonId lesson;
  std::string title;
  Date day;
  PupilId pupil;
  WorkPage page = WorkPage::work;
  std::int64_t size = 0;
};
struct WorkList {
  std::vector<WorkView> works;
  std::vector<PupilId> keeps;
  std::vector<PupilId> keeps_voice;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct EnumNames<teaching::WorkPage> {
  using P = teaching::WorkPage;
  static constexpr std::pair<P, const char*> names[] = {
      {P::work, "work"}, {P::journal, "journal"}, {P::photo, "photo"}, {P::drawing, "drawing"}, {P::voice, "voice"},
      {P::series, "series"}, {P::spoken, "spoken"}};
};
template <>
struct Shape<teaching::WorkQuery> {
  using T = teaching::WorkQuery;
  static constexpr const char* name = "WorkQuery";
  static constexpr auto fields = std::tuple{Field{"page", &T::page, "work (else) or journal; photo, drawing or voice of an answer; series: a photo of a series; spoken: a journal in the pupil's voice"}};
};
template <>
struct EnumNames<teaching::Made> {
  using M = teaching::Made;
  static constexpr std::pair<M, const char*> names[] = {{M::photo, "photo"}, {M::drawing, "drawing"}, {M::voice, "voice"},
                                                              {M::journal, "journal"}, {M::spoken, "spoken"}};
};
template <>
struct Shape<teaching::OwnWorkQuery> {
  using T = teaching::OwnWorkQuery;
  static constexpr const char* name = "OwnWorkQuery";
  static constexpr auto fields = std::tuple{Field{"page", &T::page, "photo, drawing or voice: the question's kind; journal: a photo with the own journal; spoken: the journal in the own voice"}};
};
template <>
struct Shape<teaching::WorkView> {
  using T = teaching::WorkView;
  static constexpr const char* name = "WorkView";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "work_…"},     Field{"lesson", &T::lesson, "lesson_…"}, Field{"title", &T::title, "of the lesson"},
                                            Field{"day", &T::day, "of the lesson"}, Field{"pupil", &T::pupil, "pupil_…"},
                                            Field{"page", &T::page, "work journal photo drawing voice series spoken"}, Field{"size", &T::size, "bytes"}};
};
template <>
struct Shape<teaching::WorkList> {
  using T = teaching::WorkList;
  static constexpr const char* name = "WorkList";
  static constexpr auto fields = std::tuple{Field{"works", &T::works, "newest lesson first"},
                                            Field{"keeps", &T::keeps, "pupils of the class whose guardian allows that work is kept"},
                                            Field{"keeps_voice", &T::keeps_voice, "those whose voice may be kept"}};
};

}  // namespace selami
