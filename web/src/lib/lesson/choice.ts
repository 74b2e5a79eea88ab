/**
 * The one change that a class chooses after Suara murid: what is suggested for the statement that fewest agreed with, and what
 * an earlier lesson's class chose, as far as this phone can know. Pure.
 */
import type { VoicePack, VoiceSet, PackText } from '$lib/packs/types';
import type { ClassChoice, LessonView, VoicesView } from './types';

/** By the mean of the answers' weights, which order the statements and are shown to nobody; -1 where no counts are kept. */
export function weakest(counts: VoicesView['counts'], answers: VoicePack['answers']): number {
  const means = counts.map((row) => {
    const spoke = row?.reduce((sum, count) => sum + count, 0) ?? 0;
    return row && spoke > 0 ? row.reduce((sum, count, k) => sum + count * (answers[k]?.weight ?? 0), 0) / spoke : Infinity;
  });
  const least = Math.min(...means);
  return Number.isFinite(least) ? means.indexOf(least) : -1;
}

/** Of the weakest statement; where nothing was kept, the first of each. */
export function suggestions(set: VoiceSet, counts: VoicesView['counts'], answers: VoicePack['answers']): readonly PackText[] {
  const changes = set.statements[weakest(counts, answers)]?.changes;
  return changes ?? set.statements.flatMap((statement) => statement.changes?.slice(0, 1) ?? []);
}

/**
 * What a class chose last in a subject, unless it was tried since. `served`: as the server said some time ago; `here`: lessons of that
 * class and subject on this phone, of which it knows more. Lessons' ids are in the order of their making.
 */
export function choiceBefore(subject: string, served: readonly ClassChoice[], here: readonly LessonView[]): ClassChoice | null {
  const known = new Set(here.map((lesson) => lesson.id));
  const all = [...here.flatMap(({ voices }) => voices.choice ?? []), ...served.filter((one) => one.subject === subject && !known.has(one.lesson))];
  const last = all.sort((a, b) => (a.lesson < b.lesson ? 1 : -1))[0];
  if (!last) return null;
  const said = here.filter(({ voices }) => voices.before?.lesson === last.lesson && voices.before.tried !== null).sort((a, b) => (a.id < b.id ? 1 : -1))[0];
  const tried = said?.voices.before?.tried ?? last.tried;
  return tried ? null : { ...last, tried };
}
