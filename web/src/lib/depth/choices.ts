/** Answers that were chosen, not written: alike are those that chose the same. Pure. */
import type { Alike, Answer, Judged } from '$lib/alike/alike';

/** Those of one choice stand together, where the first of them stands. */
export function byChoice(answers: readonly Answer[], judged: readonly Judged[]): Alike {
  const heaps = new Map<string, string[]>();
  for (const { id, text } of answers) heaps.set(text, [...(heaps.get(text) ?? []), id]);
  const level = new Map(judged.map((one) => [one.id, one.level]));
  const groups = [...heaps.values()];
  const suggestions = groups.flatMap((ids) => {
    const like = ids.find((id) => level.has(id));
    return like === undefined ? [] : ids.filter((id) => !level.has(id)).map((id) => ({ id, like, level: level.get(like)! }));
  });
  return { order: groups.flat(), groups: groups.filter((ids) => ids.length > 1).map((ids) => ({ ids, medoid: ids[0]! })), suggestions };
}
