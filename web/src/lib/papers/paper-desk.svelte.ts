/** What can be done on a page that shows a paper of a month or semester: choose another, see it, send it. */
import { serverNow } from '$lib/clock';
import { day, locale } from '$lib/i18n';
import { Reading, reading } from '$lib/local';
import { periods, type Period } from './periods';

const monthWord = (month: string) =>
  new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

export class PaperDesk<T> {
  readonly choices: Period[];
  period = $state('');
  paper: Reading<T> = $state.raw()!;

  /** `path`: "/api/my/journal". */
  constructor(
    private readonly path: string,
    semesterWord: (half: 1 | 2, year: number) => string,
    /** Asked for besides: "&practice=true". */
    private readonly more = ''
  ) {
    this.choices = periods(day(serverNow()), monthWord, semesterWord);
    this.period = this.choices[0]!.value; // there is always this month
    this.paper = this.ask();
  }

  private ask(): Reading<T> {
    return reading<T>(`${this.path}?${this.period}${this.more}`);
  }

  get sources() {
    return [
      { kind: 'PDF', path: `${this.path}.pdf?${this.period}${this.more}` },
      { kind: 'PNG', path: `${this.path}.png?${this.period}${this.more}` },
      { kind: 'XLSX', path: `${this.path}.xlsx?${this.period}${this.more}` }
    ] as const;
  }

  choose(period: string) {
    this.period = period;
    this.paper = this.ask();
    void this.paper.open();
  }
}
