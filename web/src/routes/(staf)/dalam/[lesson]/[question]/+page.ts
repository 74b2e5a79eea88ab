import { workHere } from '$lib/depth/here';
import type { NextSteps, QuestionWork } from '$lib/depth/types';
import { readLesson } from '$lib/lesson/local';
import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import { JudgeDesk } from './judge-desk.svelte';

export async function load({ parent, params, url }) {
  await parent();
  const copy = await readLesson(session.me?.person.id ?? '', params.lesson);
  const work = await reading<QuestionWork>(`/api/lessons/${params.lesson}/questions/${params.question}/work`).open();
  // For the way home, where there is no network.
  const steps = reading<NextSteps>(`/api/lessons/${params.lesson}/questions/${params.question}/next`);
  void steps.open();
  const desk = new JudgeDesk(params.lesson, work, workHere(copy, params.question), session.me?.person.id ?? '', params.question);
  // From the list of next tries: whose came.
  desk.lay(url.searchParams.get('murid') ?? undefined);
  return { desk, steps, members: copy?.view.members ?? [], group: copy?.view.group.id, school: copy?.view.group.school };
}
