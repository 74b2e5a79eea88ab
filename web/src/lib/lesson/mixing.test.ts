import { describe, expect, it } from 'vitest';
import { asBefore, asPrepared, fitsSize, mixed, moved } from './mixing.ts';
import type { Member, Team } from './types.ts';

const member = (number: number, team = ''): Member => ({ pupil: `p${number}`, number, name: `Murid ${number}`, grade: '4', phase: 'B', device: false, team, goal: '' });
const members = (count: number, team: (n: number) => string = () => '') => Array.from({ length: count }, (_, i) => member(i + 1, team(i + 1)));
const sizes = (teams: readonly Team[]) => teams.map((team) => team.pupils.length).sort();

describe('groups by chance', () => {
  it('take everyone who is here once, in groups that differ by one at most', () => {
    for (const count of [1, 2, 3, 7, 8, 23, 31, 32, 36, 50]) {
      for (const size of [2, 3, 4, 5, 6]) {
        const teams = mixed(members(count), size, 7);
        expect(teams.flatMap((team) => team.pupils).sort()).toEqual(members(count).map((one) => one.pupil).sort());
        const all = sizes(teams);
        expect(all.at(-1)! - all[0]!).toBeLessThanOrEqual(1);
        expect(teams.length).toBeLessThanOrEqual(12);
        if (count > 1) expect(all[0]).toBeGreaterThan(1);
        if (fitsSize(count, size)) expect(all.at(-1)).toBeLessThanOrEqual(Math.ceil(size * 1.5));
        expect(teams.map((team) => team.team)).toEqual([...'ABCDEFGHIJKL'].slice(0, teams.length));
      }
    }
    expect(mixed([], 4, 7)).toEqual([]);
  });
  it('are the same for one seed and others for another', () => {
    expect(mixed(members(32), 4, 1)).toEqual(mixed(members(32), 4, 1));
    expect(mixed(members(32), 4, 1)).not.toEqual(mixed(members(32), 4, 2));
  });
  it('bring together who was not together last time', () => {
    const before = members(12, (n) => 'ABC'[n % 3]!);
    const old = new Map(before.map((one) => [one.pupil, one.team]));
    for (let seed = 0; seed < 20; seed++) {
      const again = mixed(before, 3, seed).flatMap((team) => team.pupils.flatMap((one, i) => team.pupils.slice(i + 1).filter((other) => old.get(other) === old.get(one))));
      expect(again.length).toBeLessThanOrEqual(3);
    }
  });
});

describe('groups as before', () => {
  it('are those of last time, and who is new goes to the smallest', () => {
    expect(asBefore([member(1, 'B'), member(2, 'A'), member(3, 'B'), member(4)])).toEqual([
      { team: 'A', pupils: ['p2', 'p4'] },
      { team: 'B', pupils: ['p1', 'p3'] }
    ]);
    expect(asBefore(members(4))).toEqual([]);
  });
  it('change by one pupil', () => {
    const teams = [{ team: 'A', pupils: ['p1', 'p2'] }, { team: 'B', pupils: [] }];
    expect(moved(teams, 'p1', 'B')).toEqual([{ team: 'A', pupils: ['p2'] }, { team: 'B', pupils: ['p1'] }]);
    expect(moved(teams, 'p3', 'A')[0]!.pupils).toEqual(['p1', 'p2', 'p3']);
    expect(moved(teams, 'p1', '')[0]!.pupils).toEqual(['p2']);
  });
});

describe('groups that were made ready', () => {
  it('are those who are here of them; who is new goes to the smallest', () => {
    expect(asPrepared(members(5), [['p1', 'p2'], ['p9'], ['p4']])).toEqual([{ team: 'A', pupils: ['p1', 'p2', 'p5'] }, { team: 'B', pupils: ['p4', 'p3'] }]);
    expect(asPrepared(members(3), [['p8', 'p9']])).toEqual([]);
    expect(asPrepared(members(3), [])).toEqual([]);
  });
});
