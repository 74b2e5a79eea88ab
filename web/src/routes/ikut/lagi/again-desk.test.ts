import { beforeEach, expect, test, vi } from 'vitest';
import type { FeedbackCard, SeatFeedback } from '$lib/feedback/feedback';
import { whole } from '$lib/feedback/place';

const sent: { path: string; body: Record<string, unknown> }[] = [];
let settle: (settled: object) => void = () => undefined;
const outbox = {
  unsent: [] as object[],
  seen: vi.fn(),
  send: (one: (typeof sent)[number]) => {
    sent.push(one);
    outbox.unsent = [...outbox.unsent, one];
    return { id: 'cmd_a', kept: Promise.resolve(), outcome: new Promise((resolve) => (settle = resolve)) };
  }
};
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox }));
let answer: object;
vi.mock('$lib/api/client', () => ({ get: async () => answer, getFile: async () => ({ ok: false, offline: true }) }));
const { AgainDesk } = await import('./again-desk.svelte');

const card = (): FeedbackCard => ({
  question: 'question_a', teacher: 'Sari', peers: [], title: 'Air', day: '2026-11-23', question_text: 'Mengapa?', kind: 'text', text: 'Karena pasir', work: null, page: '', tries: [],
  feedback: [{ of_try: null, good: 'Jelas', next: 'Beri contoh', again: true, place: whole, at: 1, teacher: 'Sari' }]
});
/** As much of a seat as the desk uses. */
class Seat {
  kept: { token: string; drafts: Record<string, string>; feedback?: SeatFeedback } = { token: 'token-of-dina', drafts: {} };
  files = { rows: [], keep: vi.fn(async () => undefined as object | undefined), send: vi.fn(), drop: vi.fn(async () => undefined) };
  draft(key: string, text: string | undefined) {
    const { [key]: _, ...others } = this.kept.drafts;
    this.kept = { ...this.kept, drafts: text === undefined ? others : { ...others, [key]: text } };
  }
  holdFeedback(feedback: SeatFeedback) {
    this.kept = { ...this.kept, feedback };
  }
}
let seat: Seat;
const opened = async () => {
  const desk = new AgainDesk(seat as never);
  await desk.bring();
  return desk;
};

beforeEach(() => {
  sent.length = 0;
  outbox.unsent = [];
  seat = new Seat();
  answer = { ok: true, value: { cards: [card()] } };
});

test('a try stands beside the first answer at once, and the card is past', async () => {
  const desk = await opened();
  expect(desk.open).toHaveLength(1);
  desk.type('question_a', 'Seperti saringan');
  await desk.send(desk.open[0]!, 'Seperti saringan teh', undefined);
  expect(sent[0]).toMatchObject({ body: { question: 'question_a', text: 'Seperti saringan teh', work: null } });
  expect(desk.open).toHaveLength(0);
  expect(desk.past[0]!.tries.map((one) => one.text)).toEqual(['Seperti saringan teh']);
  expect(desk.past[0]!.text).toBe('Karena pasir');
  expect(desk.draft('question_a')).toBe('');
});

test('what the server does not take is a draft again, with its reason', async () => {
  const desk = await opened();
  await desk.send(desk.open[0]!, 'Seperti saringan teh', undefined);
  outbox.unsent = [];
  settle({ end: 'refused', status: 409, problem: { code: 'try.not_asked', message: 'Ditarik', hint: '', field: '' } });
  await vi.waitFor(() => expect(desk.draft('question_a')).toBe('Seperti saringan teh'));
  await vi.waitFor(() => expect(desk.open).toHaveLength(1));
  expect(desk.problem?.code).toBe('try.not_asked');
});

test('a photo for which the phone has no room is not said either', async () => {
  const desk = await opened();
  await desk.send(desk.open[0]!, '', { kind: 'photo', bytes: new Uint8Array([1]), type: 'image/jpeg' });
  expect(desk.full).toBe(true);
  expect(sent).toHaveLength(0);
});
