#pragma once
/// @file Profil saya: the eight dimensions with what a pupil chose to show for them, and the stage that it and a teacher settled in a talk.

#include "reflection/packs.hpp"
#include "reflection/profile_wire.hpp"

namespace selami::reflection {

/// The own profile at a pupil's seat: all that it chose, whosesoever lesson it is from, and all that was said in talks. To choose there is what
/// it made in lessons with this lesson's teacher. Where the age does not choose by itself, only that is said. Errors: lesson.unknown, pupil.unknown.
Result<ProfileView> seat_profile(Call& call, const JournalPacks& packs);
/// Chooses a thing for a dimension, says why anew, or gives it up. Errors: profile.with_teacher (forbidden: of this age teacher and child do it
/// together), profile.dimension, evidence.unknown, evidence.empty, evidence.full.
Result<Done> choose_own(Call& call, const JournalPacks& packs, const std::string& dimension, const std::string& thing, const EvidenceIn& in);

/// A pupil's profile as its teacher sees it: evidence out of the own lessons, the own talks; to the guru kelas colleagues' newest stages, too.
/// Leaves a trace. Errors: group.unknown, pupil.unknown.
Result<ProfileView> pupil_profile(Call& call, const JournalPacks& packs, const GroupId& group, const PupilId& pupil);
/// The same as choose_own beside a pupil without a phone, or a child of a kindergarten. Errors: group.unknown, pupil.unknown, and as above.
Result<Done> choose_for(Call& call, const JournalPacks& packs, const GroupId& group, const PupilId& pupil, const std::string& dimension, const std::string& thing,
                        const EvidenceIn& in);
/// The stage that teacher and pupil settled on a day: one a teacher, dimension and day, earlier days stay.
/// Errors: group.unknown, pupil.unknown, profile.dimension, talk.day, talk.alone, talk.no_evidence; late.closed, late.assignment_ended (held).
Result<Done> keep_talk(Call& call, const JournalPacks& packs, const GroupId& group, const PupilId& pupil, const std::string& dimension, const TalkIn& in);

}  // namespace selami::reflection
