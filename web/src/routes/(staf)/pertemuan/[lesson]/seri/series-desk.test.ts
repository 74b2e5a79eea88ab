import { expect, test, vi } from 'vitest';
import type { Answer } from '$lib/api/types';
import type { LessonDesk } from '$lib/lesson/desk.svelte';
import type { Reading } from '$lib/local';

vi.mock('$lib/local/reads.svelte', () => ({}));
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: { unsent: [] } }));
vi.mock('$lib/pages/photos.svelte', () => ({ photos: {} }));
vi.mock('$lib/made/small', () => ({}));
const { SeriesDesk } = await import('./series-desk.svelte');

const told = <T>(value: T | undefined) => ({ value }) as Reading<T>;
const deskWith = (works: Answer<'WorkList'> | undefined, samples?: string[]) =>
  new SeriesDesk({ id: 'lesson_a', view: undefined } as LessonDesk, 'person_a', told({ series: [] }), told(works), samples);

test('a child may be seen itself where its guardian allowed photo and voice, and nowhere else', () => {
  const desk = deskWith({ works: [], keeps: ['pupil_dina', 'pupil_rafi'], keeps_voice: ['pupil_dina'] });
  expect(desk.mayShowChild('pupil_dina')).toBe(true);
  expect(desk.may('pupil_rafi')).toBe(true);
  expect(desk.mayShowChild('pupil_rafi')).toBe(false);
});

test('what this phone does not know is no yes', () => {
  expect(deskWith(undefined).mayShowChild('pupil_dina')).toBe(false);
  expect(deskWith(undefined, ['pupil_dina']).mayShowChild('pupil_dina'), 'work alone was heard of').toBe(false);
});
