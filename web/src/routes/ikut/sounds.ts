/** Questions said by the teacher, on a pupil's phone: fetched once, kept for the lesson, for the next child of this tablet, too. */
import { getFile } from '$lib/api/client';
import { Kept } from '$lib/local/kept';

interface Heard {
  lesson: string;
  /** By recording. */
  sounds: Record<string, { type: string; bytes: Uint8Array<ArrayBuffer> }>;
}
const store = new Kept<Heard>('seat-sounds');

/** Nothing: it has not come yet, or there is no network. */
export async function soundOf(seat: { lesson: string; token: string }, question: string, sound: string): Promise<Blob | undefined> {
  const kept = await store.read();
  const mine = kept?.lesson === seat.lesson ? kept : { lesson: seat.lesson, sounds: {} };
  const here = mine.sounds[sound];
  if (here) return new Blob([here.bytes], { type: here.type });
  const outcome = await getFile(`/api/seat/questions/${question}/sound`, undefined, seat.token);
  if (!outcome.ok) return undefined;
  const { type } = outcome.value;
  const bytes = new Uint8Array(await outcome.value.arrayBuffer());
  await store.put({ ...mine, sounds: { ...mine.sounds, [sound]: { type, bytes } } });
  return new Blob([bytes], { type });
}

export const forget = (): Promise<void> => store.forget();
