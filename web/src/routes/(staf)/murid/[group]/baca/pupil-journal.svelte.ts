/** One pupil's journal as its teacher reads it: written, on paper and spoken, newest first. Opening it is reading it. */
import type { Answer } from '$lib/api/types';
import type { FollowUp } from '$lib/journal/follow-ups';
import { reading } from '$lib/local';
import { outbox } from '$lib/outbox/outbox.svelte';

type Written = Answer<'PupilJournal'>;
type Page = Answer<'WorkView'>;
export interface Entry extends Pick<Written, 'id' | 'lesson' | 'day' | 'title' | 'face' | 'text' | 'answers'> {
  work?: string;
  /** It is heard, not looked at. */
  spoken?: boolean;
}

export function entriesOf(written: readonly Written[], pages: readonly Page[]): Entry[] {
  const made = pages
    .filter((one) => one.page === 'journal' || one.page === 'spoken')
    .map(({ id, lesson, day, title, page }): Entry => ({ id, lesson, day, title, face: '', text: '', answers: [], work: id, spoken: page === 'spoken' }));
  return [...written, ...made].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

export class PupilJournal {
  readonly journals;
  readonly pages;
  readonly goals;
  readonly notes;
  entries = $derived.by(() => entriesOf(this.journals.value?.journals ?? [], this.pages.value?.works ?? []));
  /** Whether what it writes on paper can be among them; undefined: not known on this phone. */
  keepsPaper = $derived.by(() => this.pages.value?.keeps.includes(this.pupil));

  constructor(
    group: string,
    private readonly pupil: string
  ) {
    const base = `/api/groups/${group}/pupils/${pupil}`;
    this.journals = reading<Answer<'PupilJournals'>>(`${base}/journals`);
    this.pages = reading<Answer<'WorkList'>>(`${base}/pages`);
    this.goals = reading<Answer<'GoalList'>>(`${base}/goals`);
    this.notes = reading<{ follow_ups: FollowUp[] }>(`${base}/follow-ups`);
  }

  async open(): Promise<void> {
    await Promise.all([this.journals.open(), this.pages.open(), this.goals.open(), this.notes.open()]);
  }

  /** Tells the server up to when it was read: what came since is still unread. */
  markRead(lesson: string): Promise<unknown> | undefined {
    const seen = this.journals.value?.at;
    if (!seen) return undefined;
    return outbox.send({ method: 'PUT', path: `/api/lessons/${lesson}/readings/${this.pupil}`, body: { seen }, key: `read:${lesson}:${this.pupil}` }).outcome;
  }
}
