/** Tindak lanjuti: a teacher's notes to the own self about pupils, with those that are still on their way. */
import type { Answer } from '$lib/api/types';
import { serverNow } from '$lib/clock';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Command } from '$lib/outbox/reducer';

export type FollowUp = Answer<'FollowUp'>;
type Body = Answer<'FollowUpIn'>;

const pathOf = (group: string, id: string) => `/api/groups/${group}/follow-ups/${id}`;

/** The server's list with what waits in the outbox laid over it; without words a note is gone. */
export function laid(list: readonly FollowUp[], unsent: readonly Command[], about: { group: string; pupil: string } | undefined): FollowUp[] {
  const out = new Map(list.map((one) => [one.id, one]));
  for (const { path, body } of unsent) {
    const [, group, id] = /^\/api\/groups\/([^/]+)\/follow-ups\/([^/]+)$/.exec(path) ?? [];
    if (!group || !id) continue;
    const { pupil, text, done, at } = body as Body;
    const known = out.get(id);
    if (text.trim() === '') out.delete(id);
    else if (known) out.set(id, { ...known, text, done });
    else if (about && about.group === group && about.pupil === pupil) out.set(id, { id, group, group_name: '', pupil, name: '', text, done, at });
  }
  return [...out.values()];
}

/** Written, changed, done, or (without words) taken back. */
export function putFollowUp(note: Pick<FollowUp, 'group' | 'pupil' | 'text' | 'done'> & { id?: string; at?: number }) {
  const id = note.id ?? newId('followup');
  const body: Body = { pupil: note.pupil, text: note.text, done: note.done, at: note.at ?? serverNow() };
  return outbox.send({ method: 'PUT', path: pathOf(note.group, id), body, key: `followup:${id}` });
}
