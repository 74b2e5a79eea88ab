import { beforeEach, expect, test, vi } from 'vitest';
import type { Seat } from '../seat.svelte';
import type { JournalForm } from '../wire';

const sent: { path: string; body: Record<string, unknown> }[] = [];
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: { send: (one: (typeof sent)[number]) => sent.push(one) } }));
let served: JournalForm;
vi.mock('$lib/api/client', () => ({ get: async () => ({ ok: true, value: served }) }));
const { bring, JournalDesk, dayAfter } = await import('./journal-desk.svelte');

const text = (id: string) => ({ id, en: `${id} (en)` });
const readers = { teacher: 'Sari Contoh', contact: '', lines: [] };
const form = (more: Partial<JournalForm> = {}): JournalForm => ({ way: 'prompts', prompts: [{ id: 'paham', text: text('Apa yang kupahami?') }, { id: 'mengganjal', text: text('Apa yang mengganjal?') }], readers, goal: null, mine: null, ...more });
const goal = { id: 'goal_a', pupil: 'pupil_d', text: 'Bertanya', day: '2026-11-23', until: '2026-11-30', runs: true, looks: [] };

function seatWith(given: JournalForm, drafts: Record<string, string> = {}): Seat {
  const seat = {
    kept: { token: 't', journal: 'journal_a', form: given, drafts },
    unsent: 0,
    hold: (one: JournalForm) => (seat.kept.form = one),
    draft: (what: string, words: string | undefined) => (words === undefined ? delete seat.kept.drafts[what] : (seat.kept.drafts[what] = words))
  };
  return seat as unknown as Seat;
}

beforeEach(() => void (sent.length = 0));

test('only what was answered is sent, and the drafts are gone', () => {
  const seat = seatWith(form(), { 'jurnal/paham': ' Pasir menahan lumpur. ', 'jurnal/free': '' });
  const desk = new JournalDesk(seat);
  expect(desk.empty).toBe(false);
  desk.send();
  expect(sent.map((one) => one.path)).toEqual(['/api/seat/journals/journal_a']);
  expect(sent[0]!.body).toMatchObject({ face: '', text: '', answers: [{ prompt: 'paham', text: 'Pasir menahan lumpur.' }] });
  expect(seat.kept?.drafts).toEqual({});
  expect(new JournalDesk(seat).done).toBe(true);
});

test('a goal that is reached is looked at, and the next one is set', () => {
  const seat = seatWith(form({ goal }), { 'jurnal/goal': 'Menjelaskan', 'jurnal/look': 'Sudah' });
  const desk = new JournalDesk(seat);
  expect(desk.wantsGoal).toBe(false);
  desk.look = 'tercapai';
  expect(desk.wantsGoal).toBe(true);
  desk.send();
  expect(sent[0]).toMatchObject({ path: '/api/seat/goals/goal_a/look', body: { state: 'tercapai', text: 'Sudah' } });
  expect(sent[1]!.path).toMatch(/^\/api\/seat\/goals\/goal_[0-9a-z]{26}$/);
  expect(sent[1]!.body).toMatchObject({ text: 'Menjelaskan', until: dayAfter(7) });
  expect(seat.kept?.form?.goal?.text).toBe('Menjelaskan');
});

test('a goal that still runs stays, and no other is set beside it', () => {
  const seat = seatWith(form({ goal }), { 'jurnal/goal': 'Lain' });
  const desk = new JournalDesk(seat);
  desk.look = 'berjalan';
  desk.send();
  expect(sent).toHaveLength(1);
  expect(seat.kept?.form?.goal?.id).toBe('goal_a');
});

test('another beginning takes the place of the one that was chosen', () => {
  const seat = seatWith(form({ way: 'sentence', prompts: [{ id: 'a', text: text('Aku baru tahu bahwa …') }, { id: 'b', text: text('Di rumah aku akan …') }] }));
  const desk = new JournalDesk(seat);
  desk.begin('Aku baru tahu bahwa …');
  expect(desk.text('free')).toBe('Aku baru tahu bahwa ');
  desk.type('free', 'Aku baru tahu bahwa air mengalir');
  desk.begin('Di rumah aku akan …');
  expect(desk.text('free')).toBe('Di rumah aku akan air mengalir');
});

test('half a journal is gone on with, whatever was sent before', () => {
  const mine = { id: 'journal_a', pupil: '', number: 0, name: '', face: 'senang' as const, text: 'Lama', source: 'phone', answers: [] };
  expect(new JournalDesk(seatWith(form({ mine }))).done).toBe(true);
  const half = new JournalDesk(seatWith(form({ mine }), { 'jurnal/free': 'Baru' }));
  expect(half.done).toBe(false);
  expect(half.text('free')).toBe('Baru');
});

test('an answer that left before the own words arrived does not take them away', async () => {
  const mine = { id: 'journal_a', pupil: '', number: 0, name: '', face: 'senang' as const, text: 'Baru', source: 'phone', answers: [] };
  const seat = seatWith(form({ mine, goal }));
  served = form();
  await bring(seat);
  expect(seat.kept?.form?.mine?.text).toBe('Baru');
  expect(seat.kept?.form?.goal?.id).toBe('goal_a');
  served = form({ mine: { ...mine, text: 'Lama' } });
  await bring(Object.assign(seat, { unsent: 1 }));
  expect(seat.kept?.form?.mine?.text).toBe('Baru');
  await bring(Object.assign(seat, { unsent: 0 }));
  expect(seat.kept?.form?.mine?.text).toBe('Lama');
});

test('a voice is on the disk before it is sent, and what has no room or is thrown away is not said to be kept', async () => {
  const voice = { kind: 'spoken' as const, bytes: new Uint8Array([1]), type: 'audio/webm', seconds: 3 };
  const order: string[] = [];
  let room = true;
  const seat = Object.assign(seatWith(form()), {
    files: {
      keep: async (id: string, made: object) => (order.push('keep'), room ? { id, ...made } : undefined),
      send: () => order.push('send'),
      drop: async () => order.push('drop')
    }
  });
  const desk = new JournalDesk(seat as unknown as Seat);
  await desk.bringAlong(voice);
  expect(order).toEqual(['keep', 'send']);
  expect(desk.made).toEqual({ spoken: 'kept' });
  await desk.throwAway('work_a', 'spoken');
  expect(order.at(-1)).toBe('drop');
  expect(desk.made.spoken).toBeUndefined();
  room = false;
  await desk.bringAlong(voice);
  expect(order.filter((one) => one === 'send')).toHaveLength(1);
  expect(desk.made).toEqual({ spoken: 'full' });
});
