/** What a pupil writes of a classmate's answer: of that look alone, and never lost when it is asked for no more. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { lookKey, Seat } from './seat.svelte';
import type { SeatView } from './wire';

type Look = SeatView['looks'][number];
const world = vi.hoisted(() => ({
  view: {} as object,
  sent: [] as { path: string; body: object; key: string }[],
  refuse: (_code: string) => undefined as void,
  outbox: { state: { queue: [] as object[], refusals: [] as object[] }, unsent: [] as object[] }
}));
vi.mock('$lib/outbox/outbox.svelte', () => ({
  outbox: Object.assign(world.outbox, {
    belongTo: async () => undefined,
    seen: () => (world.outbox.state.refusals = []),
    send: (command: { path: string; body: object; key: string }) => {
      world.sent.push(command);
      const outcome = new Promise((resolve) => {
        world.refuse = (code) => {
          world.outbox.state.refusals = [{ command: { id: 'cmd_1', ...command }, problem: { code } }];
          resolve({ end: 'refused' });
        };
      });
      return { id: 'cmd_1', outcome };
    }
  })
}));
vi.mock('$lib/api/live', () => ({ live: () => () => undefined }));
vi.mock('$lib/api/client', () => ({
  get: async () => ({ ok: true, value: world.view }),
  post: async () => ({ ok: true, value: { token: 'token', name: 'Dina', lesson: 'lesson_1' } }),
  call: async () => undefined
}));
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('removeEventListener', () => undefined);

const look = (dealt_at: number, place = 0): Look => ({ question: 'question_1', question_text: '', place, dealt_at, text: 'Selokannya penuh', level: null, good: '', next: '' });
const see = (...looks: Look[]) => (world.view = { looks, told: [], voices: { open: false } });
const name = (one: Look) => lookKey(one.question, one);
const words = { level: 2, good: 'Jelas', next: 'Sebut sebabnya' };

async function seated(...looks: Look[]) {
  see(...looks);
  world.outbox.state.refusals = [];
  const seat = new Seat();
  expect(await seat.join('123456', 1, '1234')).toBe(true);
  return seat;
}

it('is of one look: dealt anew at the same place it begins empty, and the words of the first are left to be read', async () => {
  const seat = await seated(look(5), look(5, 1));
  seat.keepLook(name(look(5)), words);
  expect(seat.leftLooks).toEqual([]);
  see(look(9), look(5, 1));
  await seat.refresh();
  expect(seat.halfLook(name(look(9)))).toBeUndefined();
  expect(seat.leftLooks).toEqual([[name(look(5)), words]]);
  seat.keepLook(name(look(5)), undefined);
  expect(seat.leftLooks).toEqual([]);
});

it('is sent with which look it is of', async () => {
  const seat = await seated(look(5, 1));
  seat.sayLook(look(5, 1), { ...words, good: ' Jelas ' });
  expect(world.sent.at(-1)).toEqual({ method: 'PUT', path: '/api/seat/looks/question_1', body: { place: 1, dealt_at: 5, ...words }, key: `look:${name(look(5, 1))}` });
});

it('stays when the teacher stops or the lesson ends, and what holds no word goes', async () => {
  const seat = await seated(look(5), look(5, 1));
  seat.keepLook(name(look(5)), { good: 'Je', next: '' });
  seat.keepLook(name(look(5, 1)), { level: 1, good: ' ', next: '' });
  see();
  await seat.refresh();
  expect(seat.leftLooks).toEqual([[name(look(5)), { good: 'Je', next: '' }]]);
});

it('comes back with the reason when it is refused, and newer words stay', async () => {
  const seat = await seated(look(5));
  seat.sayLook(look(5), words);
  expect(seat.halfLook(name(look(5)))).toBeUndefined();
  see();
  world.refuse('look.read');
  await vi.waitFor(() => expect(seat.leftLooks).toEqual([[name(look(5)), { ...words, refused: 'look.read' }]]));
  expect(world.outbox.state.refusals).toEqual([]);

  seat.keepLook(name(look(5)), { ...words, good: 'Lebih jelas' });
  world.outbox.state.refusals = [{ command: { id: 'cmd_1', ...world.sent.at(-1)! }, problem: { code: 'look.closed' } }];
  await seat.refresh();
  expect(seat.leftLooks).toEqual([[name(look(5)), { ...words, good: 'Lebih jelas', refused: 'look.closed' }]]);
});
