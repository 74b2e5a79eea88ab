/** Which help a room's pages have: staff's layout brings its own, so that whoever has no account does not carry it along. */
import { getContext, setContext } from 'svelte';

export interface Help {
  what: string;
  first: string;
  offline: string;
}
export interface RoomHelp {
  helpOf: (route: string, role: string | undefined) => Help | undefined;
  /** What a page can and cannot do without a network; empty where there is nothing to say but that a copy is shown. */
  offlineWords: (route: string, role: string | undefined) => string;
}
type Load = () => Promise<{ default: RoomHelp }>;

const room = 'help of this room';
export const bringHelp = (load: Load) => setContext(room, load);
/** While a component is made. */
export const helpHere = (): Load => getContext<Load | undefined>(room) ?? (() => import('./open'));
