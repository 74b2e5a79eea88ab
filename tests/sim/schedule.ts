/** What one seed lets happen: made beforehand, so that a run can be played again with less of it. */
import { dice } from '../../web/src/lib/outbox/model.ts';

/** What people do. Each becomes one command of the phone's present owner. */
export type Deed =
  | 'lesson' | 'attendance' | 'note' | 'tally' | 'judgement' | 'anecdote' | 'end' | 'plan' | 'silence' | 'unsilence' | 'me'
  /** Answers in the lesson that runs: a pupil's own, and what its teacher taps. */
  | 'answer' | 'tap'
  /** Refused: a pupil of another school, and what only the operator may. */
  | 'stranger' | 'consent'
  /** Of a kind that only the newer server knows. */
  | 'new-note'
  /** The operator's. */
  | 'semester' | 'late';

export type Accident =
  | 'wire' | 'reload' | 'open' | 'close' | 'sign-in' | 'hand-over' | 'expire' | 'disk-full' | 'clock' | 'flush' | 'seen'
  /** Of the server. */
  | 'kill' | 'die-in-statements' | 'die-in-writes' | 'die-in-answers' | 'fail-in-statements' | 'server-clock' | 'upgrade';

export interface Doing {
  /** ms after the start. */
  at: number;
  what: Deed | Accident;
  /** Which phone; -1: the server. */
  phone: number;
  /** All that has to be chosen while it is done is chosen by this number. */
  pick: number;
}

export interface Phoning {
  /** Logins; the phone begins with the first one signed in. */
  owners: string[];
  skew: number;
  tabs: number;
  /** A child's in the lesson that runs. */
  child: boolean;
}

export interface Schedule {
  seed: number;
  phones: Phoning[];
  doings: Doing[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const teacherDeeds: [Deed, number][] = [
  ['lesson', 12], ['attendance', 18], ['note', 10], ['tally', 10], ['judgement', 14], ['anecdote', 10], ['end', 3], ['plan', 16], ['silence', 7],
  ['unsilence', 3], ['tap', 8], ['me', 2], ['stranger', 3], ['consent', 2], ['new-note', 2]
];
const operatorDeeds: [Deed, number][] = [['semester', 5], ['late', 8], ['me', 1]];
const accidents: [Accident, number][] = [
  ['wire', 30], ['reload', 14], ['open', 6], ['close', 6], ['sign-in', 6], ['hand-over', 14], ['expire', 2], ['disk-full', 3], ['clock', 4], ['flush', 8], ['seen', 4]
];
const ofServer: [Accident, number][] = [['kill', 4], ['die-in-statements', 8], ['die-in-writes', 6], ['die-in-answers', 5], ['fail-in-statements', 6], ['server-clock', 2], ['upgrade', 1]];

function pickOf<T>(from: readonly [T, number][], die: number): T {
  let left = die * from.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [what, weight] of from) if ((left -= weight) < 0) return what;
  return from[0]![0];
}

/** Every twenty-fifth seed has hundreds of phones, the others few that meddle with each other's things. */
export function schedule(seed: number): Schedule {
  const random = dice(seed);
  const below = (most: number) => Math.floor(random() * most);
  const big = seed % 25 === 0;
  const teachers = big ? 100 + below(60) : 1 + below(4);
  const first = below(40);
  const logins = Array.from({ length: teachers }, (_, i) => (big || random() < 0.4 ? `guru${1 + ((first + i) % 160)}` : ['sari', 'anto', 'guru1', 'guru2'][i]!));
  const skew = () => (random() < 0.5 ? 0 : Math.round((random() - 0.5) * 6 * dayMs));
  const phones: Phoning[] = [{ owners: ['oki'], skew: skew(), tabs: 1, child: false }];
  for (const login of logins) {
    const devices = big ? 2 : 1 + below(3);
    for (let i = 0; i < devices; i++) {
      const other = logins[below(logins.length)]!;
      const shared = random() < 0.15 && other !== login;
      phones.push({ owners: shared ? [login, other] : [login], skew: skew(), tabs: random() < 0.7 ? 1 : 3, child: false });
    }
  }
  if (logins.includes('sari') && random() < 0.8) for (let i = 1; i <= 5; i++) phones.push({ owners: [`murid${i}`], skew: skew(), tabs: 1, child: true });
  const doings: Doing[] = [];
  const many = big ? phones.length * 4 : 50 + below(80);
  const during = (big ? 1 : 2 + below(6)) * hourMs;
  const harsh = random();
  for (let i = 0; i < many; i++) {
    const at = below(during);
    const pick = below(2 ** 31);
    const die = random();
    if (die < (big ? 0.02 : 0.09)) doings.push({ at, what: pickOf(ofServer, random()), phone: -1, pick });
    else if (die < 0.1 + harsh * 0.35) doings.push({ at, what: pickOf(accidents, random()), phone: below(phones.length), pick });
    else if (die < 0.14 + harsh * 0.35) doings.push({ at, what: pickOf(operatorDeeds, random()), phone: 0, pick });
    else {
      const children = phones.filter((one) => one.child).length;
      const grown = phones.length - children;
      const phone = children > 0 && random() < 0.2 ? grown + below(children) : 1 + below(grown - 1);
      doings.push({ at, what: phones[phone]!.child ? 'answer' : pickOf(teacherDeeds, random()), phone, pick });
    }
  }
  doings.sort((a, b) => a.at - b.at);
  return { seed, phones, doings };
}

export const told = (doing: Doing) => `${(doing.at / 1000).toFixed(1).padStart(9)} s  ${doing.phone < 0 ? 'server  ' : `phone ${String(doing.phone).padEnd(2)}`}  ${doing.what} (${doing.pick})`;
