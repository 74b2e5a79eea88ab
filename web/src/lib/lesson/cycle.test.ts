import { describe, expect, it } from 'vitest';
import { bodyOf, currentOf, leads, marked, secondOf, secondVote, stageOf, sureCounts, twinOf, voteOf } from './cycle';
import { plainOption } from './new-question';
import { apply } from './overlay';
import { firstCopy, lessonFrom } from './start';
import type { ClassView, LessonCopy, PlanView, Question } from './types';

const lesson = 'lesson_01k0000000000000000000000a';
const group: ClassView = {
  group: { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' },
  subjects: ['ipas'],
  members: ['Adi', 'Bima', 'Citra'].map((name, i) => ({ pupil: `pupil_${i}`, number: i + 1, name, grade: '5', phase: 'C', device: false, team: '', goal: '' })),
  statement_set: 'sd-down'
};
const option = (text: string, right = false) => ({ ...plainOption(text), right, reason: right ? '' : 'keliru' });
const asks = (id: string, twin: string) => ({ id, kind: 'choice' as const, text: id, options: [option('satu', true), option('dua')], objective: '', aims: null, twin, by: '' as const, sound: '' });
const plan: PlanView = {
  plan: { id: 'plan_01k0000000000000000000000a', title: 'Tanah turun', subject: 'ipas', version: 3, meetings: 1 },
  body: {
    identity: { meetings: [{}], subject: 'ipas' },
    design: { topic: 'Tanah turun', objectives: [] },
    steps: [{ id: 'a', meeting: 1, stage: 'awal', minutes: 10, text: 'Mengamati', questions: [asks('q1', 'q2'), asks('q2', '')] }]
  }
};

const start = () => firstCopy(lesson, lessonFrom({ group, plan, meeting: 1, title: '', day: '2026-11-24', now: 1_000 }), group);
const put = (copy: LessonCopy, part: string, body: unknown) => apply(copy, { method: 'PUT', path: `/api/lessons/${lesson}/questions/${part}`, body });
const open = (copy: LessonCopy, id: string, now: boolean, at: number) => put(copy, `${id}/state`, { open: now, at });
const first = (copy: LessonCopy) => copy.view.questions[0]!;
const stage = (copy: LessonCopy, id: string) => stageOf(copy.view.questions.find((one) => one.id === id)!, secondOf(copy.view, id));

function again(copy: LessonCopy, lead: Question, twin: Question | undefined, at: number): LessonCopy {
  const { id, body } = secondVote(lead, twin);
  return open(put(copy, id, body), id, true, at);
}

describe('one question asked twice', () => {
  it('goes from the first vote over the talk to the second, one stage at a time', () => {
    let copy = start();
    const { id } = first(copy);
    const seen = [stage(copy, id)];
    copy = open(copy, id, true, 1);
    seen.push(stage(copy, id));
    copy = open(copy, id, false, 2);
    seen.push(stage(copy, id));
    copy = put(copy, `${id}/show`, { talk: true, result: false, at: 3 });
    seen.push(stage(copy, id));
    copy = again(copy, first(copy), undefined, 4);
    seen.push(stage(copy, id));
    copy = open(copy, secondOf(copy.view, id)!.id, false, 5);
    seen.push(stage(copy, id));
    expect(seen).toEqual(['ask', 'vote', 'look', 'talk', 'again', 'done']);
    expect(leads(copy.view).map((one) => one.origin)).toEqual(['q1', 'q2']);
    expect(currentOf(copy.view, first(copy)).again_of).toBe(id);
  });
  it('takes the twin of the plan while nobody was asked it, else the same question again', () => {
    let copy = start();
    const lead = first(copy);
    const twin = twinOf(copy.view, lead);
    expect(twin?.origin).toBe('q2');
    copy = again(copy, lead, twin, 4);
    expect(copy.view.questions).toHaveLength(2);
    expect(leads(copy.view)).toHaveLength(1);
    expect(twinOf(copy.view, lead)).toBeUndefined();
    copy = again(copy, lead, twinOf(copy.view, lead), 9);
    expect(copy.view.questions).toHaveLength(3);
    expect(secondOf(copy.view, lead.id)!.text).toBe('q1');
  });
  it('shows nothing of what is still answered, and nothing of what is asked anew', () => {
    let copy = open(start(), first(start()).id, true, 1);
    const { id } = first((copy = open(copy, first(copy).id, true, 1)));
    copy = put(copy, `${id}/show`, { talk: true, result: true, at: 2 });
    expect(first(copy)).toMatchObject({ talk_at: null, shown_at: null });
    copy = put(open(copy, id, false, 3), `${id}/show`, { talk: true, result: true, at: 4 });
    expect(first(put(copy, `${id}/show`, { talk: true, result: true, at: 9 }))).toMatchObject({ talk_at: 4, shown_at: 4 });
    expect(first(open(copy, id, true, 10))).toMatchObject({ talk_at: null, shown_at: null });
  });
  it('does not lose a second vote whose first is unknown here', () => {
    const copy = start();
    const lone = { ...copy.view, questions: [{ ...first(copy), again_of: 'question_01k0000000000000000000000z' }] };
    expect(leads(lone)).toHaveLength(1);
  });
});

describe('what the engine is told', () => {
  it('knows whom a tap, a card or a phone names, in the order of the class', () => {
    let copy = start();
    const { id } = first(copy);
    copy = put(copy, id, { ...bodyOf(first(copy)), asks_sure: true });
    const mark = (n: number, choice: number, sure: boolean | null) => ({ response: `response_${n}`, pupil: `pupil_${n}`, choice, text: null, sure });
    copy = put(copy, `${id}/taps`, { marks: [mark(2, 1, true), mark(0, 0, false)], at: 5 });
    const vote = voteOf(copy, first(copy));
    expect(vote.answers).toEqual([{ pupil: 'pupil_0', choice: 0, sure: false }, { pupil: 'pupil_2', choice: 1, sure: true }]);
    expect(vote.counts).toEqual([1, 1]);
    expect(sureCounts(vote)).toEqual([0, 1]);
  });
  it('keeps no certainty where none was asked', () => {
    let copy = start();
    const { id } = first(copy);
    copy = put(copy, `${id}/taps`, { marks: [{ response: 'response_0', pupil: 'pupil_0', choice: 0, text: null, sure: true }], at: 5 });
    expect(voteOf(copy, first(copy)).answers[0]!.sure).toBeNull();
    expect(sureCounts(voteOf(copy, first(copy)))).toBeUndefined();
  });
  it('counts a group once, and its second vote is the groups\', too', () => {
    let copy = start();
    const { id } = first(copy);
    copy = { ...copy, view: { ...copy.view, teams: [{ team: 'A', pupils: ['pupil_0', 'pupil_1'] }, { team: 'B', pupils: ['pupil_2'] }] } };
    copy = put(copy, id, { ...bodyOf(first(copy)), by_team: true });
    copy = put(copy, `${id}/team-answers`, { marks: [{ team: 'B', choice: 1 }, { team: 'A', choice: 0 }], at: 5 });
    expect(voteOf(copy, first(copy)).answers).toEqual([{ pupil: 'A', choice: 0, sure: null }, { pupil: 'B', choice: 1, sure: null }]);
    expect(voteOf(copy, first(copy)).counts).toEqual([1, 1]);
    expect(secondVote(first(copy), undefined).body).toMatchObject({ by_team: true, again_of: id });
    expect(twinOf(copy.view, first(copy))).toBeUndefined(); // the plan's twin is answered by each pupil
  });
  it('marks one option as right, whatever was marked', () => {
    expect(marked(first(start()), 1).options.map((one) => one.right)).toEqual([false, true]);
  });
});
