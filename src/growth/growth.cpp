#include "growth/growth.hpp"

#include <algorithm>
#include <map>

#include "growth_sql.hpp"

namespace selami::growth {
namespace {

using storage::Row;

constexpr const char* answers[] = {"ya", "biasa", "tidak"};
constexpr const char* experiences[] = {"memahami", "mengaplikasi", "merefleksi"};

void add_voices(Call& call, std::map<std::string, LessonLine*>& lines) {
  call.tx.each(sql::my_voices{.teacher = call.actor.person}, [&](const Row& row) {
    const auto line = lines.find(row.text(0));
    const int statement = row.number(1);
    if (line == lines.end() || statement < 1 || statement > 3) return;
    auto& voices = line->second->voices;
    if (voices.empty()) voices.assign(3, std::vector<int>(3, 0));
    for (std::size_t a = 0; a < 3; ++a) {
      if (row.text(2) == answers[a]) voices[static_cast<std::size_t>(statement - 1)][a] = row.number(3);
    }
  });
}

void add_levels(Call& call, std::map<std::string, LessonLine*>& lines) {
  call.tx.each(sql::my_levels{.teacher = call.actor.person}, [&](const Row& row) {
    const auto line = lines.find(row.text(0));
    if (line != lines.end()) line->second->levels.at(static_cast<std::size_t>(row.integer(1))) = row.number(2);
  });
}

void add_stages(Call& call, std::map<std::string, LessonLine*>& lines) {
  call.tx.each(sql::my_stages{.teacher = call.actor.person}, [&](const Row& row) {
    const auto line = lines.find(row.text(0));
    const std::string stage = row.text(1);
    if (line != lines.end() && std::count(std::begin(experiences), std::end(experiences), stage) > 0) {
      line->second->stages.push_back(stage);
    }
  });
}

}  // namespace

Result<GrowthView> my_growth(Call& call) {
  GrowthView out;
  out.lines = call.tx.list(sql::my_lessons{.teacher = call.actor.person}, [](const Row& row) {
    LessonLine line;
    line.lesson = row.id<LessonId>(1);
    line.day = row.date(2);
    line.title = row.text(3);
    line.group = row.text(4);
    line.answered = row.number(5);
    line.levels.assign(5, 0);
    return line;
  });
  std::map<std::string, LessonLine*> lines;
  for (LessonLine& line : out.lines) lines[line.lesson.text] = &line;
  add_voices(call, lines);
  add_levels(call, lines);
  add_stages(call, lines);
  out.lessons = static_cast<int>(out.lines.size());
  for (const LessonLine& line : out.lines) {
    out.with_voices += line.voices.empty() ? 0 : 1;
    out.with_levels += std::any_of(line.levels.begin(), line.levels.end(), [](int n) { return n > 0; }) ? 1 : 0;
    out.with_all_experiences += line.stages.size() == std::size(experiences) ? 1 : 0;
  }
  return out;
}

}  // namespace selami::growth
