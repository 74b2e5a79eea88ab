#include "city/sharing.hpp"

#include <algorithm>
#include <set>

#include "base/school_levels.hpp"

namespace selami::city {
namespace {

using people::Shared;

void withhold_voices(SumView& view) {
  view.rounds.reset();
  view.answered.reset();
  view.voices.clear();
  view.not_shared = {Shared::voices};
}

bool lacks_voices(const SumView& view) { return std::find(view.not_shared.begin(), view.not_shared.end(), Shared::voices) != view.not_shared.end(); }

void add(std::vector<int>& to, const std::vector<int>& from) {
  if (to.size() < from.size()) to.resize(from.size());
  for (std::size_t i = 0; i < from.size(); ++i) to[i] += from[i];
}

void add_shown(SumView& to, const SumView& from) {
  to.teachers += from.teachers;
  to.pupils += from.pupils;
  to.lessons += from.lessons;
  add(to.stages, from.stages);
  to.rounds = to.rounds.value_or(0) + from.rounds.value_or(0);
  to.answered = to.answered.value_or(0) + from.answered.value_or(0);
  if (to.voices.size() < from.voices.size()) to.voices.resize(from.voices.size());
  for (std::size_t i = 0; i < from.voices.size(); ++i) add(to.voices[i], from.voices[i]);
}

/// Rows of one name out of all tables.
SumView row_of(const std::string& key, const std::vector<const SumTable*>& tables, std::vector<SumView> SumTable::*rows) {
  std::vector<const SumView*> parts;
  for (const SumTable* table : tables) {
    for (const SumView& row : table->*rows) {
      if (row.key == key) parts.push_back(&row);
    }
  }
  return sum_of(key, parts);
}

std::set<std::string> keys_of(const std::vector<const SumTable*>& tables, std::vector<SumView> SumTable::*rows) {
  std::set<std::string> out;
  for (const SumTable* table : tables) {
    for (const SumView& row : table->*rows) out.insert(row.key);
  }
  return out;
}

}  // namespace

void withhold(SumTable& table, const people::Agreement& agreement) {
  if (people::gives(agreement, Shared::voices)) return;
  withhold_voices(table.all);
  for (SumView& row : table.levels) withhold_voices(row);
  for (SumView& row : table.districts) withhold_voices(row);
}

SumView sum_of(const std::string& key, const std::vector<const SumView*>& parts) {
  SumView out;
  out.key = key;
  out.stages.assign(3, 0);
  out.voices.assign(3, std::vector<int>(3, 0));
  bool some = false;
  bool one_hidden = false;
  bool without_voices = false;
  for (const SumView* part : parts) {
    out.schools += part->schools;
    out.schools_active += part->schools_active;
    some = some || part->hidden == Hidden::no;
    one_hidden = one_hidden || part->hidden == Hidden::too_few || part->hidden == Hidden::complement;
    without_voices = without_voices || (lacks_voices(*part) && part->hidden != Hidden::none_yet);
  }
  out.hidden = one_hidden ? Hidden::complement : some ? Hidden::no : Hidden::none_yet;
  if (out.hidden == Hidden::no) {
    for (const SumView* part : parts) add_shown(out, *part);
  }
  if (without_voices) withhold_voices(out);
  return out;
}

SumTable together(const std::vector<const SumTable*>& tables) {
  SumTable out;
  std::vector<const SumView*> all;
  for (const SumTable* table : tables) all.push_back(&table->all);
  out.all = sum_of("", all);
  const auto levels = keys_of(tables, &SumTable::levels);
  for (const std::string_view level : school_levels) {
    if (const auto found = levels.find(std::string(level)); found != levels.end()) out.levels.push_back(row_of(*found, tables, &SumTable::levels));
  }
  for (const std::string& district : keys_of(tables, &SumTable::districts)) out.districts.push_back(row_of(district, tables, &SumTable::districts));
  return out;
}

}  // namespace selami::city
