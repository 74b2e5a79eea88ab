import { describe, expect, it } from 'vitest';
import { dimensions, experiences, principles } from './framework';
import { levelOf, levels } from './levels';
import { solo } from './solo';
import { subjectName, subjects } from './subjects';
import { voiceBars, voices, voiceSetOf } from './voices';
import { say } from './words';

describe('packs on the phone', () => {
  it('has the framework whole', () => {
    expect([dimensions.length, principles.length, experiences.length]).toEqual([8, 3, 3]);
    expect(solo.map((one) => one.level)).toEqual([0, 1, 2, 3, 4]);
  });
  it('has three statements for each level', () => {
    for (const level of levels) expect(voiceSetOf(level.id).statements).toHaveLength(3);
    expect(voices.answers.map((one) => [one.id, one.weight])).toEqual([['ya', 2], ['biasa', 1], ['tidak', 0]]);
    expect(voices.rules.seconds).toBeGreaterThan(0);
  });
  it('counts who skipped a statement apart', () => {
    expect(voiceBars([3, 1, 1], 7).map(({ label, count }) => [label, count])).toEqual([['Ya', 3], ['Biasa saja', 1], ['Tidak', 1], ['Lewati', 2]]);
  });
  it('says every text in both languages', () => {
    const missing: string[] = [];
    const look = (value: unknown, path: string) => {
      if (value === null || typeof value !== 'object') return;
      const text = value as { id?: unknown; en?: unknown };
      if ('en' in text && (!text.en || !text.id)) missing.push(path);
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
    };
    look({ dimensions, principles, experiences, solo, voices, levels, subjects }, '');
    expect(missing).toEqual([]);
  });
  it('leaves a name that it does not know as it is', () => {
    expect(subjectName('muatan pesisir')).toBe('muatan pesisir');
    expect(say(undefined)).toBe('');
    expect(levelOf('tk')?.accounts).toBe(false);
  });
});
