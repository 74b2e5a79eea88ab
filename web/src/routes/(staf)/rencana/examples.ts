/** The examples, fetched before they are needed: a plan can be begun without a network. */
import { readCopy } from '$lib/local/reads.svelte';
import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import type { ExampleList, ExampleView } from './wire';

export const examplePath = (id: string) => `/api/examples/${id}`;

/** Copies of the examples of the own levels on this phone; what is there already is not fetched again. */
export async function warmExamples(): Promise<void> {
  const account = session.me?.person.id;
  if (!account) return;
  const list = await reading<ExampleList>('/api/examples').open();
  const levels = new Set((session.me?.grants ?? []).map((grant) => grant.school?.level));
  for (const { id, level } of list.value?.examples ?? []) {
    if (!levels.has(level)) continue;
    if (!(await readCopy(account, examplePath(id)))) await reading<ExampleView>(examplePath(id)).open();
  }
}
