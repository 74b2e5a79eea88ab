/** A phone whose lesson is long over keeps what it has not sent until it is sent; then it is free for the next child. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { Seat } from './seat.svelte';

const world = vi.hoisted(() => ({
  answer: {} as object,
  flushed: 0,
  outbox: { state: { queue: [] as object[], refusals: [] as object[], stopped: null as string | null }, unsent: [] as object[] }
}));
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: Object.assign(world.outbox, { belongTo: async () => undefined, flush: () => (world.flushed += 1) }) }));
vi.mock('$lib/api/live', () => ({ live: () => () => undefined }));
vi.mock('$lib/api/client', () => ({
  get: async () => world.answer,
  post: async () => ({ ok: true, value: { token: 'token', name: 'Dina', lesson: 'lesson_1' } }),
  call: async () => undefined
}));
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('removeEventListener', () => undefined);

const refused = (status: number) => (world.answer = { ok: false, status, offline: false, problem: { code: 'x', message: '' } });
const journal = { command: { id: 'cmd_1', path: '/api/seat/journals/journal_1', body: {} } };

async function seated(queue: object[]) {
  world.answer = { ok: true, value: { looks: [], told: [], voices: { open: false }, ended: true } };
  world.outbox.state = { queue: [], refusals: [], stopped: null };
  world.flushed = 0;
  const seat = new Seat();
  await seat.join('123456', 1, '1234');
  world.outbox.state.queue = queue;
  return seat;
}

it('what waits is sent first, and only then is the child forgotten', async () => {
  const seat = await seated([journal]);
  refused(403);
  await seat.refresh();
  expect(seat.kept?.token).toBe('token');
  expect(world.flushed).toBe(1);
  world.outbox.state.queue = [];
  await seat.refresh();
  expect(seat.kept).toBeUndefined();
  expect(seat.gone).toBe(true);
});
it('a seat that was ended (another phone, the guardian\'s word) is left at once', async () => {
  const seat = await seated([journal]);
  refused(401);
  await seat.refresh();
  expect(seat.kept).toBeUndefined();
});
it('nothing waits for a server that takes nothing any more', async () => {
  const seat = await seated([journal]);
  world.outbox.state.stopped = 'signed-out';
  refused(403);
  await seat.refresh();
  expect(seat.kept).toBeUndefined();
});
