/** Papers as plain text for a message: what stands on the page, line by line. */
import type { JournalEntry, Journal, Recap, RecapPupil } from './types';
import type id from './texts.id';

type Words = typeof id;
type Day = (date: string) => string;

export const marked = (entry: JournalEntry) => entry.here + entry.sick + entry.excused + entry.unexplained;
/** What is written down late, or was changed late: docs/rules/presensi.md. */
export const lateOn = (pupil: RecapPupil, date: string) => pupil.late?.includes(date) ?? false;
export const missing = (pupil: RecapPupil) => pupil.sums.sick + pupil.sums.excused + pupil.sums.unexplained;

export const counts = (entry: JournalEntry, t: Words) =>
  marked(entry) === 0 ? t.unmarked : t.counts(entry.here, entry.sick, entry.excused, entry.unexplained);

export const notes = (entry: JournalEntry, t: Words) =>
  [
    entry.note,
    entry.at_home && t.atHome,
    entry.others.length > 0 && t.others(entry.others.join(', ')),
    entry.late ? t.late : entry.late_marks && t.lateMarks,
    !!entry.choice && t.chosen(entry.choice),
    entry.running && t.running
  ].filter((one): one is string => !!one);

export function journalText(journal: Journal, t: Words, day: Day): string {
  const lines = [t.journalOf(journal.teacher, journal.words)];
  for (const school of journal.schools) {
    lines.push('', school.name);
    if (school.entries.length === 0) lines.push(t.noLessons);
    school.entries.forEach((entry, i) => {
      lines.push(`${i + 1}. ${day(entry.day)}, ${entry.group_name}, ${entry.subject}: ${entry.title}`);
      for (const objective of entry.objectives) if (objective !== entry.title) lines.push(`   – ${objective}`);
      lines.push(`   ${[counts(entry, t), ...notes(entry, t)].join('; ')}`);
    });
  }
  return lines.join('\n');
}

export function recapText(recap: Recap, t: Words): string {
  const lines = [t.recapOf(recap.group_name, recap.words), recap.school, t.days(recap.days.length)];
  const away = recap.pupils.filter((pupil) => missing(pupil) > 0);
  if (recap.days.length > 0) lines.push(away.length === 0 ? t.noneAway : '');
  for (const pupil of away) lines.push(`${pupil.number || '–'}. ${pupil.name}: ${t.sums(pupil.sums.sick, pupil.sums.excused, pupil.sums.unexplained)}`);
  const late = recap.pupils.filter((pupil) => (pupil.late?.length ?? 0) > 0).length;
  if (late > 0) lines.push(t.lateDays(late));
  return lines.filter((line, i) => line !== '' || i > 0).join('\n');
}
