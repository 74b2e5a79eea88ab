#include <algorithm>

#include "auth/secrets.hpp"
#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "people/people.hpp"
#include "people/slip_print.hpp"
#include "schools_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

constexpr int pin_digits = 4;

}  // namespace

std::string pin_hash(const Setting& setting, const PupilId& pupil, const std::string& pin) {
  return keyed_hash(setting.secret, "pin", pupil.text + "\n" + pin);
}

bool pin_fits(Call& call, const SchoolId& school, const PupilId& pupil, const std::string& pin) {
  const auto kept = call.tx.one(sql::pin_of{.school = school, .id = pupil}, [](const storage::Row& row) { return row.text(0); });
  return kept && !kept->empty() && *kept == pin_hash(call.setting, pupil, pin);
}

Result<PreparedPins> prepare_pins(Call&, const SchoolId& school, const PinsWish& wish) { return PreparedPins{school, wish}; }

Result<PinList> make_pins(Call& call, const PreparedPins& prepared) {
  const SchoolId& school = prepared.school;
  TRY_DO(school_with_role(call, school, Role::operator_));
  TRY(const GroupNow group, visible_group(call, prepared.wish.group));
  if (group.school != school) return fail(Fault::not_found, "group.unknown");
  PinList out;
  out.group = group.name;
  out.kind = class_key(call, group).kind;
  const bool pictures = out.kind == KeyKind::pictures;
  if (pictures) out.drawings = drawings();
  call.tx.each(sql::school_by_id{.id = school}, [&](const storage::Row& row) { out.school = row.text(2); });
  const auto& wanted = prepared.wish.pupils;
  for (const MemberView& member : page_of(call, group).members) {
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), member.pupil) == wanted.end()) continue;
    if (prepared.wish.only_missing.value_or(false) && member.pin) continue;
    const std::string pin = pictures ? new_picture_key(call.random) : new_digits(call.random, pin_digits);
    const std::string hash = pin_hash(call.setting, member.pupil, pin);
    const auto versions = call.tx.run_returning(sql::set_pin{.pin = hash, .kind = enum_text(out.kind), .school = school, .id = member.pupil},
                                                [](const storage::Row& row) { return row.integer(0); });
    for (const auto version : versions) storage::note_change(call.tx, school.text, "pupil", member.pupil.text, version);
    out.pins.push_back({member.pupil, member.number, member.name, pin});
  }
  return out;
}

Result<QrView> read_qr(Call& call, const Query<QrWish>& wish) { return qr_of_path(call, wish->path, wish->origin); }

}  // namespace selami::people
