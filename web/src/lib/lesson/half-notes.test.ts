import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { forget } from '$lib/local/erasures';
import { HalfNotes } from './half-notes.svelte';

const [lesson, pupil, note] = ['lesson_01k0000000000000000000000a', 'pupil_01k0000000000000000000000a', 'anecdote_01k0000000000000000000000a'];
const opened = async (account = 'sari') => {
  const half = new HalfNotes(account, lesson);
  await half.open();
  return half;
};

it('half a note is there after a browser was closed, for its writer alone, until it is saved', async () => {
  const half = await opened();
  half.keep(pupil, pupil, 'Mencoba');
  half.keep(note, pupil, 'Bertanya dua');
  expect((await opened()).textOf(pupil)).toBe('Mencoba');
  expect((await opened('dina')).textOf(pupil)).toBeUndefined();
  half.drop(pupil);
  expect((await opened()).textOf(pupil)).toBeUndefined();
  expect((await opened()).textOf(note)).toBe('Bertanya dua');
});

it('what is half written of an erased pupil goes, too', async () => {
  (await opened()).keep(note, pupil, 'Bertanya dua');
  await forget([pupil]);
  expect((await opened()).textOf(note)).toBeUndefined();
});
