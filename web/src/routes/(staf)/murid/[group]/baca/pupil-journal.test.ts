import { expect, test, vi } from 'vitest';

const heard = new Map<string, unknown>();
vi.mock('$lib/local', () => ({ reading: (path: string) => ({ value: heard.get(path) }) }));
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: {} }));
const { entriesOf, PupilJournal } = await import('./pupil-journal.svelte');

test('written, on paper and spoken stand together, newest day first; other work is not in it', () => {
  const written = [{ id: 'journal_a', lesson: 'lesson_a', day: '2026-11-23', title: 'Air', face: 'senang' as const, text: 'Air.', answers: [] }];
  const page = (id: string, day: string, page: 'journal' | 'work' | 'spoken' | 'voice') => ({ id, lesson: 'lesson_b', title: 'Rob', day, pupil: 'pupil_d', page, size: 1 });
  const all = entriesOf(written, [page('work_a', '2026-11-24', 'journal'), page('work_b', '2026-11-20', 'journal'), page('work_c', '2026-11-25', 'work'), page('work_d', '2026-11-19', 'spoken'), page('work_e', '2026-11-19', 'voice')]);
  expect(all.map((one) => one.id)).toEqual(['work_a', 'journal_a', 'work_b', 'work_d']);
  expect(all.map((one) => one.spoken ?? false)).toEqual([false, false, false, true]);
});

test('whether its pages on paper are kept is said where it is known, and guessed nowhere', () => {
  const pages = '/api/groups/group_a/pupils/pupil_d/pages';
  const keepsPaper = () => new PupilJournal('group_a', 'pupil_d').keepsPaper;
  expect(keepsPaper()).toBeUndefined();
  heard.set(pages, { works: [], keeps: ['pupil_d'], keeps_voice: [] });
  expect(keepsPaper()).toBe(true);
  heard.set(pages, { works: [], keeps: [], keeps_voice: ['pupil_d'] });
  expect(keepsPaper()).toBe(false);
});
