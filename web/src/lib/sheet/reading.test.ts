import { describe, expect, it } from 'vitest';
import { plainOption } from '$lib/lesson/new-question';
import type { LessonView, Member, Question } from '$lib/lesson/types';
import { cutOf } from './cut';
import { attendanceIn, contradictions, fits, fresh, marksIn, nowhere, readingOf, settle, takesAttendance, targetsOf, unlisted, unsure } from './reading';
import { reportOf, type Marks } from './report-kit';
import type { SheetGroup } from './types';

const members: Member[] = ['Adi', 'Bima', 'Citra'].map((name, i) => ({ pupil: `pupil_${i + 1}`, number: i + 1, name, grade: '5', phase: 'C', device: false, team: '', goal: '' }));
const groups: SheetGroup[] = [
  { kind: 'attendance', question: 0, boxes: 3 },
  { kind: 'choice', question: 0, boxes: 4 },
  { kind: 'choice', question: 1, boxes: 4 },
  { kind: 'level', question: 0, boxes: 5 }
];
const option = plainOption('x');
const question = (id: string, kind: Question['kind'], options: number, position: number): Question => ({
  id, kind, text: id, options: new Array(options).fill(option), objective_id: '', objective_text: '', aims: 2, position, origin: '',
  state: 'waiting', opened_at: null, closed_at: null, counts: [], tally: [], answered: 0, by: [], version: 1, twin: '', again_of: null, asks_sure: false, by_team: false, sound: '', talk_at: null, shown_at: null, thinking: { picks: [], board: [], prompt: '', part: null }, teams: []
});
const read = (marks: Marks, rows = 3) => readingOf(reportOf(groups, rows, marks), members);
const noMarks = { attendance: [] } as Pick<LessonView, 'attendance'>;

describe('a read sheet', () => {
  it('belongs to its numbers: a row without a pupil is told when it is marked', () => {
    const reading = read({ 1: [-1, 2, -1, -1], 4: [-1, 0, -1, -1], 5: [-1, -1, -1, -1] }, 5);
    expect(reading.lines.map((line) => line.member.name)).toEqual(['Adi', 'Bima', 'Citra']);
    expect(reading.strays).toEqual([4]);
    expect(marksIn(reading, 1)).toEqual([{ pupil: 'pupil_1', choice: 2 }]);
  });
  it('says who is on another page', () => {
    expect(unlisted(read({}, 2), members).map((one) => one.name)).toEqual(['Citra']);
  });
  it('takes nothing for an answer of which nobody is sure, until somebody says', () => {
    const reading = read({ 2: [-1, 'ask', -1, -1] });
    const targets = ['', 'a', '', ''];
    const all = { attendance: true, spoke: true };
    expect(unsure(reading, targets, all).map((one) => [one.member.name, one.group])).toEqual([['Bima', 1]]);
    expect(marksIn(reading, 1)).toEqual([]);
    const said = settle(reading, 'pupil_2', 1, 3);
    expect(unsure(said, targets, all)).toEqual([]);
    expect(marksIn(said, 1)).toEqual([{ pupil: 'pupil_2', choice: 3 }]);
    expect(marksIn(settle(said, 'pupil_2', 1, null), 1)).toEqual([]);
  });
  it('does not ask about what is not kept', () => {
    const reading = read({ 1: ['ask', 'ask', -1, -1] });
    expect(unsure(reading, [nowhere, nowhere, nowhere, nowhere], { attendance: false, spoke: false })).toEqual([]);
    expect(unsure(reading, [nowhere, nowhere, nowhere, nowhere], { attendance: true, spoke: false })).toHaveLength(1);
  });
});

describe('where marks go', () => {
  const all: Marks = { 1: [-1, 1, 3, 2] };
  it('the first question on paper is the first of the lesson that fits; levels go to a tapped one', () => {
    const questions = [question('b', 'choice', 4, 2), question('a', 'choice', 3, 0), question('t', 'tap', 0, 1), question('w', 'text', 0, 3)];
    expect(targetsOf(read(all), questions)).toEqual([nowhere, 'a', 'b', 't']);
  });
  it('a question without such an option is not taken, and without any there is a new one', () => {
    expect(fits(read(all), 2, question('a', 'choice', 3, 0))).toBe(false);
    expect(targetsOf(read(all), [question('a', 'choice', 3, 0)])).toEqual([nowhere, 'a', fresh, fresh]);
    expect(fits(read(all), 1, question('s', 'scale', 0, 0))).toBe(false); // five steps, four boxes
    expect(fits(read(all), 3, question('a', 'choice', 5, 0))).toBe(false);
  });
  it('columns that nobody marked go nowhere', () => {
    expect(targetsOf(read({ 1: [-1, -1, 'ask', -1] }), [])).toEqual([nowhere, nowhere, fresh, nowhere]);
  });
});

describe('presence', () => {
  it('unmarked is here; S, I and A are what they say', () => {
    expect(attendanceIn(read({ 1: [0, -1, -1, -1], 3: [2, -1, -1, -1] })).map((mark) => mark.state)).toEqual(['sakit', 'hadir', 'alpa']);
  });
  it('an empty column does not undo what was taken in class', () => {
    const taken = { attendance: [{ pupil: 'pupil_1', state: 'sakit' }] } as Pick<LessonView, 'attendance'>;
    expect(takesAttendance(read({}), noMarks)).toBe(true);
    expect(takesAttendance(read({}), taken)).toBe(false);
    expect(takesAttendance(read({ 2: [1, -1, -1, -1] }), taken)).toBe(true);
  });
  it('who is absent and has an answer is named', () => {
    expect(contradictions(read({ 1: [0, 2, -1, -1], 2: [0, -1, -1, -1], 3: [-1, 1, -1, -1] })).map((one) => one.name)).toEqual(['Adi']);
  });
});

describe('a cut of the photo', () => {
  it('is turned as the row lies, and as large as its boxes', () => {
    const cut = cutOf([{ x: 100, y: 300 }, { x: 100, y: 280 }, { x: 100, y: 260 }]);
    expect(cut.middle).toEqual({ x: 100, y: 280 });
    expect(cut.turn).toBeCloseTo(-Math.PI / 2);
    expect(cut.scale).toBeCloseTo(48 / 20);
    expect(cut.wide).toBe(192);
  });
  it('of one box is as it lies', () => {
    expect(cutOf([{ x: 5, y: 7 }])).toMatchObject({ turn: 0, wide: 96 });
  });
});
