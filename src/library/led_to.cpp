#include <algorithm>

#include "city_core/period.hpp"
#include "city_core/suppress.hpp"
#include "library/store.hpp"
#include "library_sql.hpp"

namespace selami::library {
namespace {

using storage::Row;

constexpr const char* answers[] = {"ya", "biasa", "tidak"};

void add_voices(Call& call, const PlanId& oldest, LedTo& out) {
  std::vector<std::vector<int>> voices(3, std::vector<int>(3, 0));
  city::Crowd crowd;
  call.tx.each(sql::led_to_voices{.plan = oldest, .until = out.until}, [&](const Row& row) {
    crowd.teachers = row.number(3);
    crowd.schools = row.number(4);
    const std::int64_t statement = row.integer(0);
    const auto answer = std::find(std::begin(answers), std::end(answers), row.text(1)) - std::begin(answers);
    if (statement < 1 || statement > 3 || answer > 2) return;
    voices[static_cast<std::size_t>(statement - 1)][static_cast<std::size_t>(answer)] = row.number(2);
  });
  // Every pupil answers each statement: the first one's answers are the pupils.
  crowd.pupils = voices[0][0] + voices[0][1] + voices[0][2];
  if (city::enough(crowd, {})) out.voices = std::move(voices);
}

void add_levels(Call& call, const PlanId& oldest, LedTo& out) {
  std::vector<int> levels(5, 0);
  city::Crowd crowd;
  call.tx.each(sql::led_to_levels{.plan = oldest, .until = out.until}, [&](const Row& row) {
    crowd = {row.number(3), row.number(2), row.number(4)};
    const std::int64_t level = row.integer(0);
    if (level >= 0 && level < 5) levels[static_cast<std::size_t>(level)] = row.number(1);
  });
  if (city::enough(crowd, {})) out.levels = std::move(levels);
}

}  // namespace

std::optional<LedTo> led_to(Call& call, const PlanId& oldest) {
  LedTo out;
  out.until = city::last_sunday(call.today());
  city::Crowd crowd;
  call.tx.each(sql::led_to_lessons{.plan = oldest, .until = out.until}, [&](const Row& row) {
    out.lessons = row.number(0);
    out.teachers = row.number(1);
    out.schools = row.number(2);
    crowd = {row.number(2), row.number(1), row.number(3)};
  });
  if (!city::enough(crowd, {})) return std::nullopt;
  add_voices(call, oldest, out);
  add_levels(call, oldest, out);
  return out;
}

}  // namespace selami::library
