import type { Answer } from '$lib/api/types';
import type { PupilWorkView } from '$lib/depth/types';
import { reading } from '$lib/local';
import type { GroupPage } from '$lib/people/types';

export type Sentence = Answer<'PupilJournal'>;
export type Anecdote = Answer<'PupilAnecdote'>;

export async function load({ params, parent }) {
  await parent();
  const base = `/api/groups/${params.group}/pupils/${params.pupil}`;
  const work = reading<PupilWorkView>(`${base}/work`);
  const sentences = reading<{ journals: Sentence[] }>(`${base}/journals`);
  const anecdotes = reading<{ anecdotes: Anecdote[] }>(`${base}/anecdotes`);
  const pages = reading<Answer<'WorkList'>>(`${base}/pages`);
  const goals = reading<Answer<'GoalList'>>(`${base}/goals`);
  const notes = reading<Answer<'FollowUpList'>>(`${base}/follow-ups`);
  const series = reading<Answer<'SeriesList'>>(`${base}/series`);
  // A series belongs to a lesson: one may be made in those of the last days as well.
  const lessons = reading<Answer<'LessonRows'>>(`/api/lessons?group=${params.group}`);
  // Whose class it is: a practice class is marked as one.
  const room = reading<GroupPage>(`/api/groups/${params.group}`);
  await Promise.all([work.open(), room.open()]);
  void sentences.open();
  void anecdotes.open();
  void pages.open();
  void goals.open();
  void notes.open();
  void series.open();
  void lessons.open();
  return { group: params.group, pupil: params.pupil, work, sentences, anecdotes, pages, goals, notes, series, lessons, room };
}
