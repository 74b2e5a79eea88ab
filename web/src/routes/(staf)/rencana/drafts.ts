/** The newest text of a plan on this phone, kept beside the copies of what was read: it opens without a network. */
import { dropCopy, keepCopy, readCopy } from '$lib/local/reads.svelte';
import { outbox } from '$lib/outbox/outbox.svelte';
import { session } from '$lib/session.svelte';
import { waitingSaves } from './overlay';
import type { Plan } from './plan';

export interface Draft {
  school: string;
  body: Plan;
  /** The newest version known to be in it, and the saves made on top of that, newest first. */
  base: number;
  saves: string[];
  adaptedFrom: string;
  /** Of the published plan that it was adapted from; 0: of an example, or of nothing. */
  adaptedVersion: number;
}

const path = (id: string) => `draft:${id}`;

/** What this phone last wrote: first what waits in the outbox, else the kept draft. */
export async function readDraft(id: string): Promise<{ draft: Draft; unsent: boolean } | undefined> {
  const account = session.me?.person.id;
  if (!account) return undefined;
  await outbox.belongTo(account); // after a cold start the queue is still on its way from the disk
  const kept = (await readCopy<Draft>(account, path(id)))?.value;
  const waiting = waitingSaves(outbox.unsent, id);
  const newest = waiting[0];
  if (newest) {
    const saves = [...new Set([...waiting.map((save) => save.save), ...(newest.on ?? [])])];
    return { unsent: true, draft: { school: newest.school, body: newest.body, base: newest.base, saves, adaptedFrom: newest.adapted_from ?? '', adaptedVersion: newest.adapted_version ?? 0 } };
  }
  return kept && { draft: kept, unsent: false };
}

export async function keepDraft(id: string, draft: Draft): Promise<void> {
  const account = session.me?.person.id;
  if (account) await keepCopy(account, path(id), draft, Date.now());
}

export async function dropDraft(id: string): Promise<void> {
  const account = session.me?.person.id;
  if (account) await dropCopy(account, path(id));
}
