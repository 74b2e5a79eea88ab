import { describe, expect, it } from 'vitest';
import { Runner, type World } from './runner.ts';
import type { Command, Entry } from './reducer.ts';
import { syncView } from './view.ts';

const command = (n: number): Command => ({ id: `cmd_${n}`, v: 1, at: 0, method: 'PUT', path: '/api/me', body: n });
const waiting: Entry[] = [{ command: command(1), kept: 'disk', tries: 0 }];

/** A phone without network; `disk` says what reading it brings. */
function runner(disk: () => Promise<Entry[]>): Runner {
  const world: World = {
    store: {
      load: async () => ({ queue: await disk(), refusals: [], strangers: 0 }),
      save: async () => undefined,
      conclude: async () => undefined,
      forgetRefusal: async () => undefined,
      waiting: async (_, ids) => new Set(ids)
    },
    post: async () => ({ kind: 'failed' }),
    isStill: async () => true,
    alone: (_, work) => work(),
    tell: () => undefined,
    wakeAt: () => undefined,
    now: () => 1,
    random: () => 0
  };
  return new Runner(world, () => undefined);
}
const broken = () => Promise.reject(new Error('UnknownError: Internal error opening backing store'));

describe('a disk that cannot be read', () => {
  it('is no empty queue: nothing is said about how much waits, and it is read again', async () => {
    let disk = broken as () => Promise<Entry[]>;
    const phone = runner(() => disk());
    await phone.belongTo('sari');
    expect(syncView(phone.state)).toMatchObject({ known: true, unread: true });
    disk = async () => waiting;
    await phone.belongTo('sari');
    expect(syncView(phone.state)).toMatchObject({ unread: false, waiting: 1 });
  });
  it('takes nothing away of what was known before', async () => {
    let disk = async () => waiting;
    const phone = runner(() => disk());
    await phone.belongTo('sari');
    disk = broken;
    phone.dispatch({ type: 'unauthorised', flight: phone.state.flights }); // signed out, and in again
    await phone.belongTo('sari');
    expect(phone.state.queue.map((entry) => entry.command.id)).toEqual(['cmd_1']);
    expect(phone.state.unread).toBe(true);
  });
});
