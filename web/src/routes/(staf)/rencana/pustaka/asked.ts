/** What is looked for, as the page's address and the server's query have it. Pure. */
export interface Asked {
  words: string;
  level: string;
  /** A grade ("5") or a phase ("C"). */
  grade: string;
  subject: string;
  context: string;
  depth: string;
  reach: string;
}

const named = { words: 'kata', level: 'jenjang', grade: 'kelas', subject: 'mapel', context: 'konteks', depth: 'tingkat', reach: 'di' } as const satisfies Record<keyof Asked, string>;
const keys = Object.keys(named) as (keyof Asked)[];

export const nothing: Asked = { words: '', level: '', grade: '', subject: '', context: '', depth: '', reach: '' };

export const askedIn = (address: URLSearchParams): Asked => Object.fromEntries(keys.map((key) => [key, address.get(named[key]) ?? ''])) as unknown as Asked;

export function addressOf(asked: Asked): string {
  const out = new URLSearchParams();
  for (const key of keys) if (asked[key].trim()) out.set(named[key], asked[key].trim());
  return out.size > 0 ? `/rencana/pustaka?${out}` : '/rencana/pustaka';
}

/** A phase is a letter; a grade has a number. */
const isPhase = (grade: string) => /^[A-F]$/.test(grade);

export function queryOf(asked: Asked, skip = 0): string {
  const out = new URLSearchParams();
  const { grade, words, ...rest } = asked;
  if (words.trim()) out.set('words', words.trim());
  if (grade) out.set(isPhase(grade) ? 'phase' : 'grade', grade);
  for (const [key, value] of Object.entries(rest)) if (value) out.set(key, value);
  if (skip > 0) out.set('skip', String(skip));
  return out.size > 0 ? `/api/library?${out}` : '/api/library';
}

export const filtersIn = ({ words: _, ...rest }: Asked): number => Object.values(rest).filter(Boolean).length;
