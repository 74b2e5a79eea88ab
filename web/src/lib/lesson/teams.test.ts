import { describe, expect, it } from 'vitest';
import { answerersOf, onceATeam, teamRows } from './teams.ts';
import type { Answer } from './types.ts';

const answer = (pupil: string, team: string): Answer => ({ response: '', pupil, source: 'tap', choice: 0, choices: [], text: '', sure: null, team });

describe('answers of groups', () => {
  it('count once', () => {
    expect(onceATeam([answer('p1', 'A'), answer('p2', 'A'), answer('p3', ''), answer('p4', ''), answer('p5', 'B')]).map((one) => one.pupil)).toEqual(['p1', 'p3', 'p4', 'p5']);
  });
  it('are of those who gave them and of who came since, never of another group', () => {
    const teams = [{ team: 'A', pupils: ['p1', 'p3', 'p4'] }];
    expect(answerersOf({ teams, attendance: [] }, [], 'A')).toEqual(['p1', 'p3', 'p4']);
    expect(answerersOf({ teams, attendance: [] }, [answer('p1', 'A'), answer('p2', 'A'), answer('p3', 'B')], 'A')).toEqual(['p1', 'p2', 'p4']);
    expect(answerersOf({ teams, attendance: [] }, [], 'B')).toEqual([]);
  });
  it('are of nobody who is not here, unless it answered before', () => {
    const lesson = { teams: [{ team: 'A', pupils: ['p1', 'p2', 'p3'] }], attendance: [{ pupil: 'p2', state: 'sakit' as const }, { pupil: 'p3', state: 'hadir' as const }] };
    expect(answerersOf(lesson, [], 'A')).toEqual(['p1', 'p3']);
    expect(answerersOf(lesson, [answer('p2', 'A')], 'A')).toEqual(['p2', 'p1', 'p3']);
  });
  it('stand in a list also when the class was mixed anew', () => {
    expect(teamRows({ teams: [{ team: 'A', pupils: [] }] }, { teams: ['C'] })).toEqual(['A', 'C']);
  });
});
