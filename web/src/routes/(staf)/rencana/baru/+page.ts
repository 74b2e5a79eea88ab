import { keptTrials } from '$lib/import/kept';
import { reading } from '$lib/local';
import { warmExamples } from '../examples';
import type { ExampleList } from '../wire';

export async function load({ parent, url }) {
  await parent();
  void warmExamples();
  const from = url.searchParams.get('dari');
  const trial = from ? (await keptTrials(Date.now())).find((one) => one.id === from) : undefined;
  return { trial, examples: await reading<ExampleList>('/api/examples').open() };
}
