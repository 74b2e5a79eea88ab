import { describe, expect, it } from 'vitest';
import { apply } from '$lib/lesson/overlay';
import { plainOption, unplanned } from '$lib/lesson/new-question';
import { firstCopy, lessonFrom } from '$lib/lesson/start';
import { isTapped } from '$lib/lesson/rules';
import type { ClassView, Kind, LessonCopy } from '$lib/lesson/types';
import { askedNow, boardOf } from './here';

const names = ['Adi Nugroho', 'Bima'];
const group: ClassView = {
  group: { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' },
  subjects: [],
  members: names.map((name, i) => ({ pupil: `pupil_${i}`, number: i + 1, name, grade: '5', phase: 'C', device: false, team: '', goal: '' })),
  statement_set: 'sd-down'
};
const lesson = 'lesson_01k0000000000000000000000a';
const [one, two] = ['question_01k0000000000000000000000a', 'question_01k0000000000000000000000b'];
const write = (part: string, body: unknown) => ({ method: 'PUT' as const, path: `/api/lessons/${lesson}/${part}`, body });
const start = () => firstCopy(lesson, lessonFrom({ group, meeting: 1, title: 'Pasang', day: '2026-11-24', now: 1 }), group);
const judged = { ...unplanned({ questions: [] }, 'choice', 'Mengapa?', ['laut', 'hujan']), options: [{ ...plainOption('laut'), right: true }, { ...plainOption('hujan'), reason: 'Tertukar', next: 'Tanya lagi' }] };
const asked = (id: string, at: number) => [write(`questions/${id}/state`, { open: true, at })];
const closed = (id: string, at: number) => write(`questions/${id}/state`, { open: false, at });
const tapped = (id: string, choice: number) => write(`questions/${id}/taps`, { marks: [{ response: 'r', pupil: 'pupil_0', choice, text: null }], at: 3 });
const board = (copy: LessonCopy) => boardOf(copy, { thoughts: [] }, 9);

describe('the board out of the phone’s own copy', () => {
  it('shows the open question, else the one opened last', () => {
    const both = [write(`questions/${one}`, judged), write(`questions/${two}`, { ...judged, position: 1 }), ...asked(one, 2), ...asked(two, 4)].reduce(apply, start());
    expect(askedNow(both.view)?.id).toBe(two);
    expect(askedNow(apply(both, closed(two, 5)).view)?.id).toBe(two);
    expect(askedNow(start().view)).toBeUndefined();
    expect(board(start()).question).toBeNull();
  });
  it('tells counts and what is right only when the teacher puts them there, and never a child', () => {
    let copy = [write(`questions/${one}`, judged), ...asked(one, 2), tapped(one, 1)].reduce(apply, start());
    const states: LessonCopy[] = [copy];
    expect(board(copy).question?.counts).toEqual([]);
    copy = apply(copy, closed(one, 4));
    states.push(copy);
    expect([board(copy).question?.counts, board(copy).question?.right]).toEqual([[], []]);
    copy = apply(copy, write(`questions/${one}/show`, { talk: false, result: true, at: 5 }));
    states.push(copy, apply(copy, { method: 'PUT', path: `/api/lessons/${lesson}/end`, body: { at: 6 } }));
    expect([board(copy).question?.counts, board(copy).question?.right]).toEqual([[0, 1], [0]]);
    for (const state of states) {
      const text = JSON.stringify(board(state));
      for (const secret of [...names, 'pupil_', 'Tertukar', 'Tanya lagi']) expect(text).not.toContain(secret);
    }
  });
  it('tells of no child in any state of any kind of question, by pupils and by groups, paused, with Suara murid and ended', () => {
    // Of each kind one answer that says what a child alone knows. A new kind is no answer here until somebody writes one: then it does not compile.
    const said: Record<Kind, object> = {
      choice: { choice: 1, sure: true }, multi: { choices: [1] }, order: { choices: [1, 0, 2] }, scale: { choice: 1 }, text: { text: 'Kata Bima begitu' },
      photo: { work: 'work_1', parts: [{ part: 0, work: 'work_1' }] }, drawing: { work: 'work_2' }, voice: { work: 'work_3' }, tap: { choice: 4 }, check: { choice: 2 }
    };
    const looked: string[] = [];
    const walk = (copy: LessonCopy, what: string) => {
      const text = JSON.stringify(board(copy));
      for (const secret of [...names, 'pupil_', 'Tertukar', 'Tanya lagi', '"sure"', 'sakit']) expect(text, what).not.toContain(secret);
      const { question } = board(copy);
      expect(question && isTapped(question.kind), what).toBeFalsy();
      if (question && question.state !== 'closed') expect([question.counts, question.right, question.before], what).toEqual([[], [], null]);
      if (question) looked.push(`${question.kind} ${question.state}`);
    };
    for (const kind of Object.keys(said) as Kind[]) {
      for (const by_team of [false, true]) {
        const options = ['laut', 'hujan', 'angin'].map((text, i) => ({ ...plainOption(text), right: i === 0, reason: 'Tertukar', next: 'Tanya lagi', place: i + 1 }));
        const writes = [
          write('attendance', { marks: [{ pupil: 'pupil_1', state: 'sakit' }], at: 2 }),
          write('teams', { teams: [{ team: 'A', pupils: ['pupil_0', 'pupil_1'] }], at: 2 }),
          write(`questions/${one}`, { ...unplanned({ questions: [] }, kind, 'Mengapa?', []), options, by_team, asks_sure: true }),
          ...asked(one, 2),
          write(`questions/${one}/taps`, { marks: [{ response: 'r', pupil: 'pupil_0', choice: null, text: null, ...said[kind] }], at: 3 }),
          write('now', { step: '', paused: true, at: 3 }),
          closed(one, 4),
          write(`questions/${one}/thinking`, { picks: ['pupil_0'], board: ['pupil_0'], prompt: 'why' }),
          write(`questions/${one}/show`, { talk: true, result: false, at: 5 }),
          write(`questions/${one}/show`, { talk: false, result: true, at: 5 }),
          write('voices/hands', { answers: [[2, 0, 0], [1, 1, 0], [0, 0, 2]], answered: 6, statement_set: null }),
          write('end', { at: 6 })
        ];
        let copy = start();
        for (const each of writes) walk((copy = apply(copy, each)), `${kind}${by_team ? ' by groups' : ''}, after ${each.path}`);
      }
    }
    const seen = (Object.keys(said) as Kind[]).filter((kind) => !isTapped(kind)).flatMap((kind) => [`${kind} open`, `${kind} closed`]);
    expect(seen.filter((state) => !looked.includes(state)), 'walked').toEqual([]);
  });
  it('keeps the counts of a question made in class until they are shown: which is right may be said after the talk', () => {
    const opinion = { ...judged, options: [plainOption('laut'), plainOption('hujan')] };
    let copy = [write(`questions/${one}`, opinion), ...asked(one, 2), tapped(one, 1), closed(one, 4)].reduce(apply, start());
    expect(board(copy).question?.counts).toEqual([]);
    copy = apply(copy, write(`questions/${one}/show`, { talk: false, result: true, at: 5 }));
    expect([board(copy).question?.counts, board(copy).question?.right]).toEqual([[0, 1], []]);
  });
  it('calls a step that was put in between what it is', () => {
    const copy = [write('steps/sisip/inserted', { kind: 'rest', after: '', text: 'Jeda segar', minutes: 5 }), write('now', { step: 'sisip', paused: false, at: 3 })].reduce(apply, start());
    expect(board(copy).step).toMatchObject({ text: 'Jeda segar', inserted: 'rest' });
  });
  it('tells an order and how many have it right as it tells counts', () => {
    const ordered = { ...unplanned({ questions: [] }, 'order', 'Urutkan', ['a', 'b', 'c']), options: ['a', 'b', 'c'].map((text, i) => ({ ...plainOption(text), place: [2, 1, 3][i]! })) };
    const said = { of: 1, exact: 1, common: [{ choices: [1, 0, 2], count: 1 }], mean_place: [2, 1, 3] };
    const copy = [write(`questions/${one}`, ordered), ...asked(one, 2), closed(one, 4)].reduce(apply, start());
    expect(boardOf(copy, { thoughts: [], several: said }, 9).question).toMatchObject({ several: null, right: [] });
    const shown = apply(copy, write(`questions/${one}/show`, { talk: false, result: true, at: 5 }));
    expect(boardOf(shown, { thoughts: [], several: said }, 9).question).toMatchObject({ several: said, right: [1, 0, 2] });
    // One that nothing is right of is told without a word of right.
    const opinion = [write(`questions/${one}`, unplanned({ questions: [] }, 'order', 'Urutkan', ['a', 'b', 'c'])), ...asked(one, 2), closed(one, 4), write(`questions/${one}/show`, { talk: false, result: true, at: 5 })].reduce(apply, start());
    expect(boardOf(opinion, { thoughts: [], several: { ...said, exact: null } }, 9).question).toMatchObject({ several: { exact: null, of: 1 }, right: [] });
  });
  it('shows what the engine lets it of answers in own words', () => {
    const copy = [write(`questions/${one}`, unplanned({ questions: [] }, 'text', 'Mengapa?')), ...asked(one, 2), write(`questions/${one}/thinking`, { picks: ['pupil_0'], board: ['pupil_0'], prompt: 'why' })].reduce(apply, start());
    expect([board(copy).question?.thoughts, board(copy).question?.prompt]).toEqual([[], '']);
    expect(boardOf(copy, { thoughts: [{ place: 0, text: 'Pasang', picture: null, parts: [] }] }, 9).question).toMatchObject({ thoughts: [{ place: 0, text: 'Pasang' }], prompt: 'why' });
  });
});
