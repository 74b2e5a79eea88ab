import { beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '$lib/local';
import type { Agreements } from './agreements';
import { SharingDesk } from './sharing-desk.svelte';

const sent: { path: string; body: unknown }[] = [];
const seen: string[] = [];
let end: object;
vi.mock('$lib/outbox/outbox.svelte', () => ({
  outbox: {
    unsent: [],
    send: (command: { path: string; body: unknown }) => {
      sent.push(command);
      return { id: 'cmd_1', outcome: Promise.resolve(end) };
    },
    seen: (id: string) => seen.push(id)
  }
}));
beforeEach(() => {
  sent.length = seen.length = 0;
});
const settled = () => new Promise((done) => setTimeout(done));
const refresh = vi.fn(() => Promise.resolve());
const list = { value: { office: { id: 'authority_k', name: 'Dinas Kota' }, offices: [], given: [], received: [], year_end: '2027-06-30' }, refresh } as unknown as Reading<Agreements>;

test('an agreement gets an id of its own, and what follows is said of it by that id', async () => {
  end = { end: 'done', body: {} };
  const desk = new SharingDesk(list, '2026-11-24');
  desk.share({ viewer: 'authority_p', what: ['coverage'], levels: [], since: null, until: '2027-06-30' });
  expect(sent[0]?.path).toMatch(/^\/api\/agreements\/agreement_[0-9a-z]{26}$/);
  desk.shorten('agreement_1', '2026-12-31');
  desk.takeBack('agreement_1');
  expect(sent.slice(1)).toEqual([
    { method: 'PUT', path: '/api/agreements/agreement_1/last-day', body: { until: '2026-12-31' } },
    { method: 'PUT', path: '/api/agreements/agreement_1/taken-back', body: {} }
  ]);
  await settled();
  expect([desk.problem, refresh.mock.calls.length]).toEqual([undefined, 3]);
});

test('a refusal is said here, and does not wait on Saya as well', async () => {
  end = { end: 'refused', problem: { code: 'agreement.stands', message: 'Sudah ada kesepakatan.' } };
  const desk = new SharingDesk(list, '2026-11-24');
  desk.takeBack('agreement_1');
  await settled();
  expect([desk.problem?.code, seen]).toEqual(['agreement.stands', ['cmd_1']]);
});
