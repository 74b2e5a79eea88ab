import { describe, expect, it } from 'vitest';
import { offersOf, sameIdea, turnedOn, withWishes, type Opening, type RevisitIdea, type Revisits } from './ingat';
import type { LessonView } from './types';

const question = (text: string, again = false) => ({ question: { kind: 'choice', text }, from: 'Air', again }) as unknown as RevisitIdea['questions'][number];
const idea = (id: string, texts: readonly string[], wanted: RevisitIdea['wanted'] = ''): RevisitIdea => ({
  id, text: `Gagasan ${id}.`, objective: 't1', aims: 2, plan: null, times: 1, last: '2026-11-20', ago: 3, stood: 'held', when: 'today', wanted, until: null, fresh: texts.length, questions: texts.map((one) => question(one))
});
const view: Revisits = {
  day: '2026-11-24', asked: 0, at_most: 2,
  subjects: [
    { subject: 'ipas', ideas: [idea('a', ['A1', 'A2']), idea('b', ['B1']), idea('c', [])], days: [{ day: '2026-11-24', ideas: [0, 1, 2] }, { day: '2026-11-25', ideas: [2] }] },
    { subject: 'matematika', ideas: [idea('m', ['M1'])], days: [{ day: '2026-11-24', ideas: [0] }] }
  ]
};
const lesson = (more: Partial<LessonView> = {}): LessonView => ({ id: 'l', group: { id: 'g' }, subject: 'ipas', day: '2026-11-24', started_at: 100, questions: [], ...more }) as unknown as LessonView;
const fresh: Opening = { before: 0, skipped: [], turned: {}, asked: {} };
const names = (opening: Opening, of = lesson(), others: LessonView[] = []) => offersOf(view, 50, of, others, opening).map((one) => `${one.idea.id} ${one.question?.question.text ?? '–'}`);

describe('an opening', () => {
  it('asks two ideas of the lesson’s subject, on the lesson’s day', () => {
    expect(names(fresh)).toEqual(['a A1', 'b B1']);
    expect(names(fresh, lesson({ day: '2026-11-25' }))).toEqual(['c –']);
    expect(names(fresh, lesson({ day: '2026-12-09' }))).toEqual(['c –']);
    expect(names(fresh, lesson({ day: '2026-11-20' }))).toEqual([]);
    expect(names(fresh, lesson({ subject: 'matematika' }))).toEqual(['m M1']);
    expect(names(fresh, lesson({ subject: '' }))).toEqual(['a A1', 'b B1']);
    expect(offersOf(undefined, 0, lesson(), [], fresh)).toEqual([]);
  });
  it('has less room where the class was asked already', () => {
    expect(names({ ...fresh, before: 1 })).toEqual(['a A1']);
    expect(names({ ...fresh, before: 1, asked: { a: 'q' } })).toEqual([]);
    expect(names({ ...fresh, asked: { a: 'q' } })).toEqual(['b B1']);
  });
  it('leaves out what is skipped, what the lesson asks anyway, and what was met here since', () => {
    expect(names({ ...fresh, skipped: ['a'] })).toEqual(['b B1', 'c –']);
    const own = { id: 'q9', objective_text: 'gagasan  b', opened_at: null } as LessonView['questions'][number];
    expect(names(fresh, lesson({ questions: [own] }))).toEqual(['a A1', 'c –']);
    const asked = { ...own, objective_text: 'Gagasan a.', opened_at: 90 };
    expect(names(fresh, lesson(), [lesson({ id: 'o', started_at: 80, questions: [asked] })])).toEqual(['b B1', 'c –']);
    expect(names(fresh, lesson(), [lesson({ id: 'o', started_at: 40, questions: [asked] })])).toEqual(['a A1', 'b B1']);
    expect(names(fresh, lesson(), [lesson({ id: 'o', started_at: 80, group: { id: 'x' } as LessonView['group'], questions: [asked] })])).toEqual(['a A1', 'b B1']);
  });
  it('is exchanged for another question, then for another idea', () => {
    const [first] = offersOf(view, 50, lesson(), [], fresh);
    const once = turnedOn(fresh, first!);
    expect(names(once)).toEqual(['a A2', 'b B1']);
    const [second] = offersOf(view, 50, lesson(), [], once);
    expect(names(turnedOn(once, second!))).toEqual(['b B1', 'c –']);
    expect(second!.more).toBe(true);
  });
});

it('tells ideas apart as the server does', () => {
  expect(sameIdea('Menjelaskan  asal air.', 'menjelaskan asal air')).toBe(true);
  expect(sameIdea('', '')).toBe(false);
});

it('shows a wish before it is sent', () => {
  const all = [idea('a', []), idea('b', []), idea('c', [], 'stop')];
  expect(withWishes(all, new Map([['b', 'first'], ['a', 'pause'], ['c', '']])).map((one) => `${one.id}${one.wanted}`)).toEqual(['bfirst', 'c', 'apause']);
});
