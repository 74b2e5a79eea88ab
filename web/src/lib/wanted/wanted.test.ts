import { describe, expect, it } from 'vitest';
import en from './texts.en';
import id from './texts.id';
import * as w from './wanted';

const line = (more: Partial<w.Line>): w.Line => ({ want: 'asked', school: 'SD A', district: 'Utara', kind: null, words: '', weeks: null, supervised: true, ...more });

describe('a line of the work list', () => {
  it('says what was asked, in the head’s own words, and how long it waits', () => {
    expect(w.said(line({ kind: 'devices', words: 'Dua HP untuk 24 murid', weeks: 3 }), id)).toBe('Perangkat kurang · “Dua HP untuk 24 murid” · menunggu 3 pekan');
    expect(w.said(line({ kind: 'network', weeks: 0 }), id)).toBe('Jaringan lemah atau tidak ada · diminta pekan ini');
  });
  it('tells never from long ago', () => {
    expect(w.said(line({ want: 'no_visit' }), id)).toBe('belum pernah');
    expect(w.said(line({ want: 'no_visit', weeks: 14 }), id)).toBe('terakhir 14 pekan yang lalu');
    expect(w.said(line({ want: 'no_records' }), id)).toBe('');
  });
  it('says what can be done next, by whoever reads it', () => {
    expect(w.next(line({ kind: 'lists' }), false, id)).toContain('Dapodik');
    expect(w.next(line({ want: 'no_visit' }), false, id)).toBe(id.next.no_visit);
    expect(w.next(line({ want: 'no_visit', supervised: false }), false, id)).toBe(id.next.no_supervisor);
    expect(w.next(line({ want: 'no_visit' }), true, id)).toBe(id.next.own_visit);
    for (const want of w.wants) expect(w.next(line({ want }), false, en)).toMatch(/^Next step/);
  });
});

it('counts a school once, and two of one name in two districts twice', () => {
  expect(w.schoolsIn([line({}), line({ kind: 'other' }), line({ district: 'Barat' })])).toBe(2);
});

it('never says that one school is better than another', () => {
  const all = JSON.stringify(id) + Object.values(id.next).join(' ') + id.about;
  for (const word of ['terbaik', 'terburuk', 'rendah', 'tinggi', 'nilai rata']) expect(all).not.toContain(word);
});
