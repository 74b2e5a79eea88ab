/** What can be done on the page of a class's rapor: choose whose lines, say them, take a draft again. */
import type { Problem } from '$lib/api/client';
import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import { reading, type Reading } from '$lib/local';
import { keepCopy, readCopy } from '$lib/local/reads.svelte';
import { outbox } from '$lib/outbox/outbox.svelte';
import { periods } from '$lib/papers/periods';
import { session } from '$lib/session.svelte';
import { asIn, isDraft, kept, reportPath, unsentOf, withSaid, type LineIn, type Report, type ReportLine } from './lines';

/** "ipas person_…" of a section; a select holds texts. */
export const sectionKey = (subject: string, teacher: string) => `${subject} ${teacher}`;

const account = () => session.me?.person.id ?? '';

export class ReportDesk {
  readonly semesters: { value: string; label: string }[];
  semester = $state('');
  report: Reading<Report> = $state.raw()!;
  problem = $state.raw<Problem>();
  /** By pupil: what was typed as a mark and is none. It waits on this phone until it is put right, through a reload too. */
  held = $state.raw<Readonly<Record<string, string>>>({});
  /** What was said since the page was opened, so that nothing flickers between the outbox and the server's next answer. */
  private said = $state.raw<readonly LineIn[]>([]);

  lines = $derived.by((): ReportLine[] => {
    const report = this.report.value;
    return report ? withSaid(report.lines, [...unsentOf(report, outbox.unsent), ...this.said]) : [];
  });
  drafts = $derived(this.report.value?.own ? this.lines.filter(isDraft) : []);

  constructor(
    readonly group: string,
    semesterWord: (half: 1 | 2, year: number) => string
  ) {
    this.semesters = periods(day(serverNow()), () => '', semesterWord).flatMap(({ value, label }) => (value.startsWith('semester=') ? [{ value: value.slice(9), label }] : []));
    this.semester = this.semesters[0]!.value;
    this.report = this.ask();
  }

  private ask(section = ''): Reading<Report> {
    const [subject, teacher] = section.split(' ');
    const of = section === '' ? '' : `&subject=${encodeURIComponent(subject ?? '')}&teacher=${teacher}`;
    return reading<Report>(`${reportPath(this.group)}?semester=${this.semester}${of}`);
  }

  get section(): string {
    const report = this.report.value;
    return report ? sectionKey(report.subject, report.teacher) : '';
  }

  async choose(semester: string, section = '') {
    this.semester = semester;
    const next = this.ask(section);
    await next.open();
    this.said = [];
    this.problem = undefined;
    this.report = next;
  }

  /** Kept on the phone, sent when it can. */
  async say(lines: readonly LineIn[]) {
    const report = this.report.value;
    if (!report?.own || lines.length === 0) return;
    this.problem = undefined;
    this.said = [...this.said, ...lines];
    const sent = outbox.send({ method: 'PUT', path: reportPath(this.group), body: { semester: report.semester, subject: report.subject, lines: [...lines], at: serverNow() } });
    void sent.outcome.then((settled) => {
      if (settled.end !== 'refused') return;
      this.said = this.said.filter((one) => !lines.includes(one));
      this.problem = settled.problem;
    });
    await sent.kept;
  }

  keepAll = () => this.say(this.drafts.map(kept));
  draftAgain = (line: ReportLine) => this.say([asIn(line, { first: null, second: null, third: null, about: '', stage: '' })]);

  private heldKey = (report: Report) => `local:report-marks/${this.group}/${report.semester}/${report.subject}`;
  async readHeld() {
    const report = this.report.value;
    this.held = report?.own ? ((await readCopy<Record<string, string>>(account(), this.heldKey(report)))?.value ?? {}) : {};
  }
  hold(line: ReportLine, typed: string | undefined) {
    const report = this.report.value;
    if (!report || this.held[line.pupil] === typed) return;
    const { [line.pupil]: _, ...others } = this.held;
    this.held = typed === undefined ? others : { ...others, [line.pupil]: typed };
    void keepCopy(account(), this.heldKey(report), this.held, serverNow());
  }

  /** The file of what is shown. */
  file(ending: 'xlsx' | 'pdf' | 'docx', name = 'report'): string {
    const report = this.report.value!;
    return `/api/groups/${this.group}/${name}.${ending}?semester=${report.semester}&subject=${encodeURIComponent(report.subject)}&teacher=${report.teacher}`;
  }
}
