#include "growth_core/process.hpp"

#include <algorithm>

namespace selami::growth {
namespace {

bool is_left_out(const FourParts& parts, const std::string& id) { return std::find(parts.left_out.begin(), parts.left_out.end(), id) != parts.left_out.end(); }

bool is_there(const FourParts& parts, Part part) {
  switch (part) {
    case Part::own: return !parts.own.went.empty() && (!parts.own.to_change.empty() || !parts.own.next_step.empty());
    case Part::pupils: return parts.heard.lessons > 0 && !is_left_out(parts, pupils_line);
    case Part::colleague:
    case Part::principal: break;
  }
  return std::any_of(parts.said.begin(), parts.said.end(), [&](const Said& one) { return one.part == part && !is_left_out(parts, one.id); });
}

}  // namespace

std::vector<Part> missing(const FourParts& parts) {
  std::vector<Part> out;
  for (const Part part : {Part::own, Part::colleague, Part::principal, Part::pupils}) {
    if (!is_there(parts, part)) out.push_back(part);
  }
  return out;
}

FourParts shown(FourParts parts) {
  const auto off = [&](const Said& one) { return is_left_out(parts, one.id); };
  parts.said.erase(std::remove_if(parts.said.begin(), parts.said.end(), off), parts.said.end());
  if (is_left_out(parts, pupils_line)) parts.heard = {};
  parts.left_out.clear();
  return parts;
}

FourParts for_process_readers(FourParts parts) {
  parts = shown(std::move(parts));
  const auto hers = [](const Said& one) { return !one.published; };
  parts.said.erase(std::remove_if(parts.said.begin(), parts.said.end(), hers), parts.said.end());
  if (parts.heard.answered < answers_published) {
    parts.heard.answered = 0;
    parts.heard.voices.clear();
  }
  return parts;
}

}  // namespace selami::growth
