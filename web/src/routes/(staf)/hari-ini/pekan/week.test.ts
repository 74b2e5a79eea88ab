import { describe, expect, it } from 'vitest';
import type { Circle } from '$lib/circles/types';
import type { ProcessReview } from '$lib/process/types';
import type { Visit } from '$lib/visits/types';
import { emptyRecord, visitsNow, wordForm } from '$lib/visits/visit';
import type { Round } from '../../menilai/types';
import type { SubmittedItem } from '../../rencana/wire';
import { lessonNumber, routeOf, type Place } from './route';
import { askedHref, closedOn, hrefOf, isBegun, pressing, roundHref, weekFor, weekOf, type Calendar, type Known, type Week } from './week';

const place = (id: string, district: string, more: Partial<Place> = {}): Place => ({ id, name: `SD ${id}`, district, village: '', ...more });
const schools = [place('satu', 'Contoh Utara'), place('dua', 'Contoh Barat'), place('tiga', 'Contoh Utara')];
let made = 0;
const visit = (day: string, more: Partial<Visit> = {}): Visit => ({
  visit: `visit_${++made}`, school: 'satu', school_name: 'SD satu', level: 'sd', teacher: 'Bu Sari', kind: 'principal', visitor: 'Pak Budi', by_me: false, day, about: '', indicator: '', show_step: false, code: '',
  accepted_at: 1, form: 'cermin-15', record: emptyRecord, saved_at: null, sent_at: null, answer: '', answered_at: null, published_at: null, step: null, ...more
});
const begun = { ...emptyRecord, items: [{ item: 'memahami', evidence: 'Lima murid.', note: '' }] };
const plan = (id: string, author = 'Bu Sari'): SubmittedItem => ({ id, school: 'satu', title: 'Air', level: 'sd', grade: '4', subject: 'ipas', meetings: 2, author, version: 1, submitted_at: 1 });
const round = (id: string, more: Partial<Round> = {}): Round => ({ round: id, title: 'Esai', way: 'levels', state: 'judging', tasks: 8, judged: 3, last_day: null, ...more }) as Round;
const tuesday = '2026-12-01';
const week = (visits: Visit[], more: Partial<Known> = {}, invitations: Visit[] = []): Week => weekFor({ today: tuesday, role: 'principal', schools, visits: { visits, invitations }, ...more });
const daysWith = (one: Week) => one.days.filter((day) => day.seen.length > 0).map((day) => day.day);

