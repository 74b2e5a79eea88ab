import { beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '$lib/local';
import type { Write } from '$lib/outbox/outbox.svelte';
import { PupilKey } from './key.svelte';
import type { GroupPage } from './types';

const sent: Write[] = [];
let settle: () => void;
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: { send: (write: Write) => (sent.push(write), { outcome: new Promise<void>((done) => (settle = done)) }) } }));
beforeEach(() => (sent.length = 0));

const member = (pin: boolean) => ({ pupil: 'pupil_1', number: 1, name: 'Dina', grade: '1', phase: 'A', device: false, sample: false, photo_voice: false, family: false, returned: false, pin, home: '' });
const page: GroupPage = { id: 'group_1', school: 'school_1', name: 'I-A', school_year: '2026/2027', level: 'sd', kind: 'rombel', subject: '', key: 'pin', members: [member(true), member(false)] };

test('what was chosen counts from the tap on; cards wait until the server has it', async () => {
  const refresh = vi.fn(() => Promise.resolve());
  const one = new PupilKey('group_1', { value: page, refresh } as unknown as Reading<GroupPage>);
  expect([one.kind, one.count, one.waits]).toEqual(['pin', 1, false]);
  one.choose('pictures');
  expect([one.kind, one.count, one.waits]).toEqual(['pictures', 0, true]);
  expect(sent).toMatchObject([{ method: 'PUT', path: '/api/groups/group_1/key', body: { kind: 'pictures' } }]);
  settle();
  await vi.waitFor(() => expect(one.kind).toBe('pin')); // a refused choice: the server's word stands
  expect(refresh).toHaveBeenCalledOnce();
});
