/** Two votes as a picture for the teachers' message group: no name, no class, no school. Pure. */
import type { Said } from '$lib/engine/asking.svelte';
import type { Question } from '$lib/lesson/types';
import type { Part } from '$lib/send/picture';
import type id from './texts.id';

export interface Votes {
  first: Question;
  second: Question;
  said: Said & { second: NonNullable<Said['second']> };
  /** Of the first vote alone: what pupils thought before they talked. */
  before: Said | undefined;
  /** Of the lesson, or empty. */
  subject: string;
  /** What a teacher typed, without names of the class. */
  nameless: (text: string) => string;
}

export function votesPicture({ first, second, said, before, subject, nameless }: Votes, t: typeof id): Part[] {
  const share = ({ right, of }: { right: number; of: number }) => (of === 0 ? 0 : right / of);
  const wrong = before?.main ? { ...before.main, ...first.options[before.main.option] } : undefined;
  const twin = second.text !== first.text;
  return [
    { text: t.picture.title, look: 'title' },
    ...(subject ? [{ text: subject, look: 'about' } as const] : []),
    { gap: true },
    { text: nameless(first.text), look: 'plain' },
    ...(twin ? [{ text: t.picture.then(nameless(second.text)), look: 'plain' } as const] : []),
    { gap: true },
    { text: t.picture.shares(said.first.right, said.first.of, said.second.right, said.second.of), look: 'head' },
    { bar: share(said.first), label: t.before },
    { bar: share(said.second), label: t.afterTalk },
    ...(wrong ? [{ gap: true } as const, { text: t.mainIdea, look: 'head' } as const, { text: `${nameless(wrong.text ?? '')} (${t.restsOn(wrong.count, wrong.of)})`, look: 'plain' } as const] : []),
    ...(wrong?.reason ? [{ text: nameless(wrong.reason), look: 'plain' } as const] : []),
    { gap: true },
    { text: t.picture.helped, look: 'head' },
    { text: t.picture.how(first.talk_at !== null, twin), look: 'plain' },
    { gap: true },
    { text: t.picture.foot, look: 'about' }
  ];
}
