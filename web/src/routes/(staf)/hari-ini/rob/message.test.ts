import { describe, expect, it } from 'vitest';
import { plainOption } from '$lib/lesson/new-question';
import type { PlanBody } from '$lib/lesson/types';
import { blocksOf, fileName, taskOf, textOf } from './message';
import t from './texts.id';

const step = (id: string, stage: 'awal' | 'memahami', text: string, questions: PlanBody['steps'][number]['questions'] = []) => ({ id, meeting: 1, stage, minutes: 10, text, questions });
const option = (text: string) => ({ ...plainOption(text), right: text === 'Tanah', reason: 'rahasia' });
const body: PlanBody = {
  identity: { subject: 'ipas', meetings: [{}] },
  design: { topic: '', objectives: [{ id: 't0', text: 'Lain' }, { id: 't1', text: 'Menjelaskan mengapa tanah turun' }] },
  steps: [
    step('a', 'awal', 'Guru menyapa.'),
    step('b', 'memahami', 'Amati lantai rumahmu.', [{ id: 'q', kind: 'choice', text: 'Apa yang turun?', options: [option('Tanah'), option('Laut')], objective: 't1', aims: 2, twin: '', by: '', sound: '' }])
  ]
};

describe('a lesson as one message', () => {
  const task = taskOf('Tanah turun', body, 1);
  it('has the objective of its question, what pupils do, and the question', () => {
    expect(task).toEqual({ title: 'Tanah turun', objective: 'Menjelaskan mengapa tanah turun', tasks: ['Amati lantai rumahmu.'], question: 'Apa yang turun?', options: ['Tanah', 'Laut'], way: '' });
  });
  it('says how to answer by number, and never which answer is right', () => {
    const text = textOf(task, 'V-A · Selasa', t);
    expect(text).toContain('B. Laut');
    expect(text).toContain('nomor');
    expect(text).not.toContain('rahasia');
    expect(text.startsWith('*Tanah turun*\nV-A · Selasa')).toBe(true);
  });
  it('says how several letters are written', () => {
    const order = (kind: 'order' | 'choice') => textOf(taskOf('x', { ...body, steps: body.steps.map((each) => ({ ...each, questions: each.questions.map((one) => ({ ...one, kind })) })) }, 1), '', t);
    expect(order('order')).toContain(t.ways.order);
    expect(order('choice')).not.toContain(t.ways.order);
  });
  it('has a file name that every phone takes', () => {
    expect(fileName('Air: bersih / kotor?  5-A')).toBe('Air bersih kotor 5-A.png');
  });
  it('leaves out what the plan does not have', () => {
    const bare = taskOf('Pertemuan V-A', undefined, 1);
    expect(blocksOf(bare, t).map((block) => block.head)).toEqual([t.how]);
    expect(taskOf('x', { ...body, steps: [step('a', 'awal', 'Ceritakan.')] }, 1).tasks).toEqual(['Ceritakan.']);
  });
});
