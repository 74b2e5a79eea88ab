/** Where a read page goes. Pure: only what marker and both strips agree on is filed without a question. */
import type { Member } from '$lib/lesson/types';
import type { PageFault, PageKind, PageRead } from './types';

export type Wrong = PageFault | 'other_class' | 'no_picture';
export type Verdict =
  | { is: 'filed'; pupil: string; page: PageKind }
  /** `pupil`: whose it may be; null: nobody of the class has that number. */
  | { is: 'asked'; pupil: string | null; page: PageKind }
  | { is: 'wrong'; wrong: Wrong };

export function verdictOn({ page, fault }: PageRead, own: boolean | null, members: readonly Member[]): Verdict {
  if (!page) return { is: 'wrong', wrong: fault ?? 'no_page' };
  if (own === false) return { is: 'wrong', wrong: 'other_class' };
  const pupil = members.find((member) => member.number === page.number)?.pupil ?? null;
  const kind = page.kind ?? 'work';
  return pupil !== null && own && page.doubt === 'none' ? { is: 'filed', pupil, page: kind } : { is: 'asked', pupil, page: kind };
}

/** Numbers of those whose page is still awaited. */
export function missing(members: readonly Member[], away: ReadonlySet<string>, filed: ReadonlySet<string>): number[] {
  return members.filter(({ pupil }) => !away.has(pupil) && !filed.has(pupil)).map(({ number }) => number);
}
