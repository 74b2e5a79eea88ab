import { readFileSync } from 'node:fs';
import { plainOption } from '$lib/lesson/new-question';
import { describe, expect, it } from 'vitest';
import { apply, at, put, stable } from './place';
import { blankPlan, dimensions, meetingCount, meetingMinutes, minutesByStage, minutesPerJp, ownCopy, principles, shuffled, stages, tidied, titleOf, unshuffled, withIds } from './plan';
import en from './texts.en';
import id from './texts.id';

let made = 0;
const newId = (kind: string) => `${kind}_${++made}`;
const pack = (name: string) => readFileSync(new URL(`../../../../../packs/${name}`, import.meta.url), 'utf8');

describe('things to put in order', () => {
  const things = ['a', 'b', 'c'].map(plainOption);
  it('are mixed for pupils, each with its place, and come back in the right order', () => {
    const draws = [0.1, 0.9];
    const mixed = shuffled(things, () => draws.shift() ?? 0);
    expect(mixed.map((option) => option.text).join('')).not.toBe('abc');
    expect([...mixed].sort((a, b) => a.place - b.place).map((option) => option.text)).toEqual(['a', 'b', 'c']);
    expect(unshuffled(mixed)).toEqual(things);
  });
  it('are never left as they were by a draw that moves nothing at first', () => {
    const draws = [0.99, 0.99, 0];
    expect(shuffled(things, () => draws.shift() ?? 0)[0]?.text).not.toBe('a');
  });
});

describe('a plan', () => {
  it('begins with what is obligatory and nothing else', () => {
    const plan = blankPlan('sd', newId);
    expect(plan.steps.map((step) => step.stage)).toEqual(['memahami', 'mengaplikasi', 'merefleksi']);
    expect(plan.identity.meetings).toEqual([{ jp: 2, minutes: 70 }]);
    expect(blankPlan('tk', newId).identity.meetings).toEqual([{ jp: 0, minutes: 60 }]);
    expect(titleOf(plan)).toBe('');
  });

  it('counts minutes by stage and meeting', () => {
    const plan = blankPlan('sd', newId);
    plan.steps[0]!.minutes = 30;
    plan.steps[1]!.minutes = 25;
    plan.steps[2]!.meeting = 2;
    plan.steps[2]!.minutes = 15;
    expect(minutesByStage(plan, 1)).toEqual([{ stage: 'memahami', minutes: 30 }, { stage: 'mengaplikasi', minutes: 25 }]);
    expect(meetingCount(plan)).toBe(2);
    expect(meetingMinutes(plan, 1)).toBe(70);
    expect(meetingMinutes(plan, 2)).toBe(0);
    plan.identity.meetings[0] = { jp: 3, minutes: 0 };
    expect(meetingMinutes(plan, 1)).toBe(105);
  });

  it('made from an example shares no ids with it, and keeps its objectives', () => {
    const example = blankPlan('sd', newId);
    const own = ownCopy(example, newId);
    expect(own.steps.map((step) => step.id)).not.toEqual(example.steps.map((step) => step.id));
    expect(own.design.objectives).toEqual(example.design.objectives);
    expect(example.steps[0]!.text).toBe(own.steps[0]!.text);
  });

  it('mends missing and doubled ids and keeps the others', () => {
    const plan = blankPlan('sd', newId);
    const first = plan.steps[0]!.id;
    plan.steps[1]!.id = first;
    plan.steps[2]!.id = '';
    withIds(plan, newId);
    expect(plan.steps[0]!.id).toBe(first);
    expect(new Set(plan.steps.map((step) => step.id)).size).toBe(3);
  });
});

describe('what is sent', () => {
  it('has whole numbers within the form, whatever a field was left with', () => {
    const plan = blankPlan('sd', newId);
    plan.identity.class_size = null as unknown as number;
    plan.steps[0]!.minutes = 12.4;
    plan.steps[1]!.minutes = -3;
    plan.steps[2]!.meeting = undefined as unknown as number;
    plan.identity.meetings[0] = { jp: 2, minutes: 99999 };
    tidied(plan);
    expect(plan.identity.class_size).toBe(0);
    expect(plan.steps.map((step) => step.minutes)).toEqual([12, 0, 0]);
    expect(plan.steps[2]!.meeting).toBe(1);
    expect(plan.identity.meetings[0]!.minutes).toBe(3000);
  });
});

describe('a place', () => {
  const plan = blankPlan('sd', (kind) => `${kind}_x${kind.length}`);
  plan.steps[1]!.id = 'a/b~c';
  it('is named by ids', () => {
    expect(stable(plan, '/steps/1/text')).toBe('/steps/a~1b~0c/text');
    expect(stable(plan, '/identity/meetings/0/jp')).toBe('/identity/meetings/0/jp');
    expect(stable(plan, '/steps/9/text')).toBe('/steps/9/text');
    expect(stable(plan, '')).toBe('');
  });
  it('is read and written by id, also after moving', () => {
    const place = stable(plan, '/steps/1/text');
    plan.steps.reverse();
    expect(put(plan, place, 'Baru')).toBe(true);
    expect(at(plan, place)).toBe('Baru');
    expect(put(plan, '/steps/none/text', 'x')).toBe(false);
    expect(at(plan, '/steps/none/text')).toBeUndefined();
  });
  it('takes the one-tap fixes, and refuses those that no longer fit', () => {
    const count = plan.steps.length;
    expect(apply(plan, { op: 'add', path: '/steps/-', value: plan.steps[0] })).toBe(true);
    expect(plan.steps.length).toBe(count + 1);
    expect(apply(plan, { op: 'remove', path: `/steps/${count}` })).toBe(true);
    expect(apply(plan, { op: 'replace', path: '/identity/meetings/0/minutes', value: 105 })).toBe(true);
    expect(plan.identity.meetings[0]!.minutes).toBe(105);
    expect(apply(plan, { op: 'remove', path: '/steps/99' })).toBe(false);
    expect(apply(plan, { op: 'replace', path: '/nowhere/0/x', value: 1 })).toBe(false);
  });
});

describe('the words of the page', () => {
  const framework = pack('framework/pembelajaran-mendalam.yaml');
  it('are those of the framework pack, in its order', () => {
    const found = [...framework.matchAll(/^ {2}- id: ([a-z-]+)\n {4}code: DPL\d\n {4}name: \{id: "([^"]+)", en: "([^"]+)"\}/gm)];
    expect(found.map((match) => match[1])).toEqual([...dimensions]);
    for (const [, key, indonesian, english] of found) {
      expect(id.dimension[key as (typeof dimensions)[number]]).toBe(indonesian);
      expect(en.dimension[key as (typeof dimensions)[number]]).toBe(english);
    }
    for (const key of [...principles, ...stages.slice(1, 4)]) expect(framework).toContain(`- id: ${key}\n`);
  });
  it('know the minutes of a lesson hour as the levels pack has them', () => {
    const found = [...pack('levels/levels.yaml').matchAll(/^ {2}- id: ([a-z]+)\n(?:(?! {2}- id:).*\n)*? {4}minutes_per_jp: (\S+)/gm)];
    expect(found.length).toBe(7);
    for (const [, level, minutes] of found) expect(minutesPerJp(level!)).toBe(minutes === 'null' ? null : Number(minutes));
  });
});
