/**
 * Phones answer while the teacher looks: answers are read when a screen opens and whenever the lesson was read anew; what is answered
 * in between the desk reads by itself. A lesson's copy is a new one with every tap and every reading, so an effect on a
 * question itself would read for ever and leave the outbox no turn.
 */
import type { LessonDesk } from './desk.svelte';
import type { Question } from './types';

type Followed = Pick<Question, 'id'>;

/** To be called while a component is made. `which` says whose answers the screen needs now. */
export function followAnswers(of: () => Pick<LessonDesk, 'readAnswers' | 'heard'>, which: () => readonly (Followed | undefined)[]): void {
  // The same desk is no news, also where it comes in a new bundle of props (Later).
  const desk = $derived(of());
  // Words, since they are equal when they say the same.
  const wanted = $derived(which().flatMap((one) => (one ? [`${one.id} ${desk.heard}`] : [])).join('\n'));
  $effect(() => {
    const ids = wanted.split('\n').map((one) => one.split(' ')[0] ?? '');
    for (const id of ids) if (id !== '') void desk.readAnswers(id);
  });
}
