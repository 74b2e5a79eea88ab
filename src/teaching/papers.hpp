#pragma once
/// @file Papers that write themselves: the teacher's jurnal mengajar and a class's recap of attendance. All are reports: they
/// are read, and printed, on a worker.
///
/// Whose they are: the journal tells of lessons, so it is its teacher's alone. The recap tells who was at school, which is the
/// school's public task: the teachers of the class, the principal and the operator see it, each day once for all lessons of
/// that day; it names no lesson and no teacher.

#include "files/paper.hpp"
#include "people/access.hpp"
#include "teaching/papers_wire.hpp"
#include "teaching/subject_names.hpp"
#include "teaching_core/period.hpp"

namespace selami::teaching {

// Errors of all: period.unknown.

Result<JournalView> read_journal(Call& call, const JournalPacks& packs, const Query<PaperQuery>& query);
Result<File> journal_pdf(Call& call, const JournalPacks& packs, const Query<PaperQuery>& query);
Result<File> journal_png(Call& call, const JournalPacks& packs, const Query<PaperQuery>& query);
Result<File> journal_xlsx(Call& call, const JournalPacks& packs, const Query<PaperQuery>& query);

/// Errors: group.unknown too.
Result<RecapView> read_recap(Call& call, const GroupId& group, const Query<PaperQuery>& query);
Result<File> recap_pdf(Call& call, const GroupId& group, const Query<PaperQuery>& query);
Result<File> recap_png(Call& call, const GroupId& group, const Query<PaperQuery>& query);
Result<File> recap_xlsx(Call& call, const GroupId& group, const Query<PaperQuery>& query);

// The papers themselves: values out of values, in Indonesian, the language of the official forms.

/// What stands at the head and foot of a school's paper.
struct PaperHead {
  people::SchoolCard school;
  std::optional<people::Signatory> teacher;  ///< none: a line to sign on
};
/// When and on what it is printed.
struct Printing {
  files::Sheet sheet = files::Sheet::f4;
  Date day;
  Instant at;
};
/// `heads` are of `journal.schools`, in order.
files::Paper journal_paper(const JournalView& journal, const std::vector<PaperHead>& heads, const Printing& printing);
files::Paper recap_paper(const RecapView& recap, const PaperHead& head, const Printing& printing);

}  // namespace selami::teaching
