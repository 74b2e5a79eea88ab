import type { QuestionWork } from '$lib/depth/types';
import { reading } from '$lib/local';
import { JudgeDesk } from './judge-desk.svelte';

export async function load({ parent, params }) {
  await parent();
  const work = await reading<QuestionWork>(`/api/lessons/${params.lesson}/questions/${params.question}/work`).open();
  return { desk: new JudgeDesk(params.lesson, work) };
}
