import { expect, test } from 'vitest';
import { feedbackPath, laidTries, laidVersions, newestOf, notedPath, saidOf, seatTry, waits, type FeedbackCard, type FeedbackIn } from './feedback';
import { whole } from './place';

const said = (over: Partial<FeedbackIn> = {}): FeedbackIn => ({ of_try: null, good: 'Jelas', next: 'Beri contoh', again: true, place: whole, at: 1, ...over });
const [lesson, question, pupil] = ['lesson_a', 'question_a', 'pupil_d'];
const path = feedbackPath(lesson, question, pupil);

test('what is not sent yet stands: the last word of a version, taken back it is gone, another pupil’s is not this one’s', () => {
  const none = { feedback: [], tries: [] };
  expect(laidVersions(none, lesson, question, pupil, [{ path, body: said() }, { path, body: said({ next: 'Sebut alasan' }) }]).feedback).toEqual([said({ next: 'Sebut alasan' })]);
  expect(laidVersions({ feedback: [said()], tries: [] }, lesson, question, pupil, [{ path, body: said({ good: '', next: '' }) }]).feedback).toEqual([]);
  expect(laidVersions(none, lesson, question, pupil, [{ path: feedbackPath(lesson, question, 'pupil_r'), body: said() }]).feedback).toEqual([]);
  const both = laidVersions({ feedback: [said()], tries: [] }, lesson, question, pupil, [{ path, body: said({ of_try: 'try_b', good: 'Lebih lengkap' }) }]).feedback;
  expect(saidOf(both, null)?.good).toBe('Jelas');
  expect(saidOf(both, 'try_b')?.good).toBe('Lebih lengkap');
});

test('a try that the teacher wrote down is the newest version, once', () => {
  const noted = { path: notedPath(lesson, question, 'try_n'), body: { pupil, text: 'Katanya: karena pasir', work: null, at: 5 } };
  const laid = laidVersions({ feedback: [], tries: [] }, lesson, question, pupil, [noted, noted]);
  expect(laid.tries).toHaveLength(1);
  expect(newestOf(laid.tries)).toBe('try_n');
  expect(newestOf([])).toBeNull();
});

test('a pupil is asked until its newest version is a new one', () => {
  const card: FeedbackCard = { question, teacher: 'Sari', peers: [], title: 'Air', day: '2026-11-23', question_text: 'Mengapa?', kind: 'text', text: 'Karena', work: null, page: '', feedback: [{ ...said(), of_try: null, teacher: 'Sari' }], tries: [] };
  expect(waits(card)).toBe(true);
  const [after] = laidTries([card], [{ path: seatTry('try_a'), body: { question, text: 'Karena pasir', work: null, at: 9 } }, { path: seatTry('try_z'), body: { question: 'question_z', text: 'Lain', work: null, at: 9 } }]);
  expect(after!.tries.map((one) => one.text)).toEqual(['Karena pasir']);
  expect(waits(after!)).toBe(false);
  expect(laidTries([after!], [{ path: seatTry('try_a'), body: { question, text: 'Karena pasir', work: null, at: 9 } }])[0]!.tries).toHaveLength(1);
  expect(waits({ ...after!, feedback: [...after!.feedback, { ...said(), of_try: 'try_a', teacher: 'Sari' }] })).toBe(true);
  expect(waits({ ...card, feedback: [{ ...said({ again: false }), of_try: null, teacher: 'Sari' }] })).toBe(false);
});

test('a classmate’s word is of the first answer: it asks until there is a try', () => {
  const card: FeedbackCard = { question, teacher: 'Sari', title: 'Air', day: '2026-11-23', question_text: 'Mengapa?', kind: 'text', text: 'Karena', work: null, page: '', feedback: [], peers: [{ level: 2, good: 'Jelas', next: 'Sebut sebabnya' }], tries: [] };
  expect(waits(card)).toBe(true);
  const [after] = laidTries([card], [{ path: seatTry('try_a'), body: { question, text: 'Karena pasir', work: null, at: 9 } }]);
  expect(waits(after!)).toBe(false);
  expect(waits({ feedback: [], tries: [] })).toBe(false);
});
