import { expect, it } from 'vitest';
import type { LessonLine } from '$lib/lesson/types';
import type { Entry } from '$lib/outbox/reducer';
import { byLesson } from './by-lesson';

const lesson = (n: number) => `lesson_${String(n).padStart(26, '0')}`;
const line = (n: number, title: string): LessonLine => ({ id: lesson(n), group: 'group_a', group_name: 'V-A', title, subject: 'ipas', day: '2026-11-24', started_at: n, ended_at: null, plan: null });
let made = 0;
const entry = (path: string, body: unknown = {}): Entry => ({ command: { id: `cmd_${++made}`, v: 1, at: 0, method: 'PUT', path, body }, kept: 'disk', tries: 0 });

it('is heaped by lesson in the order made, the rest last, each once', () => {
  const queue = [entry(`/api/lessons/${lesson(2)}/attendance`), entry('/api/me'), entry(`/api/lessons/${lesson(1)}/now`), entry(`/api/lessons/${lesson(2)}/end`)];
  const heaps = byLesson(queue, [line(1, 'Air bersih'), line(2, 'Tanah turun')]);
  expect(heaps.map((heap) => [heap.words.join(' '), heap.day, heap.entries.length])).toEqual([
    ['V-A Tanah turun', '2026-11-24', 2],
    ['V-A Air bersih', '2026-11-24', 1],
    ['', '', 1]
  ]);
  expect(heaps.flatMap((heap) => heap.entries).map((one) => one.command.id).sort()).toEqual(queue.map((one) => one.command.id).sort());
});

it('a lesson that the phone no longer knows is named by what began it, or stays without a name', () => {
  const start = entry(`/api/lessons/${lesson(3)}`, { title: 'Pecahan', day: '2026-11-23' });
  expect(byLesson([start, entry(`/api/lessons/${lesson(4)}/end`)], []).map((heap) => [heap.words, heap.day])).toEqual([
    [['Pecahan'], '2026-11-23'],
    [[], '']
  ]);
  expect(byLesson([], [])).toEqual([]);
});
