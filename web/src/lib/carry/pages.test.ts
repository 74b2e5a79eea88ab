import { expect, it, vi } from 'vitest';

vi.mock('$lib/pages/photos.svelte', () => ({}));

import { batchesOf } from './file';
import { asCommand, mayTravel } from './pages';

const lesson = 'lesson_01k0000000000000000000000a';
const photo = (n: number, bytes = new Uint8Array([251, 255, n])) => ({ id: `work_01k00000000000000000000${String(n).padStart(3, '0')}`, lesson, pupil: `pupil_${n}`, page: 'work' as const, bytes });

it('a page travels where consent is known or nothing is known, never against a word that this phone has heard', () => {
  const photos = [photo(1), photo(2), { ...photo(3), lesson: 'lesson_other' }, { ...photo(4), page: 'voice' as const }, { ...photo(5), page: 'question' as const, lesson: '', pupil: '' }];
  const by = (keeps: string[], keeps_voice: string[]) => mayTravel(photos, new Map([[lesson, { keeps, keeps_voice }]])).map((one) => one.pupil);
  expect(mayTravel(photos, new Map()).map((one) => one.pupil)).toEqual(['pupil_1', 'pupil_2', 'pupil_3', 'pupil_4']);
  expect(by(['pupil_2'], [])).toEqual(['pupil_2', 'pupil_3']);
  expect(by(['pupil_4'], []), 'that work may be kept says nothing of a voice').toEqual(['pupil_3']);
  expect(by([], ['pupil_1', 'pupil_4'])).toEqual(['pupil_3', 'pupil_4']);
});

it('it is a command under its own id, its bytes in the letters that the server reads', () => {
  const command = asCommand(photo(1), 5);
  expect(command).toMatchObject({ v: 1, at: 5, method: 'PUT', path: `/api/lessons/${lesson}/pupils/pupil_1/works/${photo(1).id}/carried`, body: { page: 'work', bytes: '-_8B' } });
  expect(command.id).toMatch(/^cmd_/);
});

it('a class\'s pages fit the server\'s lines, a few in each', () => {
  const class32 = Array.from({ length: 32 }, (_, n) => asCommand(photo(n, new Uint8Array(60_000)), 1));
  const batches = batchesOf(class32);
  expect(batches.flat()).toHaveLength(32);
  // The longest voice that a phone records is the largest line of all.
  expect(batchesOf([...class32, asCommand({ ...photo(40, new Uint8Array(300_000)), page: 'voice' }, 1)]).flat()).toHaveLength(33);
  for (const batch of batches) expect(JSON.stringify({ commands: batch }).length).toBeLessThan(2 * 1024 * 1024);
});
