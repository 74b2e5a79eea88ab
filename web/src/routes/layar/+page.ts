import { session } from '$lib/session.svelte';
import { Board, type Way } from './board.svelte';

export async function load({ url }) {
  const lesson = url.searchParams.get('pertemuan');
  // Behind the #, so that no server and no log ever sees it; a load may not ask its own url for that.
  const token = location.hash.slice(1);
  const way: Way | undefined = lesson ? { lesson } : token ? { token } : undefined;
  if (lesson) await session.start();
  return { board: new Board().open(way) };
}
