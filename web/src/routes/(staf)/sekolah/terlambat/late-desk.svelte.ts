/** What came too late, and semesters opened or closed by hand. Every write goes by the outbox; no DOM. */
import type { Reading } from '$lib/local';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Late, Semester } from '$lib/people/types';

export class LateDesk {
  /** Settled here, and the last reading does not know yet. */
  private gone = $state.raw<string[]>([]);
  private said = $state.raw<Record<string, boolean>>({});

  waiting = $derived.by(() => (this.late.value?.late ?? []).filter((one) => !this.gone.includes(one.about)));
  list = $derived.by(() => (this.semesters.value?.semesters ?? []).map((one) => ({ ...one, closed: this.said[one.semester] ?? one.closed })));

  constructor(
    private readonly school: string,
    readonly late: Reading<{ late: Late[] }>,
    readonly semesters: Reading<{ semesters: Semester[] }>
  ) {}

  settle(one: Late, release: boolean) {
    this.gone = [...this.gone, one.about];
    const sent = outbox.send({ method: 'PUT', path: `/api/schools/${this.school}/late/${one.about}`, body: { release } });
    void sent.outcome.then(async () => {
      await this.late.refresh();
      this.gone = this.gone.filter((about) => about !== one.about); // what could not be released is there again
    });
  }

  releaseAll() {
    for (const one of this.waiting) this.settle(one, true);
  }

  close(semester: Semester, closed: boolean) {
    this.said = { ...this.said, [semester.semester]: closed };
    const sent = outbox.send({ method: 'PUT', path: `/api/schools/${this.school}/semesters/${semester.semester}`, body: { closed } });
    void sent.outcome.then(() => this.semesters.refresh());
  }
}
