/**
 * The server's clock, as far as this phone knows it. A cheap phone's own clock may be minutes or days off, and a lesson
 * must not land on another day because of that. What is a few seconds off stays as it is, so that timers never jump.
 */
const bearableMs = 30_000;

let ahead = 0;

/** The server wrote `serverMs` into an answer that was asked for at `asked` and came at `came` (both by this phone). */
export function heardServer(serverMs: number, asked: number, came = Date.now()) {
  const off = serverMs - (asked + came) / 2;
  ahead = Math.abs(off) <= bearableMs ? 0 : Math.round(off);
}

/** How far the server is ahead of this phone, ms; kept with the phone, so that a cold start without network knows it, too. */
export const aheadOfPhone = (): number => ahead;
export function useAhead(ms: number) {
  ahead = ms;
}

export function serverNow(): number {
  return Date.now() + ahead;
}
