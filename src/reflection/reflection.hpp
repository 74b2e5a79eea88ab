#pragma once
#include "reflection/wire.hpp"
#include "teaching/access.hpp"

namespace selami::reflection {

/// The pupil's own sentence, from the lesson's seat. Errors: journal.empty.
Result<JournalView> write_own(Call& call, const JournalId& id, const SentenceIn& in);
/// For a pupil without a device, by the class's teacher. Errors: lesson.unknown, pupil.unknown, journal.empty.
Result<JournalView> write_for(Call& call, const LessonId& lesson, const JournalId& id, const PupilSentenceIn& in);
/// Errors: lesson.unknown.
Result<JournalList> lesson_journals(Call& call, const LessonId& lesson);
/// Errors: group.unknown, pupil.unknown.
Result<PupilJournals> pupil_journals(Call& call, const GroupId& group, const PupilId& pupil);

/// Within reflection: what a pupil has written in a lesson.
std::optional<JournalView> journal_in(Call& call, const teaching::LessonNow& lesson, const PupilId& pupil);

/// Within reflection: what was written to prompts, as a journal's row keeps it; what cannot be read is as if nothing had been written.
std::vector<PromptAnswer> answers_of(const std::string& text);

// ---- anecdotes.cpp: catatan anekdot, the teacher's own ----

/// Keeps one, writes it anew or, without words, takes it back. Errors: lesson.unknown, pupil.unknown, anecdote.not_fit (the id is another's).
Result<AnecdoteView> put_anecdote(Call& call, const LessonId& lesson, const AnecdoteId& id, const AnecdoteIn& in);
/// Errors: lesson.unknown.
Result<AnecdoteList> lesson_anecdotes(Call& call, const LessonId& lesson);
/// Of one pupil, in the asking teacher's own lessons. Errors: group.unknown, pupil.unknown.
Result<PupilAnecdotes> pupil_anecdotes(Call& call, const GroupId& group, const PupilId& pupil);

}  // namespace selami::reflection
