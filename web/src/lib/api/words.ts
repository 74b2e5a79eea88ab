/** A problem in words for a person: the server's own where it has them, ours where nobody answered. */
import { t } from '$lib/i18n';
import { NETWORK, SERVER, UNREADABLE, type Problem } from './client';

export function words(problem: Problem): { message: string; hint: string } {
  const own: Record<string, string> = {
    [NETWORK]: t.problem.network,
    [SERVER]: t.problem.server,
    [UNREADABLE]: t.problem.answer
  };
  return { message: problem.message || own[problem.code] || `${t.problem.unexpected} (${problem.code})`, hint: problem.hint };
}
