import { describe, expect, it } from 'vitest';
import { banked, sought } from './bank';
import { plainOption, unplanned } from './new-question';
import { asQuestion } from './overlay';
import type { LessonView, PlanView } from './types';

const asked = (id: string, text: string, more: Partial<ReturnType<typeof unplanned>> = {}) => asQuestion(id, { ...unplanned({ questions: [] }, 'choice', text, ['ya', 'tidak']), ...more });
const lesson = (id: string, questions: ReturnType<typeof asked>[], started_at = 1) => ({ id, title: `Pelajaran ${id}`, subject: 'ipas', started_at, questions }) as unknown as LessonView;
const question = (id: string, text: string) => ({ id, kind: 'choice', text, options: [plainOption('ya'), plainOption('tidak')], objective: 't1', aims: 3, twin: 'q9' });
const plan = (title: string, subject: string, questions: ReturnType<typeof question>[]) =>
  ({ plan: { id: title, title, subject }, body: { identity: { subject }, design: { objectives: [{ id: 't1', text: 'Menjelaskan rob' }] }, steps: [{ questions }] } }) as unknown as PlanView;
const texts = (all: ReturnType<typeof banked>) => all.map((one) => one.question.text);

describe('the bank of questions', () => {
  const plans = [plan('Pecahan', 'matematika', [question('q1', 'Berapa setengahnya?')]), plan('Rob', 'ipas', [question('q2', 'Mengapa air masuk?'), question('q3', ' ')])];
  it('has those of this subject first, then other plans’, then what earlier classes were asked', () => {
    const bank = banked(lesson('a', []), plans, [lesson('b', [asked('x', 'Apa yang berubah?')], 5), lesson('a', [asked('y', 'Sendiri')])], []);
    expect(texts(bank)).toEqual(['Mengapa air masuk?', 'Berapa setengahnya?', 'Apa yang berubah?']);
    expect(bank[0]).toMatchObject({ from: 'Rob', question: { origin: 'q2', objective_text: 'Menjelaskan rob', aims: 3, twin: '' } });
  });
  it('has each question once, and none that the lesson has, that was only spoken, or that repeats another', () => {
    const earlier = [lesson('b', [asked('x', 'mengapa  AIR masuk?'), asked('y', 'Pertanyaan lisan'), asked('z', 'Lagi', { again_of: 'x' }), asked('w', 'Dari rencana', { origin: 'q7' })])];
    expect(texts(banked(lesson('a', [asked('v', 'Berapa setengahnya?')]), plans, earlier, ['Pertanyaan lisan']))).toEqual(['Mengapa air masuk?']);
  });
  it('is searched by words of the question, its options, its objective and its plan', () => {
    const bank = banked(lesson('a', []), plans, [], []);
    expect(texts(sought(bank, 'AIR  masuk'))).toEqual(['Mengapa air masuk?']);
    expect(texts(sought(bank, 'pecahan ya'))).toEqual(['Berapa setengahnya?']);
    expect(sought(bank, ' ')).toHaveLength(2);
    expect(sought(bank, 'gempa')).toEqual([]);
  });
});
