import { reading } from '$lib/local';
import type { LessonLine } from '$lib/lesson/types';
import { PupilKey } from '$lib/people/key.svelte';
import type { GroupPage } from '$lib/people/types';
import { session } from '$lib/session.svelte';

export async function load({ params, parent }) {
  await parent();
  const page = reading<GroupPage>(`/api/groups/${params.group}`);
  // Lessons belong to their teacher; an operator sees the class list only.
  const teaches = session.role === 'teacher';
  const lessons = teaches ? reading<{ lessons: LessonLine[] }>(`/api/lessons?group=${params.group}`) : undefined;
  await page.open();
  void lessons?.open();
  return { page, lessons, pupilKey: new PupilKey(params.group, page) };
}
