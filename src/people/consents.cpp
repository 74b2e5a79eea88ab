#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "people/media.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

bool keeps_files(ConsentOf kind) { return kind == ConsentOf::sample || kind == ConsentOf::photo_voice; }

}  // namespace

Result<Done> put_consent(Call& call, const SchoolId& school, const ConsentId& id, const ConsentIn& consent) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto known = call.tx.one(sql::pupil_in_school{.school = school, .id = consent.pupil}, [](const storage::Row&) { return true; });
  if (!known) return fail(Fault::not_found, "pupil.unknown", "pupil");
  const auto rows = call.tx.run(sql::put_consent{.school = school,
                                                 .id = id,
                                                 .pupil = consent.pupil,
                                                 .kind = enum_text(consent.kind),
                                                 .given = consent.given,
                                                 .given_by = consent.given_by,
                                                 .by = call.actor.person,
                                                 .now = call.now});
  if (rows == 0) return Done{};  // the same command again is no new word
  storage::note_change(call.tx, school.text, "consent", id.text, 1);
  if (!consent.given && keeps_files(consent.kind)) forget_media(call, school, consent.pupil);
  return Done{};
}

}  // namespace selami::people
