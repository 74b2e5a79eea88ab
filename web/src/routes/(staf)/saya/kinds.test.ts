import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kindOf } from './kinds';
import texts from './texts.id';

describe('what a command was about', () => {
  it('is the last plain word of its path', () => {
    expect(kindOf('/api/lessons/lesson_00000000000000000000000001/attendance')).toBe('attendance');
    expect(kindOf('/api/plans/plan_00000000000000000000000001')).toBe('plans');
    expect(kindOf('/api/schools/school_00000000000000000000000001/days/2026-11-24')).toBe('days');
    expect(kindOf('/')).toBe('');
  });
  it('has a name for every command of the contract that a page keeps', () => {
    const folder = fileURLToPath(new URL('../../../../../api/commands/', import.meta.url));
    // "put_lessons_lesson_questions_question_tally.v1.json": a thing in the path follows its plural; the rest are words.
    const kinds = readdirSync(folder)
      .filter((name) => name.startsWith('put_'))
      .map((name) => name.slice(4, -'.v1.json'.length).split('_'))
      .map((parts) => parts.filter((part, i) => !(i > 0 && `${part}s` === parts[i - 1]) && !['late', 'arrivals'].includes(parts[i - 1] ?? '') && part !== 'pupil').at(-1)!);
    expect(kinds.length).toBeGreaterThan(10);
    for (const kind of kinds) expect(Object.keys(texts.kinds), kind).toContain(kind);
  });
});
