#include "teaching_core/feedback.hpp"

#include <algorithm>

namespace selami::teaching {
namespace {

bool inside(int at) { return at >= 0 && at <= place_scale; }

bool is_place(const WorkPlace& place) {
  if (place.x.has_value() != place.y.has_value() || place.from < 0) return false;
  if (!place.x) return true;
  return place.quote.empty() && inside(*place.x) && inside(*place.y);
}

}  // namespace

bool takes_back(const Saying& saying) { return saying.good.empty() && saying.next.empty(); }

Result<bool> may_say(const Saying& saying) {
  if (takes_back(saying)) return true;
  if (saying.good.empty()) return fail(Fault::invalid, "feedback.half", "good");
  if (saying.next.empty()) return fail(Fault::invalid, "feedback.half", "next");
  if (!is_place(saying.place)) return fail(Fault::invalid, "feedback.place", "place");
  return true;
}

Result<bool> is_version(const std::vector<std::string>& tries, std::string_view of) {
  if (!of.empty() && std::find(tries.begin(), tries.end(), of) == tries.end()) return fail(Fault::not_found, "feedback.try_unknown", "of_try");
  return true;
}

bool has_newer(const std::vector<std::string>& tries, std::string_view of) { return !tries.empty() && tries.back() != of; }

Result<bool> may_try(const Trying& trying) {
  if (trying.text.empty() && !trying.photo) return fail(Fault::invalid, "try.empty", "text");
  if (!trying.asked) return fail(Fault::conflict, "try.not_asked", "question");
  if (trying.tries >= next_tries_max) return fail(Fault::conflict, "try.full", "question");
  return true;
}

}  // namespace selami::teaching
