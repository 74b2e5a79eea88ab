import { reading } from '$lib/local';
import { warmExamples } from '../examples';
import type { ExampleList } from '../wire';

export async function load({ parent }) {
  await parent();
  void warmExamples();
  return { examples: await reading<ExampleList>('/api/examples').open() };
}
