#include "growth_core/record.hpp"

#include <algorithm>
#include <iterator>

namespace selami::growth {
namespace {

constexpr std::pair<const char*, std::string Record::*> texts[] = {{"step_seen", &Record::step_seen}, {"strength", &Record::strength},   {"learnt", &Record::learnt},
                                                                   {"not_yet", &Record::not_yet},     {"follow_up", &Record::follow_up}, {"next_step", &Record::next_step}};

/// The line of `id` is as `in` has it; it is gone where `in` has none.
template <class Line>
void lay(std::vector<Line>& stored, const std::vector<Line>& in, std::string Line::*key, const std::string& id) {
  const auto meant = [&](const Line& one) { return one.*key == id; };
  stored.erase(std::remove_if(stored.begin(), stored.end(), meant), stored.end());
  std::copy_if(in.begin(), in.end(), std::back_inserter(stored), meant);
}

void lay_part(Record& stored, const Record& in, const std::string& name) {
  const std::size_t dot = name.find('.');
  const std::string part = name.substr(0, dot);
  const std::string id = dot == std::string::npos ? "" : name.substr(dot + 1);
  if (part == "items") return lay(stored.items, in.items, &SeenItem::item, id);
  if (part == "behaviours") return lay(stored.behaviours, in.behaviours, &SeenBehaviour::behaviour, id);
  if (part == "talk") return lay(stored.talk, in.talk, &SeenTalk::move, id);
  for (const auto& [text, field] : texts) {
    if (part == text) stored.*field = in.*field;
  }
}

}  // namespace

Result<bool> ready_to_send(const Record& record, bool word) {
  if (record.strength.empty()) return fail(Fault::invalid, "visit.no_strength", "record.strength");
  const bool seen = word || !record.step_seen.empty() || std::any_of(record.items.begin(), record.items.end(), [](const SeenItem& one) { return !one.evidence.empty(); });
  if (!seen) return fail(Fault::invalid, "visit.no_evidence", "record.items");
  for (std::size_t i = 0; i < record.behaviours.size(); ++i) {
    const SeenBehaviour& one = record.behaviours[i];
    if (!one.given.empty() && one.evidence.empty()) {
      return fail(Fault::invalid, "visit.step_without_evidence", "record.behaviours[" + std::to_string(i) + "].evidence");
    }
  }
  if (record.follow_up.empty() && record.next_step.empty()) return fail(Fault::invalid, "visit.no_follow_up", "record.follow_up");
  return true;
}

Record laid_over(Record stored, const Record& in, const std::vector<std::string>& touched) {
  if (touched.empty()) return in;
  if (stored.indicator != in.indicator) stored.behaviours.clear();  // of another indicator
  stored.indicator = in.indicator;
  stored.step = in.step;
  stored.step_words = in.step_words;
  for (const std::string& name : touched) lay_part(stored, in, name);
  return stored;
}

Record for_readers(Record record) {
  record.talk.clear();
  return record;
}

}  // namespace selami::growth
