#pragma once
/// @file The operator's desk: who teaches whom, grades, PINs, consents; and class groups as teachers see them.

#include "people/access.hpp"
#include "people/desk_wire.hpp"
#include "people/school_wire.hpp"

namespace selami::people {

/// Makes or changes an assignment; it alone decides "own classes". Whoever gets one may sign in as a teacher.
/// Errors: school.unknown, staff.unknown, group.unknown, assignment.days (until before since).
Result<AssignmentView> put_assignment(Call& call, const SchoolId& school, const AssignmentId& id, const AssignmentIn& wish);
Result<AssignmentList> list_assignments(Call& call, const SchoolId& school);

/// All class groups of a school, for its operator and principal. Errors: school.unknown.
Result<GroupList> list_school_groups(Call& call, const SchoolId& school);
/// The class groups the actor may see: own ones, or all of the school for operator and principal.
Result<GroupList> list_groups(Call& call);
/// No access check.
GroupPage page_of(Call& call, const GroupNow& group);
/// Errors: group.unknown.
Result<GroupPage> read_group(Call& call, const GroupId& group);

/// Confirms grade and phase of a class group, or of single pupils in it. Errors: school.unknown, group.unknown,
/// grade.unknown (field grade or phase).
Result<GroupPage> put_grade(Call& call, const SchoolId& school, const GroupId& group, const GradeIn& grade);

/// The last day of a group's school year: an assignment does not reach into the next one by itself.
Date year_end(const std::string& school_year);

/// Makes a learning group, or makes it the group of exactly these pupils. A teacher draws from own rombel and has the group as an
/// own class; the operator draws from all of the school. Errors: school.unknown, group.unknown, group.name_taken, pupil.unknown.
Result<GroupPage> put_learning_group(Call& call, const GroupId& group, const LearningIn& in);

struct PreparedPins {
  SchoolId school;
  PinsWish wish;
};
Result<PreparedPins> prepare_pins(Call& snapshot, const SchoolId& school, const PinsWish& wish);
/// New PINs of four digits, or three pictures where the class has pictures; shown this once. Errors: school.unknown, group.unknown.
Result<PinList> make_pins(Call& call, const PreparedPins& prepared);
/// Chooses PIN or pictures for a class; whoever has a key keeps it until a new one is made. Its operator, or a teacher for an own
/// class. Errors: group.unknown, pin.not_in_tk.
Result<GroupPage> put_pupil_key(Call& call, const GroupId& group, const PupilKeyIn& in);

/// Writes down what a guardian said. A row is never changed: the newest stands. A yes to kept work or to photo and voice that becomes
/// a no takes away all files that were kept of the pupil since that yes: which of them shows work and which the child, no program
/// can tell.
/// Errors: school.unknown, pupil.unknown.
Result<Done> put_consent(Call& call, const SchoolId& school, const ConsentId& id, const ConsentIn& consent);
/// Writes down a whole slip: what differs from the word that stands, and what nobody had said yet. A yes to kept work or to photo
/// and voice that became a no is a withdrawal, as above. A slip that had not come back after all is one that nobody has answered:
/// each word that stood gets a row that says so. `id` is that of the first row: the same slip again changes nothing.
/// Errors: school.unknown, pupil.unknown.
Result<Done> put_consent_slip(Call& call, const SchoolId& school, const PupilId& pupil, const ConsentId& id, const ConsentSlipIn& slip);

Result<QrView> read_qr(Call& call, const Query<QrWish>& wish);

}  // namespace selami::people
