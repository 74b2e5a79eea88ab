#include <map>

#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "people/media.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

bool keeps_files(ConsentOf kind) { return kind == ConsentOf::sample || kind == ConsentOf::photo_voice; }

/// One row. False: the same command again, no new word.
bool write_down(Call& call, const SchoolId& school, const ConsentId& id, const ConsentIn& consent) {
  const auto rows = call.tx.run(sql::put_consent{.school = school,
                                                 .id = id,
                                                 .pupil = consent.pupil,
                                                 .kind = enum_text(consent.kind),
                                                 .given = consent.given,
                                                 .given_by = consent.given_by,
                                                 .by = call.actor.person,
                                                 .now = call.now});
  if (rows == 0) return false;
  storage::note_change(call.tx, school.text, "consent", id.text, 1);
  return true;
}

Result<bool> check_pupil(Call& call, const SchoolId& school, const PupilId& pupil) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto known = call.tx.one(sql::pupil_in_school{.school = school, .id = pupil}, [](const storage::Row&) { return true; });
  if (!known) return fail(Fault::not_found, "pupil.unknown", "pupil");
  return true;
}

}  // namespace

Result<Done> put_consent(Call& call, const SchoolId& school, const ConsentId& id, const ConsentIn& consent) {
  TRY_DO(check_pupil(call, school, consent.pupil));
  if (write_down(call, school, id, consent) && !consent.given && keeps_files(consent.kind)) forget_media(call, school, consent.pupil);
  return Done{};
}

Result<Done> put_consent_slip(Call& call, const SchoolId& school, const PupilId& pupil, const ConsentId& id, const ConsentSlipIn& slip) {
  TRY_DO(check_pupil(call, school, pupil));
  if (call.tx.one(sql::consent_known{.school = school, .id = id}, [](const storage::Row&) { return true; })) return Done{};
  std::map<std::string, bool> stands;
  call.tx.each(sql::consents_of_pupil{.school = school, .pupil = pupil},
               [&](const storage::Row& row) { stands[row.text(0)] = row.integer(1) != 0; });
  const std::pair<ConsentOf, bool> ticked[] = {{ConsentOf::device, slip.device}, {ConsentOf::sample, slip.sample},
                                               {ConsentOf::photo_voice, slip.photo_voice}, {ConsentOf::family, slip.family}};
  bool first = true;
  bool withdrawn = false;
  for (const auto& [kind, given] : ticked) {
    const auto before = stands.find(enum_text(kind));
    if (before != stands.end() && before->second == given) continue;
    withdrawn = withdrawn || (before != stands.end() && !given && keeps_files(kind));
    write_down(call, school, first ? id : call.make_id<ConsentKind>(), {pupil, kind, given, slip.given_by});
    first = false;
  }
  if (withdrawn) forget_media(call, school, pupil);
  return Done{};
}

}  // namespace selami::people
