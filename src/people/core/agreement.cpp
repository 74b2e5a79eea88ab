#include "people_core/agreement.hpp"

#include <algorithm>

#include "base/parts.hpp"
#include "base/school_levels.hpp"

namespace selami::people {
namespace {

template <class T>
void each_once(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

bool is_level(const std::string& level) {
  return std::find(school_levels.begin(), school_levels.end(), level) != school_levels.end();
}

/// Is there a day on which both stand? One that was taken back stands on none.
bool overlap(const Agreement& a, const Agreement& b) {
  if (a.taken_back || b.taken_back) return false;
  const bool a_is_over = a.until && *a.until < b.since;
  const bool b_is_over = b.until && *b.until < a.since;
  return !a_is_over && !b_is_over;
}

bool over(const Agreement& agreement, const Date& today) {
  const AgreementState state = state_on(agreement, today);
  return state == AgreementState::ended || state == AgreementState::taken_back;
}

}  // namespace

AgreementState state_on(const Agreement& agreement, const Date& today) {
  if (agreement.taken_back) return AgreementState::taken_back;
  if (agreement.until && *agreement.until < today) return AgreementState::ended;
  return today < agreement.since ? AgreementState::coming : AgreementState::running;
}

bool in_force(const Agreement& agreement, const Date& today) { return state_on(agreement, today) == AgreementState::running; }

bool gives(const Agreement& agreement, Shared kind) {
  return std::find(agreement.what.begin(), agreement.what.end(), kind) != agreement.what.end();
}

bool gives_level(const Agreement& agreement, std::string_view level) {
  return agreement.levels.empty() || std::find(agreement.levels.begin(), agreement.levels.end(), level) != agreement.levels.end();
}

Result<Agreement> offered(Agreement wish, const std::vector<Agreement>& standing, const Date& today) {
  if (wish.owner == wish.viewer) return fail(Fault::invalid, "agreement.own_office", "viewer");
  if (!gives(wish, Shared::coverage)) return fail(Fault::invalid, "agreement.without_coverage", "what");
  if (!std::all_of(wish.levels.begin(), wish.levels.end(), is_level)) return fail(Fault::invalid, "agreement.level", "levels");
  each_once(wish.what);
  each_once(wish.levels);
  // A phone without network may bring it days later: it gives nothing of the days before.
  wish.since = std::max(wish.since, today);
  const std::int64_t days = wish.until ? day_number(*wish.until) - day_number(wish.since) : -1;
  if (days < 0 || days > agreement_days_max) return fail(Fault::invalid, "agreement.days", "until");
  const auto stands_too = [&](const Agreement& other) { return overlap(wish, other); };
  if (std::any_of(standing.begin(), standing.end(), stands_too)) return fail(Fault::conflict, "agreement.stands", "viewer");
  return wish;
}

Result<Date> shortened(const Agreement& agreement, const Date& until, const Date& today) {
  if (over(agreement, today)) return fail(Fault::conflict, "agreement.over");
  const bool later = agreement.until && !(until < *agreement.until);
  if (later || until < today || until < agreement.since) return fail(Fault::invalid, "agreement.only_shorter", "until");
  return until;
}

Result<Date> taken_back_on(const Agreement& agreement, const Date& today) {
  if (over(agreement, today)) return fail(Fault::conflict, "agreement.over");
  return today;
}

std::string kinds_text(const std::vector<Shared>& what) {
  std::vector<std::string> names;
  for (const Shared kind : what) names.emplace_back(enum_text(kind));
  return join(names, ",");
}

std::vector<Shared> kinds_of(std::string_view text) {
  std::vector<Shared> out;
  for (const std::string& name : split(text, ',')) {
    if (const auto kind = enum_value<Shared>(name)) out.push_back(*kind);
  }
  return out;
}

std::string levels_text(const std::vector<std::string>& levels) { return join(levels, ","); }
std::vector<std::string> levels_of(std::string_view text) { return split(text, ','); }

}  // namespace selami::people
