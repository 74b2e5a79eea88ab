#pragma once
/// @file Penilaian proses, once a semester: the four parts gathered from what is there already; the teacher adds three sentences.

#include "growth/packs.hpp"
#include "growth/process_wire.hpp"
#include "teaching_core/period.hpp"

namespace selami::growth {

/// The teacher's records: of each school this semester, and the one before if anything happened in it; of a school that the teacher has left
/// only semesters in which something did.
Result<MyProcess> my_process(Call& call);
/// Errors: school.unknown, period.unknown (invalid), taken.step_unknown (invalid).
Result<Done> put_process(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& period, const ProcessIn& in);
/// Lets head and supervisor of the school read it, and takes it back. Errors: school.unknown, period.unknown, process.empty (conflict): nothing is written yet.
Result<Done> publish_process(Call& call, const SchoolId& school, const std::string& period);
Result<Done> unpublish_process(Call& call, const SchoolId& school, const std::string& period);
/// What teachers of the actor's schools published, as growth_core's for_process_readers cuts it.
Result<PublishedProcess> published_process(Call& call);

/// A semester of the actor's own, in a school where the actor teaches or once taught; with all of it. Errors: school.unknown, period.unknown.
Result<ProcessView> own_process(Call& call, const SchoolId& school, const std::string& period);
/// A school's semester "2026-1". Errors: period.unknown, also for a month.
Result<teaching::Period> semester_named(Call& call, const SchoolId& school, const std::string& period);

}  // namespace selami::growth
