#pragma once
/// @file Visits as rows, and who may see which: the only way from an id to a visit for a person who asks.

#include "growth/visit_wire.hpp"

namespace selami::growth {

struct Visit {
  VisitView view;       ///< all of it: what is shown to whom is cut by own_view, visitor_view, reader_view
  PersonId teacher;
  PersonId visitor;     ///< empty: nobody yet
  PersonId proposer;
  bool called_off = false;
};

/// What a visitor wrote, from its row. It was written by to_json: one that cannot be read is a broken world (throws Broken).
Record record_of(const std::string& body);

/// Where the actor teaches in earnest: a practice class is visited by nobody. Errors: school.unknown.
Result<Done> taught_in_earnest(Call& call, const SchoolId& school);
/// Schools of which semesters and years are the actor's: where the actor teaches in earnest or once taught, as own plans stay.
std::vector<SchoolId> schools_of_own(Call& call);
/// Errors: school.unknown.
Result<Done> once_taught(Call& call, const SchoolId& school);
/// Schools in which the actor is head or supervisor, each once.
std::vector<SchoolId> schools_above(Call& call);

/// All visits to a teacher's own lessons, newest day first; the actor's own, if nobody is named.
std::vector<Visit> visits_of_teacher(Call& call);
std::vector<Visit> visits_of_teacher(Call& call, const PersonId& teacher);
/// Those that the actor makes and may still see.
std::vector<Visit> visits_of_visitor(Call& call);
/// Invitations to a head or supervisor of a school that nobody took yet.
std::vector<Visit> open_invitations(Call& call, const SchoolId& school, Visitor kind);
std::vector<Visit> published_of(Call& call, const SchoolId& school);
std::optional<Visit> find_visit(Call& call, const VisitId& id);
std::optional<Visit> find_by_code(Call& call, const std::string& code);

/// A visit to the actor's own lesson. Errors: visit.unknown (not_found), also when it is another's or was called off.
Result<Visit> own_visit(Call& call, const VisitId& id);
/// A visit that the actor makes: a colleague anywhere, a head or supervisor while that of the school. Errors: visit.unknown.
Result<Visit> made_visit(Call& call, const VisitId& id);
/// One that its teacher published, for head and supervisor of the school. Errors: visit.unknown.
Result<Visit> published_visit(Call& call, const VisitId& id);

/// The teacher's view: what the visitor writes comes with its being sent.
VisitView own_view(Call& call, Visit visit);
/// The visitor's view; with the step that the teacher tries, once the teacher agreed to the visit and lets it be seen.
VisitView visitor_view(Call& call, const Visit& visit, const StepCatalogue& steps);
/// For readers beyond the two.
VisitView reader_view(Visit visit);

}  // namespace selami::growth
