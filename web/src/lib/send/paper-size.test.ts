import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readDevice } from '$lib/local/device';
import { onPaper, paperSize } from './paper-size.svelte';

it('asks for a size whatever else is asked', () => {
  expect(onPaper('/api/x.pdf', 'a4')).toBe('/api/x.pdf?sheet=a4');
  expect(onPaper('/api/x.pdf?month=2026-11', 'f4')).toBe('/api/x.pdf?month=2026-11&sheet=f4');
});

it('is F4 until another is chosen, and then stays on this device', async () => {
  await paperSize.open();
  expect(paperSize.now).toBe('f4');
  paperSize.choose('a4');
  await expect.poll(async () => (await readDevice()).paper).toBe('a4');
  expect(paperSize.now).toBe('a4');
});
