#pragma once
/// @file Foto seri: up to six photos of what one pupil does, each with a short caption of its teacher.

#include "teaching/wire.hpp"

namespace selami::teaching {

struct SeriesKind { static constexpr const char* prefix = "series"; };
using SeriesId = Id<SeriesKind>;

constexpr std::size_t series_photos_max = 6;

struct SeriesPhotoIn {
  WorkId work;
  std::string caption;
};
/// A series whole, as its teacher has it now; without photos it is taken back.
struct SeriesIn {
  PupilId pupil;
  std::string objective_id;
  std::string objective_text;
  std::vector<SeriesPhotoIn> photos;
  Instant at;
};
struct SeriesPhoto {
  WorkId work;
  std::string caption;
  bool kept = false;  ///< its file is here
};
struct SeriesView {
  SeriesId id;
  LessonId lesson;
  Date day;
  std::string title;
  PupilId pupil;
  std::string objective_id;
  std::string objective_text;
  Instant at;
  std::vector<SeriesPhoto> photos;
};
struct SeriesList {
  std::vector<SeriesView> series;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct Shape<teaching::SeriesPhotoIn> {
  using T = teaching::SeriesPhotoIn;
  static constexpr const char* name = "SeriesPhotoIn";
  static constexpr auto fields = std::tuple{Field{"work", &T::work, "work_…, sent apart"},
                                            Field{"caption", &T::caption, "what is seen, or empty", loose_at_most(400)}};
};
template <>
struct Shape<teaching::SeriesIn> {
  using T = teaching::SeriesIn;
  static constexpr const char* name = "SeriesIn";
  static constexpr auto fields = std::tuple{
      Field{"pupil", &T::pupil, "pupil_…"}, Field{"objective_id", &T::objective_id, "of the plan's objective, or empty", loose_at_most(100)},
      Field{"objective_text", &T::objective_text, "the objective, or empty", loose_at_most(20000)},
      Field{"photos", &T::photos, "in order; none: taken back", at_most(teaching::series_photos_max)}, Field{"at", &T::at, "ms by the phone"}};
};
template <>
struct Shape<teaching::SeriesPhoto> {
  using T = teaching::SeriesPhoto;
  static constexpr const char* name = "SeriesPhoto";
  static constexpr auto fields = std::tuple{Field{"work", &T::work, "work_…"}, Field{"caption", &T::caption, "or empty"},
                                            Field{"kept", &T::kept, "its file is here"}};
};
template <>
struct Shape<teaching::SeriesView> {
  using T = teaching::SeriesView;
  static constexpr const char* name = "Series";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "series_…"}, Field{"lesson", &T::lesson, "lesson_…"}, Field{"day", &T::day, "of the lesson"},
      Field{"title", &T::title, "of the lesson"}, Field{"pupil", &T::pupil, "pupil_…"}, Field{"objective_id", &T::objective_id, "or empty"},
      Field{"objective_text", &T::objective_text, "the objective, or empty"}, Field{"at", &T::at, "ms by the phone"},
      Field{"photos", &T::photos, "in order"}};
};
template <>
struct Shape<teaching::SeriesList> {
  using T = teaching::SeriesList;
  static constexpr const char* name = "SeriesList";
  static constexpr auto fields = std::tuple{Field{"series", &T::series, "of a lesson the oldest first, of a pupil the newest lesson first"}};
};

}  // namespace selami
