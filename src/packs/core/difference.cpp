#include "packs_core/difference.hpp"

#include <algorithm>
#include <map>

namespace selami::packs {
namespace {

bool same(const Fact& a, const Fact& b) { return a.id == b.id && a.en == b.en && a.about == b.about && a.source == b.source && a.checked == b.checked; }
bool same(const Seed& a, const Seed& b) { return a.text == b.text && a.aims == b.aims; }

template <class T>
bool all_same(const std::vector<T>& a, const std::vector<T>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const T& x, const T& y) { return same(x, y); });
}

std::vector<Part> parts_that_differ(const LocalContext& a, const LocalContext& b) {
  std::vector<Part> out;
  const auto add = [&](bool is_same, Part part) {
    if (!is_same) out.push_back(part);
  };
  add(a.name == b.name, Part::name);
  add(a.levels == b.levels, Part::levels);
  add(a.phases == b.phases, Part::phases);
  add(a.subjects == b.subjects, Part::subjects);
  add(all_same(a.facts, b.facts), Part::facts);
  add(all_same(a.seeds, b.seeds), Part::seeds);
  add(a.partners == b.partners, Part::partners);
  return out;
}

std::map<std::string, const LocalContext*> by_id(const ContextPack& pack) {
  std::map<std::string, const LocalContext*> out;
  for (const LocalContext& one : pack.contexts) out.emplace(one.id, &one);
  return out;
}

}  // namespace

Difference difference(const ContextPack& before, const ContextPack& after) {
  Difference out;
  const auto was = by_id(before), is = by_id(after);
  for (const LocalContext& one : after.contexts) {
    const auto found = was.find(one.id);
    if (found == was.end()) {
      out.came.push_back({one.id, one.name});
      continue;
    }
    std::vector<Part> parts = parts_that_differ(*found->second, one);
    if (!parts.empty()) out.changed.push_back({one.id, one.name, std::move(parts)});
  }
  for (const LocalContext& one : before.contexts) {
    if (is.count(one.id) == 0) out.went.push_back({one.id, one.name});
  }
  out.head = !(before.title == after.title) || before.license != after.license || before.source != after.source;
  return out;
}

bool is_none(const Difference& difference) {
  return difference.came.empty() && difference.went.empty() && difference.changed.empty() && !difference.head;
}

}  // namespace selami::packs
