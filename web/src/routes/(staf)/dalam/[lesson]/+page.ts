import type { Depth } from '$lib/depth/types';
import type { LessonView } from '$lib/lesson/types';
import { reading } from '$lib/local';

export interface Journal {
  id: string;
  number: number;
  name: string;
  face: string;
  text: string;
}

export async function load({ parent, params }) {
  await parent();
  const lesson = reading<LessonView>(`/api/lessons/${params.lesson}`);
  const depth = reading<Depth>(`/api/lessons/${params.lesson}/depth`);
  const journals = reading<{ members: number; journals: Journal[] }>(`/api/lessons/${params.lesson}/journals`);
  await lesson.open();
  void depth.open();
  void journals.open();
  return { lesson, depth, journals };
}
