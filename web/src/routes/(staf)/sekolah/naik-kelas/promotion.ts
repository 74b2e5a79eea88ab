/** Naik kelas as it is being decided: what goes to the server, and what will have happened then. Pure. */
import type { Promotion } from '$lib/people/types';

export type Fate = 'repeats' | 'other' | 'moved' | 'left';
/** What is said of one class group: a name in the new year, that it graduates, or that it waits. */
export interface Said {
  how: 'up' | 'graduates' | 'waits';
  to: string;
  teacher: string;
}
export interface Exception {
  fate: Fate;
  to: string;
}
export type Groups = Record<string, Said>;
export type Exceptions = Record<string, Exception>;
type Room = Promotion['groups'][number];

/** What is proposed before anybody has said anything. */
export function proposed(room: Room): Said {
  return { how: room.graduates ? 'graduates' : room.to ? 'up' : 'waits', to: room.to, teacher: '' };
}

/** Where pupils of this year may stand: all names that are in use or said, each once, in the school's order. */
export function rooms(view: Promotion, groups: Groups): string[] {
  const said = view.groups.map((room) => groups[room.id] ?? proposed(room)).filter((one) => one.how === 'up' && one.to.trim());
  return [...new Set([...view.known, ...said.map((one) => one.to.trim())])];
}

export interface Outcome {
  /** Class groups of the new year, with how many come from where. */
  rooms: { name: string; pupils: number; from: string[] }[];
  graduated: number;
  repeated: number;
  gone: number;
  /** Pupils of class groups that wait. */
  waiting: number;
  /** Class groups that go up without a name. */
  nameless: string[];
  all: number;
}

export function outcome(view: Promotion, groups: Groups, exceptions: Exceptions): Outcome {
  const made = new Map<string, { pupils: number; from: Set<string> }>();
  const out: Outcome = { rooms: [], graduated: 0, repeated: 0, gone: 0, waiting: 0, nameless: [], all: 0 };
  for (const room of view.groups) {
    const said = groups[room.id] ?? proposed(room);
    if (said.how === 'waits') {
      out.waiting += room.pupils.length;
      continue;
    }
    if (said.how === 'up' && !said.to.trim()) out.nameless.push(room.name);
    for (const { pupil } of room.pupils) {
      const except = exceptions[pupil];
      out.all += 1;
      if (except?.fate === 'moved' || except?.fate === 'left') out.gone += 1;
      else if (!except && said.how === 'graduates') out.graduated += 1;
      else {
        if (except?.fate === 'repeats') out.repeated += 1;
        const name = (except ? except.to : said.to).trim();
        const one = made.get(name) ?? { pupils: 0, from: new Set<string>() };
        one.pupils += 1;
        one.from.add(room.name);
        made.set(name, one);
      }
    }
  }
  out.rooms = [...made].map(([name, one]) => ({ name, pupils: one.pupils, from: [...one.from] }));
  const order = rooms(view, groups);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  out.rooms.sort((a, b) => place(a.name) - place(b.name));
  return out;
}

/** The command's body. */
export function body(view: Promotion, groups: Groups, exceptions: Exceptions) {
  const going = view.groups.map((room) => ({ room, said: groups[room.id] ?? proposed(room) })).filter(({ said }) => said.how !== 'waits');
  const pupils = new Set(going.flatMap(({ room }) => room.pupils.map((one) => one.pupil)));
  return {
    groups: going.map(({ room, said }) => ({ group: room.id, to: said.how === 'up' ? said.to.trim() : '', teacher: (said.how === 'up' && said.teacher) || null })),
    pupils: Object.entries(exceptions)
      .filter(([pupil]) => pupils.has(pupil))
      .map(([pupil, one]) => ({ pupil, fate: one.fate, to: one.fate === 'repeats' || one.fate === 'other' ? one.to : '' }))
  };
}
