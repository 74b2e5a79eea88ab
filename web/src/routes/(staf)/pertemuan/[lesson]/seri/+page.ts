import type { Answer } from '$lib/api/types';
import { LessonDesk } from '$lib/lesson/desk.svelte';
import { reading } from '$lib/local';
import { readCopy } from '$lib/local/reads.svelte';
import type { GroupPage } from '$lib/people/types';
import { session } from '$lib/session.svelte';
import { SeriesDesk } from './series-desk.svelte';

export async function load({ params, parent, url }) {
  await parent();
  const account = session.me?.person.id ?? '';
  const lesson = await new LessonDesk(params.lesson, account).open();
  const list = reading<Answer<'SeriesList'>>(`/api/lessons/${params.lesson}/series`);
  const works = reading<Answer<'WorkList'>>(`/api/lessons/${params.lesson}/works`);
  await Promise.all([list.open(), works.open()]);
  const group = lesson.view ? (await readCopy<GroupPage>(account, `/api/groups/${lesson.view.group.id}`))?.value : undefined;
  const series = await new SeriesDesk(lesson, account, list, works, group?.members.filter((one) => one.sample).map((one) => one.pupil)).open();
  /** From the pupil's own page: it is about that pupil, and back leads there. */
  const pupil = url.searchParams.get('murid') ?? '';
  if (lesson.view?.members.some((one) => one.pupil === pupil) && series.may(pupil) !== false) {
    const wanted = url.searchParams.get('seri');
    const find = () => series.all.find((one) => one.id === wanted);
    if (wanted !== null && !find()) await list.refresh(); // this phone's copy may be older
    const asked = find();
    if (asked) series.change(asked);
    else series.begin(pupil);
  }
  return { series, pupil };
}
