/** Kept pages in a file that a colleague carries: letters of a command, as bytes cannot travel there alone. Pure. */
import { newId } from '$lib/outbox/ids';
import type { Command } from '$lib/outbox/reducer';
import type { Photo } from '$lib/pages/photos.svelte';
import { lettersOf } from './sealed';

/**
 * Those that may leave the phone: whose guardian allows it, as far as this phone has heard (`keeps`, by lesson). Where it has heard
 * nothing the server decides, as it does about a page that comes by itself. A pupil's voice waits: it asks for another word, and is larger than
 * what a command may carry. So does a question said by its teacher.
 */
export function mayTravel(photos: readonly Photo[], keeps: ReadonlyMap<string, ReadonlySet<string>>): readonly Photo[] {
  return photos.filter(({ lesson, pupil, page }) => page !== 'voice' && page !== 'question' && (keeps.get(lesson)?.has(pupil) ?? true));
}

/** The page keeps its id: it stays on this phone as well, and by whichever way it comes first, it comes once. */
export function asCommand({ lesson, pupil, id, page, bytes }: Photo, at: number): Command {
  return { id: newId('cmd', at), v: 1, at, method: 'PUT', path: `/api/lessons/${lesson}/pupils/${pupil}/works/${id}/carried`, body: { page, bytes: lettersOf(bytes) } };
}
