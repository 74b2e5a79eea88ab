import { describe, expect, it } from 'vitest';
import { dealtSlips, lookedAt, overlaidLooks, readPath, toPass, type PeerLook } from './looks.ts';

const look = (by: string, pupil: string, more: Partial<PeerLook> = {}): PeerLook => ({ by, pupil, level: 2, good: 'Jelas', next: 'Sebut sebabnya', state: 'said', at: 5, ...more });
const path = readPath('lesson_a', 'question_a');
const command = (looks: PeerLook[], state: string, to = path) => ({ id: 'c', v: 1, at: 1, method: 'PUT', path: to, body: { looks: looks.map(({ by, pupil, at }) => ({ by, pupil, at })), state } }) as never;

describe('what pupils said of each other’s answers', () => {
  const dina = look('ayu', 'dina');
  const rafi = look('dina', 'rafi');

  it('is as the teacher decided, also before it is sent', () => {
    const seen = overlaidLooks([dina, rafi], path, [command([rafi], 'passed'), command([rafi], 'hidden'), command([dina], 'hidden', readPath('lesson_a', 'question_b'))], {});
    expect(seen.map((one) => one.state)).toEqual(['said', 'hidden']);
    expect(overlaidLooks([dina], path, [], { 'ayu dina 5': 'passed' })[0]!.state).toBe('passed');
  });
  it('is read anew when it was said otherwise since', () => {
    const anew = { ...dina, at: 6, good: 'Lain' };
    expect(overlaidLooks([anew], path, [command([dina], 'passed')], { 'ayu dina 5': 'passed' })[0]!.state).toBe('said');
  });
  it('stands beside its owner’s level only where it is not hidden, and is passed on once', () => {
    const all = [dina, look('eko', 'dina', { state: 'hidden' }), look('bima', 'dina', { state: 'passed' }), rafi];
    expect(lookedAt(all, 'dina').map((one) => one.by)).toEqual(['ayu', 'bima']);
    expect(toPass(all)).toEqual([dina, rafi]);
  });
  it('lies on slips in turn', () => {
    expect(dealtSlips(['A', 'B'], 5)).toEqual(['A', 'B', 'A', 'B', 'A']);
    expect(dealtSlips([], 5)).toEqual([]);
  });
});
