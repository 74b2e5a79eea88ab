/** What waits on this phone, by the lesson that it belongs to. Pure. */
import { lessonOf } from '$lib/lesson/overlay';
import type { LessonIn, LessonLine } from '$lib/lesson/types';
import type { Entry } from '$lib/outbox/reducer';

export interface Heap {
  /** Empty: outside of lessons. */
  lesson: string;
  /** What is known of the lesson here, in words: "V-A", "Tanah turun". */
  words: readonly string[];
  day: string;
  entries: readonly Entry[];
}

/** In the order made; what belongs to no lesson comes last. Each entry is in one heap. `lines`: lessons that this phone knows. */
export function byLesson(queue: readonly Entry[], lines: readonly LessonLine[]): Heap[] {
  const heaps = new Map<string, Entry[]>();
  for (const entry of queue) {
    const lesson = lessonOf(entry.command) ?? '';
    heaps.set(lesson, [...(heaps.get(lesson) ?? []), entry]);
  }
  const all = [...heaps].map(([lesson, entries]) => ({ lesson, ...about(lesson, entries, lines), entries }));
  return [...all.filter((heap) => heap.lesson !== ''), ...all.filter((heap) => heap.lesson === '')];
}

/** From this phone's list, which goes when somebody signs out; then what began the lesson may still wait here. */
function about(lesson: string, entries: readonly Entry[], lines: readonly LessonLine[]): Pick<Heap, 'words' | 'day'> {
  const line = lines.find((one) => one.id === lesson);
  if (line) return { words: [line.group_name, line.title], day: line.day };
  const start = entries.find(({ command }) => command.method === 'PUT' && command.path === `/api/lessons/${lesson}`);
  const body = start?.command.body as Pick<LessonIn, 'title' | 'day'> | undefined;
  return { words: body ? [body.title] : [], day: body?.day ?? '' };
}
