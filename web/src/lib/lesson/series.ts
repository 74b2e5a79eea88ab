/** Foto seri on the teacher's phone: what is unsent laid over what the server has, and a series that is not filed yet. Pure. */
import type { Answer, Asking } from '$lib/api/types';
import type { Command } from '$lib/outbox/reducer';

export type Series = Answer<'Series'>;
export type SeriesIn = Asking<'SeriesIn'>;
type Change = Pick<Command, 'path' | 'body'>;

export const photosMost = 6;
export const captionMost = 100;

/** A series as it is made: on this phone until it is filed. */
export interface Draft {
  series: string;
  pupil: string;
  objective: { id: string; text: string };
  photos: readonly { work: string; caption: string }[];
  /** Photos that only this phone has. */
  held: readonly string[];
}

export type Drafts = Readonly<Record<string, Draft>>;

/** Photos on this phone's disk of which no draft tells (it was written in another tab, or wiped at a sign-out) make their draft anew, without captions. */
export function withFound(drafts: Drafts, found: readonly { id: string; pupil: string; held: { series: string } }[]): Drafts {
  const all: Record<string, Draft> = { ...drafts };
  for (const { id, pupil, held } of found) {
    const draft = all[held.series] ?? { series: held.series, pupil, objective: { id: '', text: '' }, photos: [], held: [] };
    if (!draft.held.includes(id)) all[held.series] = { ...draft, photos: [...draft.photos, { work: id, caption: '' }], held: [...draft.held, id] };
  }
  return all;
}

export const seriesOf = (command: Pick<Command, 'path'>): string | undefined => /^\/api\/lessons\/lesson_[0-9a-z]{26}\/series\/(series_[0-9a-z]{26})$/.exec(command.path)?.[1];

/** The server's list with what it has not heard. The same twice is the same once. */
export function overlaid(list: readonly Series[], lesson: { id: string; day: string; title: string }, unsent: readonly Change[]): Series[] {
  const all = new Map(list.map((one) => [one.id, one]));
  const here = new Set(list.flatMap((one) => one.photos.filter((photo) => photo.kept).map((photo) => photo.work)));
  for (const change of unsent) {
    const id = seriesOf(change);
    if (id === undefined || !change.path.startsWith(`/api/lessons/${lesson.id}/`)) continue;
    const { pupil, objective_id = '', objective_text = '', photos, at } = change.body as SeriesIn;
    if (photos.length === 0) all.delete(id);
    else all.set(id, { id, lesson: lesson.id, day: lesson.day, title: lesson.title, pupil, objective_id, objective_text, at, photos: photos.map(({ work, caption = '' }) => ({ work, caption, kept: here.has(work) })) });
  }
  return [...all.values()].sort((a, b) => a.at - b.at);
}

export const draftOf = ({ id, pupil, objective_id, objective_text, photos }: Series): Draft => ({ series: id, pupil, objective: { id: objective_id, text: objective_text }, photos: photos.map(({ work, caption }) => ({ work, caption })), held: [] });

/** One place up (-1) or down (1). */
export function moved(draft: Draft, at: number, by: -1 | 1): Draft {
  const to = at + by;
  if (to < 0 || to >= draft.photos.length) return draft;
  const photos = [...draft.photos];
  [photos[at], photos[to]] = [photos[to]!, photos[at]!];
  return { ...draft, photos };
}

export const without = (draft: Draft, work: string): Draft => ({ ...draft, photos: draft.photos.filter((one) => one.work !== work), held: draft.held.filter((one) => one !== work) });

export const captioned = (draft: Draft, work: string, caption: string): Draft => ({ ...draft, photos: draft.photos.map((one) => (one.work === work ? { work, caption } : one)) });

export const added = (draft: Draft, work: string): Draft => (draft.photos.length >= photosMost ? draft : { ...draft, photos: [...draft.photos, { work, caption: '' }], held: [...draft.held, work] });
