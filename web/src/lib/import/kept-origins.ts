/** Where a brought plan's texts came from: on this phone beside the plan's draft, until its teacher has looked. */
import type { Origin } from '$lib/engine/document';
import { dropCopy, keepCopy, readCopy } from '$lib/local/reads.svelte';
import { session } from '$lib/session.svelte';

export interface Origins {
  /** Of the file; empty: pasted. */
  name: string;
  origins: Origin[];
}

const path = (plan: string) => `origins:${plan}`;
const account = () => session.me?.person.id;

export async function keepOrigins(plan: string, origins: Origins): Promise<void> {
  const own = account();
  if (own) await keepCopy(own, path(plan), origins, Date.now());
}

export async function readOrigins(plan: string): Promise<Origins | undefined> {
  const own = account();
  return own ? (await readCopy<Origins>(own, path(plan)))?.value : undefined;
}

export async function dropOrigins(plan: string): Promise<void> {
  const own = account();
  if (own) await dropCopy(own, path(plan));
}
