import { beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '$lib/local';
import type { Group, GroupPage, Transfers } from '$lib/people/types';
import { TransferDesk } from './transfer-desk.svelte';

const seen: string[] = [];
const unsent: { method: string; path: string }[] = [];
let end: object;
vi.mock('$lib/outbox/outbox.svelte', () => ({
  outbox: {
    get unsent() {
      return unsent;
    },
    send: () => ({ id: 'cmd_1', outcome: Promise.resolve(end) }),
    seen: (id: string) => seen.push(id)
  }
}));
beforeEach(() => {
  seen.length = unsent.length = 0;
});
const refresh = () => Promise.resolve();
const desk = () =>
  new TransferDesk('school_1', { value: { in: [], out: [] }, refresh } as unknown as Reading<Transfers>, { value: { groups: [] } } as unknown as Reading<{ groups: Group[] }>, () => ({}) as Reading<GroupPage>);

test('a refusal is said here, and does not wait on Saya as well', async () => {
  end = { end: 'refused', problem: { code: 'school.unknown', message: 'Sekolah ini tidak ditemukan.' } };
  const one = desk();
  expect(await one.offer('pupil_1', '11111111')).toBe(false);
  expect([one.problem?.code, seen]).toEqual(['school.unknown', ['cmd_1']]);
  end = { end: 'done', body: {} };
  expect(await one.offer('pupil_1', '99100003')).toBe(true);
  expect([one.problem, seen.length]).toEqual([undefined, 1]);
});

test('offers that this phone still holds are counted, those of other schools and withdrawals are not', () => {
  unsent.push(
    { method: 'PUT', path: '/api/schools/school_1/transfers/transfer_1' },
    { method: 'PUT', path: '/api/schools/school_2/transfers/transfer_2' },
    { method: 'POST', path: '/api/schools/school_1/transfers/transfer_3/withdrawal' }
  );
  expect(desk().held).toBe(1);
});
