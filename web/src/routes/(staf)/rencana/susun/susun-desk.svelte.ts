/** What is answered so far, and the plan that comes of it. Nothing leaves the phone before it is used. */
import { dressed, type TakenPack } from '$lib/contexts/city-packs';
import { composed, offersFor, type Ask, type Composed, type Near, type Offers, type Part } from '$lib/engine/compose';
import { minutesPerJp, phaseOf } from '../plan';

export const questions = ['class', 'wrong', 'near', 'ask', 'plan'] as const;
export type Question = (typeof questions)[number];

export const gradesOf = (level: string): readonly number[] =>
  ({ tk: [], sd: [1, 2, 3, 4, 5, 6], smp: [7, 8, 9], sma: [10, 11, 12], smk: [10, 11, 12, 13], slb: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], pkbm: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] })[level] ?? [];

export class SusunDesk {
  now = $state<Question>('class');
  level = $state('sd');
  grade = $state(1);
  subject = $state('');
  jp = $state(2);
  topic = $state('');
  misconception = $state('');
  wrong = $state('');
  context = $state('');
  question = $state('');
  picks = $state.raw<Ask['picks']>([]);
  /** The school's own contexts, and those of its packs. */
  near: readonly Near[] = [];
  /** Packs of contexts that the school uses. */
  packs: readonly TakenPack[] = [];
  offers = $state.raw<Offers>();
  made = $state.raw<Composed>();
  /** The engine could not be had, or nothing fits. */
  failed = $state<'engine' | 'fit'>();
  private readonly grouping: string;
  private about = '';

  constructor(level: string, grouping: string) {
    this.level = level;
    this.grade = gradesOf(level)[0] ?? 0;
    this.grouping = grouping;
  }

  ready = $derived(this.topic.trim() !== '' && this.subject !== '');
  minutes = $derived(minutesPerJp(this.level) ?? 0);

  ask(): Ask {
    const { level, grade, subject, jp, topic, misconception, wrong, context, question, picks, near } = this;
    return {
      level, phase: phaseOf(level, grade), grade: grade > 0 ? String(grade) : '', subject, class_size: 0, jp: level === 'tk' ? 0 : jp, school_year: '', topic: topic.trim(), misconception,
      wrong: wrong.trim(), context, question: question.trim(), partner: '', product: '', grouping: this.grouping, picks: [...picks], near
    };
  }

  async go(to: Question): Promise<void> {
    this.failed = undefined;
    this.leaveStale();
    try {
      if (to === 'plan') await this.compose();
      else if (to !== 'class') this.offers = dressed(await offersFor(this.ask()), this.packs, this.context);
    } catch {
      this.failed = 'engine';
      return;
    }
    if (!this.failed) this.now = to;
  }

  /** The next thing that fits stands in its place; all else stays, but a strategy brings its own parts. */
  async exchange(part: Part): Promise<void> {
    const at = part.choices.findIndex((one) => one.id === part.chosen);
    const choice = part.choices[(at + 1) % part.choices.length]!.id;
    this.picks = part.part === 'strategi' ? [{ part: part.part, choice }] : [...this.picks.filter((one) => one.part !== part.part), { part: part.part, choice }];
    await this.go('plan');
  }

  /** What was answered for another class is no answer for this one. */
  private leaveStale() {
    const about = `${this.level} ${this.grade} ${this.subject}`;
    if (this.about !== about) Object.assign(this, { misconception: '', context: '', question: '', picks: [] });
    this.about = about;
  }

  private async compose() {
    const answer = await composed(this.ask());
    if ('error' in answer) this.failed = 'fit';
    else this.made = answer;
  }
}
