#pragma once
/// @file The rapor of a class: drafts out of judged work, and what the teacher made of them. A line is its teacher's; the guru kelas of
/// the class reads what colleagues have said, for the rapor is one; nobody above does.

#include "people/access.hpp"
#include "reports/packs.hpp"
#include "reports/wire.hpp"
#include "teaching_core/period.hpp"

namespace selami::reports {

/// Lines of one subject; without one the first of the own sections. Errors: group.unknown, period.unknown, report.subject.
Result<ReportView> read_report(Call& call, const ReportPacks& packs, const GroupId& group, const Query<ReportQuery>& query);
/// Keeps lines as the teacher said them. Errors: group.unknown, period.unknown, pupil.unknown, report.subject, report.no_mark;
/// late.closed, late.assignment_ended (held).
Result<Done> write_report(Call& call, const GroupId& group, const ReportIn& in);

/// A class and semester that somebody asks about.
struct Asked {
  people::GroupNow group;
  teaching::Period period;
};
/// Without a semester that of today. Errors: group.unknown, period.unknown.
Result<Asked> asked_for(Call& call, const GroupId& group, const std::optional<std::string>& semester);
/// The one subject that the actor is assigned to there; '' when there are several, or the whole class.
std::string only_subject(Call& call, const Asked& asked);
/// Subjects of which the actor writes, at least one. A kindergarten's rapor is one for all that is played; whoever teaches a class may
/// write of its kokurikuler.
std::vector<std::string> own_subjects(Call& call, const Asked& asked);

}  // namespace selami::reports
