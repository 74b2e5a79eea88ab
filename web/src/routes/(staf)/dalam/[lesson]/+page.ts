import type { Depth, LessonWork } from '$lib/depth/types';
import type { LessonTries } from '$lib/feedback/feedback';
import type { LessonView } from '$lib/lesson/types';
import { reading } from '$lib/local';
import type { ClassScale } from './scale';

export interface Journal {
  id: string;
  number: number;
  name: string;
  face: string;
  text: string;
}

export async function load({ parent, params }) {
  await parent();
  const own = reading<LessonView>(`/api/lessons/${params.lesson}`);
  const depth = reading<Depth>(`/api/lessons/${params.lesson}/depth`);
  const journals = reading<{ members: number; journals: Journal[] }>(`/api/lessons/${params.lesson}/journals`);
  const tries = reading<LessonTries>(`/api/lessons/${params.lesson}/next-tries`);
  void tries.open();
  await own.open();
  // A colleague's lesson in a class taught together: its questions are there to judge, and nothing else.
  const shared = own.value || own.offline ? undefined : await reading<LessonWork>(`/api/lessons/${params.lesson}/work`).open();
  void depth.open();
  if (!shared) void journals.open();
  const scale = own.value && !shared ? reading<ClassScale>(`/api/groups/${own.value.group.id}/scale`) : undefined;
  void scale?.open();
  return { lesson: shared?.value ? shared : own, mine: !shared?.value, school: own.value?.group.school, subject: own.value?.subject ?? '', depth, scale, tries, journals };
}