describe('the days', () => {
  it('go from Monday to Saturday over the end of a month and of a year', () => {
    expect(weekOf('2026-12-01')).toEqual(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05']);
    expect(weekOf('2027-01-01')).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(weekOf('2028-02-29')[0]).toBe('2028-02-28');
    expect(weekOf('2028-02-29')[5]).toBe('2028-03-04');
  });
  it('are those that come, on a Sunday', () => {
    expect(weekOf('2026-12-06')[0]).toBe('2026-12-07');
    expect(week([visit('2026-12-07')], { today: '2026-12-06' })).toMatchObject({ from: '2026-12-07', to: '2026-12-12' });
  });
  it('have a Sunday only where somebody comes on it', () => {
    expect(week([visit('2026-12-06')]).days.at(-1)!.day).toBe('2026-12-06');
    expect(week([visit('2026-12-05')]).days.at(-1)!.day).toBe('2026-12-05');
    const sunday = week([visit('2026-12-06'), visit('2026-12-08')], { today: '2026-12-06' });
    expect(daysWith(sunday)).toEqual(['2026-12-06', '2026-12-08']);
    expect(sunday.days[0]!.today).toBe(true);
  });
  it('that are over and had nothing are not told', () => {
    expect(week([visit('2026-12-03')]).days.map((one) => one.day)).toEqual(['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05']);
    expect(week([visit('2026-11-30')]).days[0]!.day).toBe('2026-11-30');
  });
});

describe('a closed day', () => {
  const calendar: Calendar = {
    semesters: [{ from: '2026-07-13', to: '2026-12-18' }, { from: '2027-01-04', to: '2027-06-18' }],
    holidays: [{ from: '2026-12-24', to: '2026-12-25', name: { id: 'Natal', en: 'Christmas' } }, { from: '2026-12-02', to: '2026-12-03', name: { id: 'Hari kota', en: 'City day' } }],
    special: [{ day: '2026-12-03', kind: 'school', about: 'Tetap masuk' }, { day: '2026-12-04', kind: 'rob', about: 'Rob' }, { day: '2026-12-05', kind: 'short', about: 'Rapat' }]
  };
  it('is what the calendar says, and the school’s own word goes before', () => {
    expect(closedOn(calendar, '2026-12-02')).toEqual({ kind: 'holiday', about: { id: 'Hari kota', en: 'City day' } });
    expect(closedOn(calendar, '2026-12-03')).toBeUndefined();
    expect(closedOn(calendar, '2026-12-04')).toEqual({ kind: 'rob', about: { id: 'Rob', en: 'Rob' } });
    expect(closedOn(calendar, '2026-12-05'), 'a short day has lessons').toBeUndefined();
    expect(closedOn(calendar, '2026-12-25')?.about.id).toBe('Natal');
    expect(closedOn(calendar, '2026-12-28')?.kind, 'between two semesters').toBe('between');
  });
  it('is unknown without a calendar, and a visit on it still stands there', () => {
    expect(closedOn(undefined, '2026-12-25')).toBeUndefined();
    const day = week([visit('2026-12-02')], { calendar }).days.find((one) => one.day === '2026-12-02')!;
    expect(day.closed?.kind).toBe('holiday');
    expect(day.seen).toHaveLength(1);
  });
});

describe('visits', () => {
  it('stand on their day with how far they are', () => {
    const all = [
      visit('2026-12-02'), visit('2026-12-02', { accepted_at: null, by_me: true }), visit('2026-12-02', { kind: 'colleague', accepted_at: null }), visit('2026-12-02', { record: begun, saved_at: 1 }),
      visit('2026-12-02', { record: begun, sent_at: 1 })
    ];
    const states = week(all, {}, [visit('2026-12-02', { visitor: '' })]).days.find((one) => one.day === '2026-12-02')!.seen.map((one) => one.state);
    expect(states.sort()).toEqual(['draft', 'invited', 'proposed', 'ready', 'sent', 'waits']);
  });
  it('of another role of the same person, and invitations to it, are not of this week', () => {
    const others = week([visit('2026-12-02', { kind: 'supervisor' })], {}, [visit('2026-12-02', { kind: 'supervisor', visitor: '' })]);
    expect(others.empty).toBe(true);
    expect(week([visit('2026-12-02', { kind: 'supervisor' })], { role: 'supervisor' }).empty).toBe(false);
  });
  it('not made on their day are said so, for two weeks; a draft for as long as it waits', () => {
    expect(week([visit('2026-11-30')]).days[0]!.seen[0]).toMatchObject({ state: 'ready', late: true });
    expect(week([visit(tuesday)]).days[0]!.seen[0]!.late, 'today is not over').toBe(false);
    expect(week([visit('2026-11-16')]).unfinished.map((one) => one.late)).toEqual([true]);
    expect(week([visit('2026-11-15')]).unfinished).toEqual([]);
    expect(week([visit('2026-09-01', { record: begun })]).unfinished.map((one) => one.state)).toEqual(['draft']);
    expect(week([visit('2026-09-01', { record: begun, sent_at: 1 })]).empty).toBe(true);
  });
  it('after this week are told by the next one alone', () => {
    const later = week([visit('2026-12-20', { teacher: 'Bu Ratna' }), visit('2026-12-09', { teacher: 'Pak Anto' })]);
    expect(later.next?.visit.teacher).toBe('Pak Anto');
    expect(later.empty).toBe(true);
  });
  it('written down on this phone without network are drafts', () => {
    const one = visit('2026-12-01');
    const typed = { id: 'cmd_1', v: 1, at: 7, method: 'PUT' as const, path: `/api/visits/${one.visit}/record`, body: { form: 'cermin-15', record: begun, touched: ['items.memahami'] } };
    expect(week(visitsNow({ visits: [one], invitations: [] }, [typed]).visits).days[0]!.seen[0]!.state).toBe('draft');
    expect(isBegun({ ...emptyRecord, step: 'tunggu', step_words: 'Tunggu', indicator: 'interaktif' }), 'what the form brings along is nothing written').toBe(false);
    expect(isBegun({ ...emptyRecord, strength: 'Tenang.' })).toBe(true);
  });
});

describe('what teachers asked for', () => {
  it('is an invitation for another week, a short word, the own part of a semester, and plans not looked at', () => {
    const record = { school: 'satu', teacher: 'Bu Sari', words: 'Semester 1', from: '2026-07-13', until: '2026-12-18', to_say: true } as ProcessReview;
    const submitted = { plans: [plan('a'), plan('b'), plan('c')], begun: ['b'], reviewed: ['c'] };
    const now = week([visit('2026-12-20', { form: wordForm })], { process: [record, { ...record, to_say: false }, { ...record, from: '2026-01-05', until: '2026-06-20' }], submitted }, [
      visit('2026-12-09', { visitor: '' }), visit('2026-12-02', { visitor: '', form: wordForm })
    ]);
    expect(now.asked.map((one) => one.kind)).toEqual(['invitation', 'word', 'word', 'process', 'plans']);
    expect(now.asked.map(askedHref)).toEqual(['/kunjungan#undangan', '/kunjungan#undangan', expect.stringMatching('^/kunjungan/visit_'), '/kunjungan/proses', '/rencana/diserahkan/a']);
    expect(now.reviews.map((one) => one.id)).toEqual(['b']);
    expect(daysWith(now), 'a short word has no day').toEqual([]);
  });
  it('says nothing of plans where the copy on the phone does not know which were read', () => {
    expect(week([], { submitted: { plans: [plan('a')] } as never }).asked).toEqual([]);
    expect(week([], { submitted: { plans: [plan('a'), plan('b')], begun: [], reviewed: [] } }).asked.map(askedHref)).toEqual(['/rencana/diserahkan']);
  });
  it('judging together waits while the own judgements are missing', () => {
    const rounds = [round('r1'), round('r2', { judged: 8 }), round('r3', { state: 'collecting' }), round('r4', { way: 'bedah', last_day: '2026-12-04' })];
    const now = week([], { rounds });
    expect(now.rounds.map(roundHref)).toEqual(['/menilai/r4/banding', '/menilai/r1/nilai']);
    expect(now.empty).toBe(false);
  });
  it('a circle waits while its phase lacks the own words', () => {
    const phases = (['assess', 'design', 'teach', 'reflect'] as const).map((part, i) => ({ part, from: ['2026-11-16', '2026-11-30', '2026-12-14', '2026-12-28'][i]!, until: ['2026-11-29', '2026-12-13', '2026-12-27', '2027-01-10'][i]! }));
    const member = (notes: { part: string; text: string }[]) => ({ name: 'Pak Budi', school: '', me: true, notes });
    const circle = (id: string, notes: { part: string; text: string }[]) => ({ circle: id, question: 'Mengapa?', phases, open: false, writable: true, members: [member(notes), { ...member([]), me: false }] }) as unknown as Circle;
    expect(week([], { circles: [circle('a', []), circle('b', [{ part: 'design', text: 'Menduga dulu' }])] }).circles.map((one) => one.circle)).toEqual(['a']);
  });
  it('nothing at all is an empty week', () => {
    expect(week([])).toMatchObject({ empty: true, asked: [], unfinished: [], next: undefined });
    expect(pressing(week([]))).toBeUndefined();
  });
});

describe('what presses', () => {
  const today = visit(tuesday, { teacher: 'Bu Hari' });
  const invitation = visit('2026-12-04', { teacher: 'Bu Undang', visitor: '' });
  const submitted = { plans: [plan('a', 'Bu Telaah'), plan('b')], begun: ['a'], reviewed: [] };
  const rounds = [round('r1')];
  const of = (one: Week) => pressing(one)?.kind;
  it('is what is begun, then who is expected today, then who waits', () => {
    const draft = visit('2026-12-03', { record: begun, teacher: 'Bu Draf' });
    const older = visit('2026-11-20', { record: begun, teacher: 'Bu Lama' });
    expect(pressing(week([today, draft, older], { submitted, rounds }, [invitation]))).toEqual({ kind: 'draft', teacher: 'Bu Lama', href: hrefOf({ visit: older, state: 'draft', late: false }) });
    expect(pressing(week([today], { submitted, rounds }, [invitation]))).toMatchObject({ kind: 'visit', teacher: 'Bu Hari' });
    expect(pressing(week([], { submitted, rounds }, [invitation]))).toEqual({ kind: 'review', teacher: 'Bu Telaah', href: '/rencana/diserahkan/a/telaah' });
    expect(pressing(week([visit('2026-12-04', { form: wordForm, teacher: 'Bu Kata' })], { rounds }, [invitation]))).toMatchObject({ kind: 'word', teacher: 'Bu Kata' });
    expect(of(week([], { rounds }, [invitation]))).toBe('invitation');
    expect(of(week([], { rounds }))).toBe('round');
  });
  it('is no visit of another day, none that was sent, and no plan that is only to be read', () => {
    expect(of(week([visit('2026-12-03'), visit(tuesday, { record: begun, sent_at: 1 })], { submitted: { plans: [plan('b')], begun: [], reviewed: [] } }))).toBeUndefined();
  });
});

describe('a way through several schools', () => {
  const seen = (school: string, about = '', teacher = 'Bu Sari') => ({ visit: visit(tuesday, { school, about, teacher, school_name: `SD ${school}` }), state: 'ready' as const, late: false });
  const told = (all: ReturnType<typeof seen>[], places = schools) => routeOf(all, places).map((leg) => `${leg.district}: ${leg.stops.map((stop) => `${stop.name} ${stop.seen.map((one) => one.visit.teacher).join('+')}`).join(', ')}`);
  it('keeps a district together, by name where no hour is said', () => {
    expect(told([seen('satu'), seen('dua'), seen('tiga')])).toEqual(['Contoh Barat: SD dua Bu Sari', 'Contoh Utara: SD satu Bu Sari, SD tiga Bu Sari']);
  });
  it('begins where somebody expects the visitor first', () => {
    expect(told([seen('dua', 'IV, jam ke-5'), seen('satu', 'V, IPAS'), seen('tiga', 'II, jam ke-2')])).toEqual(['Contoh Utara: SD tiga Bu Sari, SD satu Bu Sari', 'Contoh Barat: SD dua Bu Sari']);
    expect(told([seen('satu', 'jam 4', 'Pak Anto'), seen('satu', 'Jam ke 1', 'Bu Wulan')])).toEqual(['Contoh Utara: SD satu Bu Wulan+Pak Anto']);
  });
  it('puts neighbours of one village after each other, and schools that are not known last', () => {
    const places = [place('a', 'Utara', { village: 'Panjang' }), place('b', 'Utara', { village: 'Bandengan' }), place('c', 'Utara', { village: 'Panjang' })];
    expect(told([seen('a'), seen('b'), seen('c')], places)).toEqual(['Utara: SD b Bu Sari, SD a Bu Sari, SD c Bu Sari']);
    expect(routeOf([seen('lain'), seen('a')], places).map((leg) => leg.district)).toEqual(['Utara', '']);
    expect(routeOf([seen('lain')], places)[0]!.stops[0]!.name).toBe('SD lain');
  });
  it('stays in order with many schools, long names, and a copy without villages', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ id: `s${i}`, name: `SD Negeri ${'Panjang '.repeat(12)}${i}`, district: `Kecamatan ${i % 7}` }));
    const legs = routeOf(many.map((one) => seen(one.id)), many);
    expect(legs.map((leg) => leg.district)).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => `Kecamatan ${n}`));
    expect(legs.flatMap((leg) => leg.stops)).toHaveLength(40);
    expect(legs[0]!.stops.map((stop) => Number(/\d+$/.exec(stop.name)![0])), 'numbers in names as numbers').toEqual([0, 7, 14, 21, 28, 35]);
  });
  it('reads a lesson’s number, and no clock', () => {
    expect(['V, IPAS, jam ke-2', 'jam 3', 'Jam ke 10', 'jam ke-1–2'].map(lessonNumber)).toEqual([2, 3, 10, 1]);
    expect(['jam 07.30', 'jam 7:30', 'kelas 4', 'penjaman 3', ''].map(lessonNumber)).toEqual(Array.from({ length: 5 }, () => Number.POSITIVE_INFINITY));
  });
});
