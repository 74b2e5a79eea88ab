/** Kept pages, and what pupils made, in a file that a colleague carries: letters of a command, as bytes cannot travel there alone. Pure. */
import type { Answer } from '$lib/api/types';
import { newId } from '$lib/outbox/ids';
import type { Command } from '$lib/outbox/reducer';
import type { Photo } from '$lib/pages/photos.svelte';
import { lettersOf } from '$lib/local/base64';

/** Of whom something may be kept, as this phone last heard it of a lesson. */
export type Heard = Pick<Answer<'WorkList'>, 'keeps' | 'keeps_voice'>;

/** Not a question said by its teacher: that waits for a network. */
export const travels = (photo: Pick<Photo, 'page'>): boolean => photo.page !== 'question';

/**
 * Those that may leave the phone: whose guardian allows it, as far as this phone has heard (`keeps`, by lesson). Where it has heard
 * nothing the server decides, as it does about a page that comes by itself. A pupil's voice asks for another word; locked for the server, it is for
 * no colleague's ears.
 */
export function mayTravel(photos: readonly Photo[], keeps: ReadonlyMap<string, Heard>): readonly Photo[] {
  return photos.filter(({ lesson, pupil, page }) => {
    const heard = keeps.get(lesson);
    return travels({ page }) && (heard === undefined || (page === 'voice' ? heard.keeps_voice : heard.keeps).includes(pupil));
  });
}

/** The page keeps its id: it stays on this phone as well, and by whichever way it comes first, it comes once. */
export function asCommand({ lesson, pupil, id, page, bytes }: Photo, at: number): Command {
  return { id: newId('cmd', at), v: 1, at, method: 'PUT', path: `/api/lessons/${lesson}/pupils/${pupil}/works/${id}/carried`, body: { page, bytes: lettersOf(bytes) } };
}
