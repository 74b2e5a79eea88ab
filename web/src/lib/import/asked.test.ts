import { describe, expect, it } from 'vitest';
import { blankPlan, type Plan } from '../../routes/(staf)/rencana/plan';
import { askedAt, quoted, write, writtenAt } from './asked';
import { moveUnplaced, putAway, targetsIn } from './unplaced';

let n = 0;
const newId = (kind: string) => `${kind}_${++n}`;

function plan(): Plan {
  const made = blankPlan('sd', newId);
  made.design.objectives[0]!.text = 'Murid menjelaskan mengapa air laut masuk ke sumur.';
  made.steps[0]!.text = 'Murid mengamati dua gelas air.';
  made.steps[1]!.text = 'Murid merancang saringan untuk sumur di rumahnya, lalu mencobanya.';
  made.unplaced = ['Catatan dari kepala sekolah.', 'Lampiran 1'];
  return made;
}
const places = (path: string, chosen?: string, of = plan()) => askedAt(of, path, chosen).controls.map((each) => `${each.kind} ${each.place}`);

describe('what a saran asks for', () => {
  it('is written right where it is missing', () => {
    const cases: [string, string[]][] = [
      ['/design/objectives/0/text', ['text /design/objectives/0/text']],
      ['/design/objectives', ['text /design/objectives/0/text']],
      ['/design/environment', ['text /design/environment/culture', 'text /design/environment/physical']],
      ['/design/environment/physical', ['text /design/environment/physical']],
      ['/design/practice', ['text /design/practice']],
      ['/identification', ['text /identification/readiness']],
      ['/identification/dimensions/1', ['some /identification/dimensions']],
      ['/identity/phase', ['one /identity/phase']],
      ['/identity/grade', ['text /identity/grade']],
      ['/identity/meetings/0', ['number /identity/meetings/0/minutes', 'number /steps/0/minutes', 'number /steps/1/minutes', 'number /steps/2/minutes']],
      ['/steps/1/text', ['text /steps/1/text']],
      ['/steps/1/minutes', ['number /steps/1/minutes']],
      ['/steps/1/stage', ['one /steps/1/stage']],
      ['/steps/1/principles/0', ['some /steps/1/principles']],
      ['/assessments/0/criteria', ['text /assessments/0/criteria']],
      ['/unplaced/1', ['text /unplaced/1']]
    ];
    for (const [path, controls] of cases) expect(places(path), path).toEqual(controls);
  });
  it('of several steps the longest, until another or a new one is chosen', () => {
    expect(places('/steps')).toEqual(['text /steps/1/text']);
    expect(places('/steps', '/steps/0')).toEqual(['text /steps/0/text']);
    expect(places('/steps', '/steps/-merefleksi')).toEqual(['text /steps/-merefleksi/text']);
    expect(places('/assessments', '/assessments/-akhir')).toEqual(['text /assessments/-akhir/text']);
    expect(askedAt(plan(), '/assessments').among.map((one) => one.place)).toEqual(['/assessments/0', '/assessments/-awal', '/assessments/-akhir']);
  });
  it('of a step without its stage the stage, first of all', () => {
    const made = plan();
    made.steps[0]!.stage = '';
    expect(places('/steps', undefined, made)).toEqual(['one /steps/0/stage', 'text /steps/0/text']);
    expect(askedAt(made, '/steps').picked).toBe('/steps/0');
    expect(askedAt(made, '/steps', '/steps/-awal').picked).toBe('/steps/0'); // no such part is offered
  });
  it('of a question its text, and what pupils think who choose an option', () => {
    const made = plan();
    made.steps[0]!.questions = [{ id: 'ask_1', kind: 'choice', text: 'Mana yang asin?', options: [{ text: 'Sumur', right: true, reason: '', next: '', place: 0, picture: '' }], objective: '', aims: null, twin: '', by: '', sound: '' }];
    expect(places('/steps/0/questions/0/text', undefined, made)).toEqual(['text /steps/0/questions/0/text']);
    expect(places('/steps/0/questions/0/options/0', undefined, made)).toEqual(['text', 'reason', 'next'].map((name) => `text /steps/0/questions/0/options/0/${name}`));
    expect(places('/steps/0/questions/0', undefined, made)).toContain('text /steps/0/questions/0/options/0/reason');
  });
  it('stands in the plan afterwards; a new part is made at its place in the lesson', () => {
    const made = plan();
    expect(write(made, '/steps/-mengaplikasi/text', 'Murid menguji saringan kelompok lain.', newId)).toBe(true);
    expect(made.steps.map((step) => step.stage)).toEqual(['memahami', 'mengaplikasi', 'mengaplikasi', 'merefleksi']);
    expect(write(made, '/assessments/-awal/text', 'Dugaan murid sebelum mulai.', newId)).toBe(true);
    expect(made.assessments.at(-1)).toMatchObject({ when: 'awal', text: 'Dugaan murid sebelum mulai.' });
    expect(write(made, '/design/objectives/-/text', 'Murid menilai dua saringan.', newId)).toBe(true);
    expect(write(made, '/steps/-awal/text', '  ', newId)).toBe(false);
    expect(write(made, '/steps/0/principles', ['bermakna'], newId)).toBe(true);
    expect(writtenAt(made, '/steps/0/principles')).toEqual(['bermakna']);
    expect(new Set([...made.steps, ...made.assessments, ...made.design.objectives].map((one) => one.id)).size).toBe(8);
  });
  it('quotes the teacher\'s own words, of a step\'s minutes what is done in it', () => {
    expect(quoted(plan(), '/steps/0/text')).toBe('Murid mengamati dua gelas air.');
    expect(quoted(plan(), '/steps/0/minutes')).toBe('Murid mengamati dua gelas air.');
    const made = plan();
    expect(quoted(made, `/steps/${made.steps[0]!.id}/principles`)).toBe('Murid mengamati dua gelas air.');
    expect(quoted(plan(), '/design/practice')).toBe('');
    const long = plan();
    long.design.topic = 'kata '.repeat(90);
    expect(quoted(long, '/design/topic').length).toBeLessThan(190);
    expect(quoted(long, '/design/topic')).toMatch(/kata …$/);
  });
});

describe('what found no place', () => {
  it('is moved below what stands there already, to a new part, or put away; never lost on the way', () => {
    const made = plan();
    expect(targetsIn(made).length).toBeGreaterThan(20);
    expect(moveUnplaced(made, 0, '/steps/0/text', newId)).toBe(true);
    expect(made.steps[0]!.text).toBe('Murid mengamati dua gelas air.\nCatatan dari kepala sekolah.');
    expect(made.unplaced).toEqual(['Lampiran 1']);
    expect(moveUnplaced(made, 0, '/steps/9/text', newId)).toBe(false);
    expect(moveUnplaced(made, 4, '/steps/0/text', newId)).toBe(false);
    expect(made.unplaced).toEqual(['Lampiran 1']);
    expect(moveUnplaced(made, 0, '/design/objectives/-/text', newId)).toBe(true);
    expect(made.design.objectives.at(-1)!.text).toBe('Lampiran 1');
    expect(putAway(made, 0)).toBe(false);
  });
  it('every place that is offered takes it', () => {
    for (const { place } of targetsIn(plan())) {
      const made = plan();
      expect(moveUnplaced(made, 0, place, newId), place).toBe(true);
      expect(JSON.stringify({ ...made, unplaced: [] }), place).toContain('Catatan dari kepala sekolah.');
    }
  });
});
