/** One photographed class sheet on its way into a lesson: read, asked about where it is not sure, taken down. */
import type { LessonDesk } from '$lib/lesson/desk.svelte';
import { unplanned } from '$lib/lesson/new-question';
import { dropCopy, keepCopy, readCopy } from '$lib/local/reads.svelte';
import { readSheet } from '$lib/sheet/reader';
import { attendanceIn, fresh, halfRead, marksIn, nowhere, readingOf, restored, settle, spokeIn, takesAttendance, targetsOf, unsure, type HalfRead, type SheetReading, type Takes, type Target } from '$lib/sheet/reading';
import type { SheetFault } from '$lib/sheet/types';

export type Wrong = SheetFault | 'other_class' | 'no_picture' | 'nobody';

export class SheetDesk {
  busy = $state(false);
  wrong = $state<Wrong>();
  reading = $state.raw<SheetReading>();
  photo = $state.raw<ImageBitmap>();
  targets = $state.raw<readonly Target[]>([]);
  private takes = $state.raw<Takes>({ attendance: false, spoke: false });
  saved = $state.raw<{ answers: number; attendance: boolean }>();

  /** What still has to be looked at. */
  unsure = $derived(this.reading ? unsure(this.reading, this.targets, this.takes) : []);
  left = $derived(this.unsure.length);
  /** Questions of the lesson that get answers. */
  known = $derived(this.targets.filter((target) => target !== nowhere && target !== fresh));
  ready = $derived(this.left === 0 && (this.takes.attendance || this.takes.spoke || this.targets.some((target) => target !== nowhere)));

  constructor(
    private readonly desk: LessonDesk,
    private readonly account: string
  ) {}

  /** What was read and not kept before the page was closed is here again, without its photo: that is on no disk. */
  async open(): Promise<this> {
    const half = await readCopy<HalfRead>(this.account, this.key);
    const lesson = this.desk.view;
    if (!half || !lesson) return this;
    this.reading = restored(half.value, lesson.members);
    this.targets = half.value.targets.map((target) => (target === fresh || lesson.questions.some((one) => one.id === target) ? target : nowhere));
    this.takes = half.value.takes;
    return this;
  }

  get attendance() {
    return this.takes.attendance;
  }
  set attendance(attendance: boolean) {
    this.takes = { ...this.takes, attendance };
    this.keep();
  }
  get spoke() {
    return this.takes.spoke;
  }
  set spoke(spoke: boolean) {
    this.takes = { ...this.takes, spoke };
    this.keep();
  }

  async read(photo: Blob): Promise<void> {
    const lesson = this.desk.view;
    if (!lesson || this.busy) return;
    this.busy = true;
    this.forget();
    this.saved = undefined;
    try {
      const { read, own, photo: seen } = await readSheet(photo, lesson.group.id);
      this.photo = seen;
      if (read.fault) this.wrong = read.fault;
      else if (!own) this.wrong = 'other_class';
      else this.begin(readingOf(read.sheet!, lesson.members));
    } catch {
      this.wrong = 'no_picture';
    }
    this.busy = false;
  }

  settle(pupil: string, group: number, box: number | null) {
    if (this.reading) this.reading = settle(this.reading, pupil, group, box);
    this.keep();
  }

  aim(group: number, target: Target) {
    this.targets = this.targets.map((old, i) => (i === group ? target : old));
    this.keep();
  }

  /** The same commands as taps and cards write. `name`: of a question that only paper knows. */
  save(name: (n: number) => string) {
    const lesson = this.desk.view;
    if (!lesson || !this.reading || !this.ready) return;
    if (this.attendance) this.desk.attend(attendanceIn(this.reading));
    let answers = 0;
    this.reading.groups.forEach(({ kind, question, boxes }, group) => {
      const target = this.targets[group];
      if (target === nowhere || target === undefined) return;
      const marks = marksIn(this.reading!, group);
      const options = kind === 'choice' ? new Array<string>(boxes).fill('') : [];
      const to = target === fresh ? this.desk.note(unplanned(this.desk.view!, kind === 'level' ? 'tap' : 'choice', name(question + 1), options)) : target;
      if (marks.length > 0) this.desk.takeDown(to, marks, 'sheet');
      answers += marks.length;
    });
    if (this.spoke) {
      const spoke = spokeIn(this.reading);
      this.desk.turns.heard(spoke);
      answers += spoke.length;
    }
    this.saved = { answers, attendance: this.attendance };
    this.forget();
  }

  /** The photo goes from the memory, too. */
  forget() {
    this.photo?.close();
    this.photo = undefined;
    this.reading = undefined;
    this.wrong = undefined;
    this.targets = [];
    void dropCopy(this.account, this.key);
  }

  private get key() {
    return `draft:sheet/${this.desk.id}`;
  }
  private keep() {
    if (this.reading) void keepCopy(this.account, this.key, halfRead(this.reading, this.targets, this.takes), Date.now());
  }

  private begin(reading: SheetReading) {
    if (reading.lines.length === 0) {
      this.wrong = 'nobody';
      return;
    }
    const lesson = this.desk.view!;
    this.reading = reading;
    this.targets = targetsOf(reading, lesson.questions);
    this.takes = {
      attendance: takesAttendance(reading, lesson),
      spoke: reading.groups.some(({ kind }, group) => kind === 'spoke' && reading.lines.some((line) => line.cells[group]!.box !== null || line.cells[group]!.asked))
    };
    this.keep();
  }
}
