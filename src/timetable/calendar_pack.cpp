#include <stdexcept>

#include "files/pack.hpp"
#include "timetable/access.hpp"

namespace selami::timetable {
namespace {

using json::Value;

[[noreturn]] void broken(const std::string& path, const std::string& what) { throw std::runtime_error(path + ": " + what); }

Words words_of(const Value& value) {
  const Value* name = value.find("name");
  return name ? Words{std::string(name->text_of("id")), std::string(name->text_of("en"))} : Words{};
}

const json::Array& list(const Value& value, const char* name) {
  static const json::Array none;
  const Value* found = value.find(name);
  return found && found->array() ? *found->array() : none;
}

std::optional<int> whole(const Value* value) {
  if (!value || !value->integer()) return std::nullopt;
  return static_cast<int>(*value->integer());
}

struct Reader {
  std::string path;

  Date date(const Value& value, const char* name) const {
    const auto read = parse_date(value.text_of(name));
    if (!read) broken(path, std::string(name) + " is no date: " + std::string(value.text_of(name)));
    return *read;
  }
  int number(const Value& value, const char* name) const {
    const auto read = whole(value.find(name));
    if (!read) broken(path, std::string(name) + " is no number");
    return *read;
  }
  Period period(const Value& value) const {
    Period out{std::string(value.text_of("id")), date(value, "from"), date(value, "to"), words_of(value), {}};
    if (const Value* minutes = value.find("minutes_per_jp"); minutes && minutes->object()) {
      for (const auto& [level, jp] : *minutes->object()) {
        if (const auto read = whole(&jp)) out.minutes_per_jp[level] = *read;
      }
    }
    return out;
  }
  /// Of which levels a semester is; none: of all that have none of their own.
  std::vector<std::string> levels(const Value& semester) const {
    std::vector<std::string> out;
    for (const Value& one : list(semester, "levels")) {
      if (!one.string()) broken(path, "levels of a semester are words");
      out.push_back(*one.string());
    }
    return out;
  }
  void years(const Value& file, Calendar& out) const {
    for (const Value& year : list(file, "school_years")) {
      for (const Value& one : list(year, "semesters")) {
        out.semesters.push_back({std::string(year.text_of("year")), number(one, "semester"), date(one, "from"), date(one, "to"), levels(one)});
        if (out.semesters.back().to < out.semesters.back().from) broken(path, "a semester ends before it begins");
      }
    }
  }
};

/// A level's JP; where it depends on the part of the school (SLB, PKBM), the first part's until the school says its own.
void read_levels(const std::string& packs, Calendar& out) {
  const files::Pack pack = files::read_pack(packs + "/levels/levels.yaml");
  for (const Value& level : list(pack.yaml.value, "levels")) {
    auto minutes = whole(level.find("minutes_per_jp"));
    for (const Value& part : list(level, "parts")) {
      if (!minutes) minutes = whole(part.find("minutes_per_jp"));
    }
    if (minutes) out.minutes_per_jp[std::string(level.text_of("id"))] = *minutes;
  }
}

}  // namespace

Calendar load_calendar(const std::string& packs) {
  const Reader reader{packs + "/calendar/kota.yaml"};
  const files::Pack pack = files::read_pack(reader.path);
  const Value& file = pack.yaml.value;
  Calendar out;
  out.week_days = list(file, "school_week").size() == 5 ? 5 : 6;
  reader.years(file, out);
  for (const Value& one : list(file, "yearly")) out.yearly.push_back({reader.number(one, "month"), reader.number(one, "day"), words_of(one)});
  for (const Value& one : list(file, "holidays")) out.holidays.push_back({reader.date(one, "from"), reader.date(one, "to"), words_of(one)});
  for (const Value& one : list(file, "periods")) out.periods.push_back(reader.period(one));
  read_levels(packs, out);
  return out;
}

}  // namespace selami::timetable
