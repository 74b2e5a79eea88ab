/** What a room's texts say of a page. Comes with them, not with every page. */
import { helpKey } from './help';
import type { Help, RoomHelp } from './room';

/** `texts`: in the language of this phone; `known`: which keys there are; `copyOnly`: what goes without saying. */
export function roomHelp(texts: Readonly<Record<string, Help>>, known: Readonly<Record<string, unknown>>, copyOnly: () => string): RoomHelp {
  const helpOf = (route: string, role: string | undefined) => texts[helpKey(known, route, role) ?? ''];
  return { helpOf, offlineWords: (route, role) => (helpOf(route, role)?.offline ?? '').replace(copyOnly(), '').trim() };
}
