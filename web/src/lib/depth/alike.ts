/** Which answers are alike. Until a finer eye is at hand: those that say the same but for case, blanks and the marks at the end. */

export interface Answer {
  id: string;
  text: string;
}
export interface Judged {
  id: string;
  level: number;
}
/** `groups`: what may be proposed the same level at once; `suggestions`: an answer like one that is judged. */
export interface Alike {
  order: string[];
  groups: { ids: string[]; medoid: string }[];
  suggestions: { id: string; like: string; level: number }[];
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').replace(/[\s.!?,;:]+$/u, '').trim();

/** The same words stand together, where the first of them stands. */
export function same(answers: readonly Answer[], judged: readonly Judged[]): Alike {
  const heaps = new Map<string, string[]>();
  for (const { id, text } of answers) {
    const said = plain(text);
    heaps.set(said, [...(heaps.get(said) ?? []), id]);
  }
  const level = new Map(judged.map((one) => [one.id, one.level]));
  const groups = [...heaps.values()];
  const suggestions = groups.flatMap((ids) => {
    const like = ids.find((id) => level.has(id));
    return like === undefined ? [] : ids.filter((id) => !level.has(id)).map((id) => ({ id, like, level: level.get(like)! }));
  });
  return { order: groups.flat(), groups: groups.filter((ids) => ids.length > 1).map((ids) => ({ ids, medoid: ids[0]! })), suggestions };
}

export const alike = (_question: string, answers: readonly Answer[], judged: readonly Judged[]): Promise<Alike> => Promise.resolve(same(answers, judged));
