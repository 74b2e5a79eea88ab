/** What the teacher says of the answer in front, offline through the outbox: the last word on a version stands until the pupil has tried again. */
import { serverNow } from '$lib/clock';
import { feedbackPath, laidVersions, newestOf, notedPath, saidOf, type FeedbackIn, type NotedTryIn, type Versions } from '$lib/feedback/feedback';
import { whole, type WorkPlace } from '$lib/feedback/place';
import type { Reading } from '$lib/local';
import type { QuestionWork, Work } from '$lib/depth/types';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Settled } from '$lib/outbox/reducer';

interface Said {
  path: string;
  body: FeedbackIn | NotedTryIn;
}

export class FeedbackDesk {
  /** Said on this page: it stays so when it is sent and the server's copy is still the old one. */
  private here = $state.raw<readonly Said[]>([]);
  refused = $state.raw<Extract<Settled, { end: 'refused' }>>();

  constructor(
    private readonly lesson: string,
    private readonly question: string,
    private readonly work: Reading<QuestionWork>
  ) {}

  /** All versions of a pupil's answer, and what was said of them. */
  of(work: Pick<Work, 'pupil' | 'feedback' | 'tries'>): Versions {
    return laidVersions({ feedback: work.feedback ?? [], tries: work.tries ?? [] }, this.lesson, this.question, work.pupil, [...outbox.unsent, ...this.here]);
  }

  /** Of each of these answers' newest version; a place only where it is one pupil's. */
  say(works: readonly Work[], words: { good: string; next: string; again: boolean }, place: WorkPlace) {
    for (const one of works) {
      const of_try = newestOf(this.of(one).tries);
      const path = feedbackPath(this.lesson, this.question, one.pupil);
      this.send(path, { of_try, ...words, place, at: serverNow() }, `${path} ${of_try ?? ''}`);
    }
  }
  takeBack(works: readonly Work[]) {
    this.say(works.filter((one) => saidOf(this.of(one).feedback, newestOf(this.of(one).tries))), { good: '', next: '', again: false }, whole);
  }
  note(pupil: string, text: string) {
    const path = notedPath(this.lesson, this.question, newId('try'));
    this.send(path, { pupil, text, work: null, at: serverNow() }, path);
  }

  private send(path: string, body: FeedbackIn | NotedTryIn, key: string) {
    this.refused = undefined;
    const said = { path, body };
    this.here = [...this.here, said];
    const sent = outbox.send({ method: 'PUT', path, body, key });
    void sent.outcome.then(async (settled) => {
      if (settled.end === 'refused') {
        this.refused = settled;
        outbox.seen(sent.id);
      }
      await this.work.refresh();
      this.here = this.here.filter((one) => one !== said);
    });
  }
}
