/** The examples, fetched before they are needed: a plan can be begun without a network. */
import { readCopy } from '$lib/local/reads.svelte';
import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import type { ExampleList, ExampleView } from './wire';

export const examplePath = (id: string) => `/api/examples/${id}`;

/** Copies of all examples on this phone; what is there already is not fetched again. */
export async function warmExamples(): Promise<void> {
  const account = session.me?.person.id;
  if (!account) return;
  const list = await reading<ExampleList>('/api/examples').open();
  for (const { id } of list.value?.examples ?? []) {
    if (!(await readCopy(account, examplePath(id)))) await reading<ExampleView>(examplePath(id)).open();
  }
}
