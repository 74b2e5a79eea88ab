/** The opening of one lesson: what is offered, asked, exchanged and skipped. Lasts over a reload; without network, too. */
import { keptLessons } from '$lib/lesson/local';
import type { LessonDesk } from '$lib/lesson/desk.svelte';
import { offersOf, turnedOn, type Offer, type Opening, type Revisits } from '$lib/lesson/ingat';
import { plainOption, unplanned } from '$lib/lesson/new-question';
import type { LessonView } from '$lib/lesson/types';
import { Reading, keepCopy, readCopy } from '$lib/local/reads.svelte';

export class OpeningDesk {
  private opening = $state.raw<Opening>();
  private others = $state.raw<readonly LessonView[]>([]);
  private readonly choice: Reading<Revisits>;

  constructor(
    private readonly desk: LessonDesk,
    private readonly account: string,
    group: string
  ) {
    this.choice = new Reading<Revisits>(`/api/groups/${group}/revisits`, account);
  }

  get offers(): Offer[] {
    const lesson = this.desk.view;
    if (!lesson || !this.opening) return [];
    return offersOf(this.choice.value, this.choice.at ?? 0, lesson, this.others, this.opening);
  }
  /** How many were asked in this lesson. */
  get asked(): number {
    return Object.keys(this.opening?.asked ?? {}).length;
  }

  private get key() {
    return `local:ingat/${this.desk.id}`;
  }

  async open(): Promise<void> {
    const [kept, lessons] = await Promise.all([readCopy<Opening>(this.account, this.key), keptLessons(this.account), this.choice.open()]);
    this.others = lessons.map((one) => one.view);
    const view = this.choice.value;
    const before = view && view.day === this.desk.view?.day ? view.asked : 0;
    this.opening = kept?.value ?? { before, skipped: [], turned: {}, asked: {} };
    await this.keep();
  }

  /** Asks it as a question of this lesson. Returns the question's id. */
  ask({ idea, question }: Offer): string | undefined {
    const lesson = this.desk.view;
    if (!question || !lesson) return undefined;
    return this.put(idea.id, { ...question.question, sound: question.question.sound ?? '', by_team: false, position: unplanned(lesson, question.question.kind, '').position });
  }

  /** A question that the teacher types for an idea. With options it can be answered by cards. */
  write({ idea }: Offer, text: string, options: readonly string[], right: number): string | undefined {
    const lesson = this.desk.view;
    if (!lesson) return undefined;
    const named = options.flatMap((one, i) => (one.trim() === '' ? [] : [{ ...plainOption(one.trim()), right: i === right }]));
    const kind = named.length > 1 ? 'choice' : 'text';
    const body = { ...unplanned(lesson, kind, text.trim()), options: kind === 'choice' ? named : [], objective_id: idea.objective, objective_text: idea.text, aims: idea.aims };
    return this.put(idea.id, body);
  }

  turn(offer: Offer) {
    this.become(turnedOn(this.opening!, offer));
  }

  skip({ idea }: Offer) {
    const opening = this.opening!;
    this.become({ ...opening, skipped: [...opening.skipped, idea.id] });
  }

  private put(idea: string, body: Parameters<LessonDesk['ask']>[0]): string {
    const id = this.desk.ask(body);
    this.become({ ...this.opening!, asked: { ...this.opening!.asked, [idea]: id } });
    return id;
  }

  private become(opening: Opening) {
    this.opening = opening;
    void this.keep();
  }

  private async keep(): Promise<void> {
    await keepCopy(this.account, this.key, this.opening, Date.now());
  }
}
