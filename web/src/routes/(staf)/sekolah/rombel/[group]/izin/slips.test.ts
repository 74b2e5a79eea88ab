import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '$lib/local';
import type { Write } from '$lib/outbox/outbox.svelte';
import type { GroupPage, Member } from '$lib/people/types';
import { kinds, SlipDesk } from './slips.svelte';
import texts from './texts.id';

const sent: Write[] = [];
const unsent: { path: string; body: unknown }[] = [];
let settle: () => void;
vi.mock('$lib/outbox/outbox.svelte', () => ({
  outbox: {
    get unsent() {
      return unsent;
    },
    send: (write: Write) => (sent.push(write), { outcome: new Promise<void>((done) => (settle = done)) })
  }
}));
beforeEach(() => {
  sent.length = 0;
  unsent.length = 0;
});

const member = (n: number, more: Partial<Member> = {}): Member => ({
  pupil: `pupil_${n}`, number: n, name: `Murid ${n}`, grade: '4', phase: 'B', device: false, sample: false, photo_voice: false, family: false, returned: false, pin: false, home: '', ...more
});
const desk = (...members: Member[]) => {
  const page: GroupPage = { id: 'group_1', school: 'school_1', name: 'IV-A', school_year: '2026/2027', level: 'sd', kind: 'rombel', subject: '', key: 'pin', members };
  return new SlipDesk('school_1', { value: page, refresh: () => Promise.resolve() } as unknown as Reading<GroupPage>, 'Surat izin wali');
};

test('a tap writes the whole row, and counts before the server knows it', () => {
  const one = desk(member(1), member(2));
  one.tick(one.members[0]!, 'sample', true);
  one.tick(one.members[0]!, 'device', true);
  expect(one.slip(one.members[0]!)).toEqual({ device: true, sample: true, photo_voice: false, family: false });
  expect(one.back).toBe(1);
  expect(sent.map((each) => each.key)).toEqual(['slip:pupil_1', 'slip:pupil_1']);
  expect(sent[1]).toMatchObject({ method: 'PUT', body: { device: true, sample: true, photo_voice: false, family: false, given_by: 'Surat izin wali' } });
  expect(sent[1]!.path).toMatch(/^\/api\/schools\/school_1\/pupils\/pupil_1\/consents\/consent_/);
});

test('a slip with nothing but no is back, too', async () => {
  const one = desk(member(1), member(2, { returned: true, device: true }));
  expect(one.back).toBe(1);
  one.tickAll(one.members[0]!, false);
  expect(one.back).toBe(2);
  one.tickAll(one.members[1]!, true);
  expect(sent[1]).toMatchObject({ body: { device: true, sample: true, photo_voice: true, family: true } });
  settle();
  await vi.waitFor(() => expect(one.slip(one.members[1]!).sample).toBe(false)); // what the server says counts again
});

test('a consent that the server knows ends only after a second word', () => {
  const one = desk(member(1, { returned: true, sample: true, device: true }));
  const first = one.members[0]!;
  one.tick(first, 'device', false); // nothing is kept by it
  expect(sent).toHaveLength(1);
  one.tick(first, 'sample', false);
  expect(one.asking?.member.pupil).toBe('pupil_1');
  expect([sent.length, one.slip(first).sample]).toEqual([1, true]);
  one.confirm();
  expect(one.asking).toBeUndefined();
  expect(sent[1]).toMatchObject({ body: { device: false, sample: false } });
});

test('a tick that never left this phone is mended without a word', () => {
  const one = desk(member(1));
  one.tick(one.members[0]!, 'photo_voice', true);
  one.tick(one.members[0]!, 'photo_voice', false);
  expect(one.asking).toBeUndefined();
  expect(sent).toHaveLength(2);
});

test('a slip ticked by mistake is not back again', () => {
  const one = desk(member(1), member(2, { returned: true, sample: true }));
  const [wrong, other] = [one.members[0]!, one.members[1]!];
  one.tickAll(wrong, false);
  expect([one.back, one.returned(wrong)]).toEqual([2, true]);
  one.notBack(wrong);
  expect([one.back, one.returned(wrong)]).toEqual([1, false]);
  expect(sent[1]).toMatchObject({ body: { device: false, sample: false, photo_voice: false, family: false, back: false } });
  one.notBack(other);
  expect(one.asking?.member.pupil, 'what was kept by it would go').toBe('pupil_2');
});

test('what waits in the outbox is shown after the page was closed', () => {
  const one = desk(member(1));
  expect(one.returned(one.members[0]!)).toBe(false);
  unsent.push({ path: '/api/schools/school_1/pupils/pupil_1/consents/consent_1', body: { device: true, sample: false, photo_voice: false, family: false, given_by: '' } });
  expect(one.returned(one.members[0]!)).toBe(true);
  expect(one.slip(one.members[0]!).device).toBe(true);
});

test('order and wording are those of the printed slip', () => {
  const letter = readFileSync(fileURLToPath(new URL('../../../../../../../../src/people/letters.cpp', import.meta.url)), 'utf8');
  const places = kinds.map((kind, i) => letter.indexOf(`"${i + 1}. ${texts.kinds[kind]}"`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});
