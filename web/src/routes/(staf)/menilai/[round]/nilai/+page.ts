import { reading } from '$lib/local';
import { keepOnly, piecePath, sharedPicture } from '$lib/made/shared';
import { session } from '$lib/session.svelte';
import type { Tasks } from '../../types';
import { TogetherDesk } from './together-desk.svelte';

/** Pictures come with the list, so that judging needs no network; those of pieces that were taken back go. */
async function fetchPictures(round: string, { tasks }: Tasks) {
  const account = session.me?.person.id;
  if (account === undefined) return;
  const paths = tasks.filter((one) => one.picture).map((one) => piecePath(round, one.piece, one.picture));
  await keepOnly(account, `/api/rounds/${round}/pieces/`, paths);
  for (const path of paths) await sharedPicture(account, path);
}

export async function load({ params, parent }) {
  await parent();
  const tasks = await reading<Tasks>(`/api/rounds/${params.round}/tasks`).open();
  if (tasks.value) void fetchPictures(params.round, tasks.value);
  return { desk: new TogetherDesk(params.round, tasks) };
}
