#include "library/library.hpp"

#include <charconv>

#include "library/around.hpp"
#include "library/store.hpp"
#include "people/access.hpp"
#include "people_core/rights.hpp"

namespace selami::library {
namespace {

tl::unexpected<Error> unknown() { return fail(Fault::not_found, "plan.unknown", "plan"); }

PublicationView view_of(const PlanId& id, const std::optional<Publication>& found) {
  PublicationView out;
  out.plan = id;
  if (!found) return out;
  out.reach = found->reach;
  out.named = found->named;
  out.version = found->version;
  out.at = found->at;
  return out;
}

}  // namespace

std::vector<Name> names_around(Call& call, const SchoolId& school) {
  std::vector<Name> out{{people::school_card(call, school).name, true}};
  for (const people::GroupNow& group : people::own_groups(call)) {
    for (people::MemberNow& member : people::members(call, group)) out.push_back({std::move(member.name), false});
  }
  return out;
}

Result<PublicationView> publish(Call& call, const PlanId& id, const PublishIn& in) {
  TRY(const planning::PlanText text, planning::own_plan(call, id));
  const auto before = find_publication(call.tx, id);
  if (before && before->author != call.actor.person) return unknown();  // another school's plan under the same id
  put_publication(call, text, in);
  return view_of(id, find_publication(call.tx, id));
}

Result<Done> take_back(Call& call, const PlanId& id) {
  const auto found = find_publication(call.tx, id);
  if (found && found->author != call.actor.person) return unknown();
  if (found) drop_publication(call.tx, id);
  return Done{};
}

Result<Done> take_down(Call& call, const PlanId& id) {
  const auto found = find_publication(call.tx, id);
  if (!found) return unknown();
  if (!people::may(call.actor, Action::library_take_down, {found->school, found->authority, {}, {}})) return unknown();
  drop_publication(call.tx, id);
  return Done{};
}

Result<PublicationView> publication(Call& call, const PlanId& id) {
  TRY(const planning::PlanHead head, planning::own_head(call, id));
  return view_of(head.id, find_publication(call.tx, id));
}

Result<NameList> names_left(Call& call, const PlanId& id) {
  TRY(const planning::PlanText text, planning::own_plan(call, id));
  NameList out;
  for (NameFound& one : names_in(text.body, names_around(call, text.head.school))) out.names.push_back({std::move(one.place), std::move(one.word), one.school});
  return out;
}

Result<OriginList> origins(Call& call, const PlanId& id) {
  TRY(const planning::PlanHead head, planning::own_head(call, id));
  return OriginList{origins_of(call, head.school, id)};
}

Result<LibraryPlan> library_plan(Call& call, const PlanId& id) {
  auto item = visible(call, id);
  if (!item) return unknown();
  const auto found = find_publication(call.tx, id);
  const auto body = published_body(call.tx, id, item->version);
  if (!found || !body) return unknown();
  LibraryPlan out{*std::move(item), parsed(*body), origins_of(call, found->school, id), std::nullopt};
  // One sum for the whole family: of plans that contain one another a smaller sum could be taken from a larger.
  out.led_to = led_to(call, oldest_of(id, out.origins));
  return out;
}

Result<PublishedText> published_text(Call& call, const PlanId& id, const std::string& version) {
  if (!visible(call, id)) return unknown();
  int number = 0;
  const char* end = version.data() + version.size();
  const auto read = std::from_chars(version.data(), end, number);
  const auto body = read.ec == std::errc() && read.ptr == end ? published_body(call.tx, id, number) : std::nullopt;
  if (!body) return fail(Fault::not_found, "plan.version_unknown", "version");
  return PublishedText{number, parsed(*body)};
}

}  // namespace selami::library
