#pragma once
/// @file The teacher's own mirror. Nobody above can ask for it.

#include "http/route.hpp"

namespace selami::growth {

struct LessonLine {
  LessonId lesson;
  Date day;
  std::string title;
  std::string group;
  std::vector<std::string> stages;             ///< experiences that happened: memahami mengaplikasi merefleksi
  int answered = 0;                            ///< voices; 0: none kept
  std::vector<std::vector<int>> voices;        ///< three statements × ya, biasa, tidak; empty: none kept
  std::vector<int> levels;                     ///< five counts, SOLO 0–4
};

struct GrowthView {
  int lessons = 0;            ///< shown here, at most 60
  int with_voices = 0;
  int with_levels = 0;
  int with_all_experiences = 0;
  std::vector<LessonLine> lines;  ///< newest first
};

}  // namespace selami::growth

namespace selami {

template <>
struct Shape<growth::LessonLine> {
  using T = growth::LessonLine;
  static constexpr const char* name = "GrowthLesson";
  static constexpr auto fields = std::tuple{
      Field{"lesson", &T::lesson, "lesson_…"},      Field{"day", &T::day, "local"},
      Field{"title", &T::title, "of the lesson"},   Field{"group", &T::group, "the class"},
      Field{"stages", &T::stages, "experiences that happened"}, Field{"answered", &T::answered, "voices kept; 0: none"},
      Field{"voices", &T::voices, "three statements × ya, biasa, tidak"}, Field{"levels", &T::levels, "five counts, SOLO 0–4"}};
};
template <>
struct Shape<growth::GrowthView> {
  using T = growth::GrowthView;
  static constexpr const char* name = "Growth";
  static constexpr auto fields = std::tuple{
      Field{"lessons", &T::lessons, "lessons shown, at most 60"}, Field{"with_voices", &T::with_voices, "of them with Suara murid"},
      Field{"with_levels", &T::with_levels, "of them with judged work"},
      Field{"with_all_experiences", &T::with_all_experiences, "of them with all three experiences"},
      Field{"lines", &T::lines, "newest first"}};
};

}  // namespace selami
