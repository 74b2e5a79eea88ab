#include "planning_core/merge.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "planning_core/place.hpp"

namespace selami::planning {
namespace {

using json::Array;
using json::Object;
using json::Value;

bool same(const Value& a, const Value& b) { return json::text(a) == json::text(b); }

const Value& nothing() {
  static const Value none;
  return none;
}

const Value& member(const Value& object, const std::string& name) {
  const Value* found = object.find(name);
  return found ? *found : nothing();
}

/// The items of a list by id; none when it is no list of things that each have an id of their own.
std::optional<std::map<std::string, const Value*>> by_id(const Value& list) {
  std::map<std::string, const Value*> out;
  if (list.is_null()) return out;
  const Array* items = list.array();
  if (!items) return std::nullopt;
  for (const Value& item : *items) {
    const std::string id(item.text_of("id"));
    if (id.empty() || !out.emplace(id, &item).second) return std::nullopt;
  }
  return out;
}

/// The texts of a list of different texts (dimensions, principles); none when it is another kind of list.
std::optional<std::vector<std::string>> texts_of(const Value& list) {
  std::vector<std::string> out;
  if (list.is_null()) return out;
  const Array* items = list.array();
  if (!items) return std::nullopt;
  for (const Value& item : *items) {
    const std::string* text = item.string();
    if (!text || std::find(out.begin(), out.end(), *text) != out.end()) return std::nullopt;
    out.push_back(*text);
  }
  return out;
}

std::vector<std::string> ids_of(const Value& list) {
  std::vector<std::string> out;
  if (const Array* items = list.array()) {
    for (const Value& item : *items) out.emplace_back(item.text_of("id"));
  }
  return out;
}

bool has(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

std::vector<std::string> only(const std::vector<std::string>& list, const std::vector<std::string>& others) {
  std::vector<std::string> out;
  std::copy_if(list.begin(), list.end(), std::back_inserter(out), [&](const std::string& t) { return has(others, t); });
  return out;
}

/// Everything of both lists: in the order of `first`, what only `second` has behind what it stands behind there.
std::vector<std::string> woven(const std::vector<std::string>& first, const std::vector<std::string>& second) {
  std::vector<std::string> out = first;
  auto behind = out.begin();
  for (const std::string& text : second) {
    const auto found = std::find(out.begin(), out.end(), text);
    behind = (found == out.end() ? out.insert(behind, text) : found) + 1;
  }
  return out;
}

/// The order that stands: the one side's that moved something; where both did, what is stored.
std::vector<std::string> ordered(const std::vector<std::string>& base, const std::vector<std::string>& stored,
                                 const std::vector<std::string>& incoming) {
  const bool stored_moved = only(stored, base) != only(base, stored);
  return stored_moved ? woven(stored, incoming) : woven(incoming, stored);
}

class Merger {
 public:
  std::vector<std::string> conflicts;

  Value merge(const Value& base, const Value& stored, const Value& incoming, const std::string& path) {
    if (same(stored, incoming) || same(base, incoming)) return stored;
    if (same(base, stored)) return incoming;
    if (stored.object() && incoming.object()) return merge_object(base, stored, incoming, path);
    if (stored.array() && incoming.array()) {
      if (by_id(base) && by_id(stored) && by_id(incoming)) return merge_items(base, stored, incoming, path);
      if (texts_of(base) && texts_of(stored) && texts_of(incoming)) return merge_texts(base, stored, incoming);
    }
    conflicts.push_back(path);
    return stored;
  }

 private:
  Value merge_object(const Value& base, const Value& stored, const Value& incoming, const std::string& path) {
    Object out;
    for (const auto& [name, value] : *stored.object()) {
      out.emplace_back(name, merge(member(base, name), value, member(incoming, name), path + "/" + pointer_part(name)));
    }
    return {std::move(out)};
  }

  Value merge_items(const Value& base, const Value& stored, const Value& incoming, const std::string& path) {
    const auto b = *by_id(base), s = *by_id(stored), i = *by_id(incoming);
    Array out;
    for (const std::string& id : ordered(ids_of(base), ids_of(stored), ids_of(incoming))) {
      const std::string here = path + "/" + pointer_part(id);
      const auto in_base = b.find(id), in_stored = s.find(id), in_incoming = i.find(id);
      const Value& before = in_base == b.end() ? nothing() : *in_base->second;
      if (in_stored != s.end() && in_incoming != i.end()) {
        out.push_back(merge(before, *in_stored->second, *in_incoming->second, here));
        continue;
      }
      // One side does not have it: new there, or removed here. Removing wins over "unchanged", never over a change.
      const Value& there = in_stored != s.end() ? *in_stored->second : *in_incoming->second;
      if (in_base != b.end() && same(before, there)) continue;
      if (in_base != b.end()) conflicts.push_back(here);
      out.push_back(there);
    }
    return {std::move(out)};
  }

  /// A list of different texts is a set with an order: additions of both, without what either took out.
  Value merge_texts(const Value& base, const Value& stored, const Value& incoming) {
    const auto b = *texts_of(base), s = *texts_of(stored), i = *texts_of(incoming);
    Array out;
    for (const std::string& text : ordered(b, s, i)) {
      const bool removed = has(b, text) && !(has(s, text) && has(i, text));
      if (!removed) out.push_back(json::make(text));
    }
    return {std::move(out)};
  }
};

Value value_of(const plan::Plan& plan) { return json::parse(plan::write_plan(plan)).value_or(Value{}); }

}  // namespace

Merged merge(const plan::Plan& base, const plan::Plan& stored, const plan::Plan& incoming) {
  Merger merger;
  auto plan = plan::read_plan(merger.merge(value_of(base), value_of(stored), value_of(incoming), ""));
  // Both together can be more than a plan may hold: then what is stored stands as a whole.
  if (!plan) return {stored, {""}};
  return {*std::move(plan), std::move(merger.conflicts)};
}

}  // namespace selami::planning
