#include <algorithm>
#include <map>

#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "people/media.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

/// What is kept because of a yes of this kind.
std::optional<Keeping> keeps(ConsentOf kind) {
  if (kind == ConsentOf::sample) return Keeping::sample;
  return kind == ConsentOf::photo_voice ? std::optional(Keeping::voice) : std::nullopt;
}

/// What stands of one kind.
struct Word {
  bool given = false;
  bool answered = false;  ///< false: nobody has said anything, or it was a mistake
  Instant since;          ///< of a yes: when it became one
};
using Words = std::map<ConsentOf, Word>;

Words words_of(Call& call, const SchoolId& school, const PupilId& pupil) {
  Words out;
  call.tx.each(sql::consents_of_pupil{.school = school, .pupil = pupil}, [&](const storage::Row& row) {
    const auto kind = enum_value<ConsentOf>(row.text(0));
    if (!kind) return;
    Word& word = out[*kind];
    const bool given = row.integer(1) != 0;
    if (given && !word.given) word.since = row.instant(3);
    word.given = given;
    word.answered = row.integer(2) != 0;
  });
  return out;
}

/// One row. False: the same command again, no new word.
bool write_down(Call& call, const SchoolId& school, const ConsentId& id, const ConsentIn& consent, bool answered) {
  const auto rows = call.tx.run(sql::put_consent{.school = school,
                                                 .id = id,
                                                 .pupil = consent.pupil,
                                                 .kind = enum_text(consent.kind),
                                                 .given = consent.given,
                                                 .answered = answered,
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

/// What `slip` says of a kind, where that is a new word.
std::optional<Word> new_word(const Word& stands, bool given, bool back) {
  if (!back) return stands.answered ? std::optional(Word{}) : std::nullopt;
  if (stands.answered && stands.given == given) return std::nullopt;
  return Word{given, true, {}};
}

}  // namespace

Result<Done> put_consent(Call& call, const SchoolId& school, const ConsentId& id, const ConsentIn& consent) {
  TRY_DO(check_pupil(call, school, consent.pupil));
  const Word stood = words_of(call, school, consent.pupil)[consent.kind];
  if (!write_down(call, school, id, consent, true)) return Done{};
  if (const auto what = keeps(consent.kind); what && stood.given && !consent.given) forget_media(call, school, consent.pupil, *what, stood.since);
  return Done{};
}

Result<Done> put_consent_slip(Call& call, const SchoolId& school, const PupilId& pupil, const ConsentId& id, const ConsentSlipIn& slip) {
  TRY_DO(check_pupil(call, school, pupil));
  if (call.tx.one(sql::consent_known{.school = school, .id = id}, [](const storage::Row&) { return true; })) return Done{};
  Words stands = words_of(call, school, pupil);
  const std::pair<ConsentOf, bool> ticked[] = {{ConsentOf::device, slip.device}, {ConsentOf::sample, slip.sample},
                                               {ConsentOf::photo_voice, slip.photo_voice}, {ConsentOf::family, slip.family}};
  bool first = true;
  for (const auto& [kind, given] : ticked) {
    const Word& stood = stands[kind];
    const auto word = new_word(stood, given, slip.back.value_or(true));
    if (!word) continue;
    if (const auto what = keeps(kind); what && stood.given && !word->given) forget_media(call, school, pupil, *what, stood.since);
    write_down(call, school, first ? id : call.make_id<ConsentKind>(), {pupil, kind, word->given, slip.given_by}, word->answered);
    first = false;
  }
  return Done{};
}

}  // namespace selami::people
