/** Plays one schedule against the real server, then lets all be well, and judges what is left. */
import { dice, settle, Time, type Wire } from '../../web/src/lib/outbox/model.ts';
import { Deeds } from './deeds.ts';
import type { City, Far } from './far.ts';
import { judge, type Ends } from './judge.ts';
import type { Deed, Doing, Schedule } from './schedule.ts';
import { Handset, know, monday, Net, type Fault } from './world.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** After this long all that waits has been tried: a server that was too old is asked again after 15 minutes, a clock's jump is seen. */
const calmMs = 40 * minuteMs;

export interface Played {
  commands: number;
  requests: number;
  deaths: number;
  /** Commands that came by somebody else's phone, first or again. */
  carried: number;
  refused: number;
  late: number;
  ends: Ends;
  /** The same for each run of this seed. */
  print: string;
}

/** A promise that was broken; what was not kept is its first line. */
export class Broken extends Error {}

export class Play {
  readonly time = new Time(monday);
  readonly phones: Handset[];
  readonly deeds: Deeds;
  readonly net: Net;
  readonly city: City;
  readonly far: Far;
  /** Refusals that their makers have looked at. */
  readonly seen = new Set<string>();

  constructor(schedule: Schedule, city: City, far: Far, fault?: Fault) {
    [this.city, this.far] = [city, far];
    this.deeds = new Deeds(city);
    this.net = new Net(this.time, far, dice(schedule.seed * 31 + 7), schedule.seed, fault);
    const idOf = (login: string) => {
      const { id } = city.people.find((one) => one.login === login)!;
      know(id, login);
      return id;
    };
    this.phones = schedule.phones.map(({ owners, skew, tabs, child }, i) => {
      const phone = new Handset(owners.map(idOf), this.net, dice(schedule.seed * 1009 + i), this.time, fault);
      [phone.skew, phone.child] = [skew, child];
      phone.slowDisk = tabs === 1; // as in the outbox's own tests: "made before" has one meaning among tabs
      phone.tabsMost = tabs;
      return phone;
    });
  }

  async run(doings: readonly Doing[]) {
    await this.net.boot();
    for (const phone of this.phones) await phone.open();
    const start = this.time.now;
    for (const doing of doings) {
      await this.time.pass(Math.max(0, start + doing.at - this.time.now));
      await this.happen(doing);
    }
    await this.calm();
  }

  private async happen({ what, phone: place, pick }: Doing) {
    const power = pick % 1000 < 500;
    switch (what) {
      case 'kill':
        return this.net.kill(power);
      case 'die-in-statements':
        return this.net.dieIn('statements', pick % 90, power);
      case 'die-in-writes':
        return this.net.dieIn('writes', pick % 30, power);
      case 'die-in-answers':
        return this.net.dieIn('answers', pick % 3, power);
      case 'fail-in-statements':
        return this.net.fail(pick % 70, 1 + (pick % 4), power);
      case 'server-clock':
        this.net.skew = ((pick % 13) - 6) * 60 * minuteMs;
        return;
      case 'upgrade':
        this.net.newer = true;
        return this.net.kill();
    }
    const phone = this.phones[place];
    if (phone) await this.onPhone(phone, what, pick);
  }

  private async onPhone(phone: Handset, what: Doing['what'], pick: number) {
    const tab = phone.tabs[pick % Math.max(1, phone.tabs.length)] ?? (await phone.open());
    switch (what) {
      case 'wire':
        phone.wire = (['good', 'good', 'good', 'away', 'away', 'cut', 'busy', 'twice', 'slow'] satisfies Wire[])[pick % 9]!;
        return;
      case 'reload':
        phone.kill(tab);
        await phone.open();
        return;
      case 'close':
        return phone.kill(tab);
      case 'open':
        if (phone.tabs.length < phone.tabsMost) await phone.open();
        return;
      case 'sign-in':
        void tab.signIn(phone.owners[pick % phone.owners.length]!, pick % 5 === 0);
        return;
      case 'expire':
        phone.session.expired = true;
        return;
      case 'hand-over':
        return this.handOver(phone, this.phones[pick % this.phones.length]!);
      case 'disk-full':
        phone.diskFull = !phone.diskFull;
        return;
      case 'clock':
        phone.skew += ((pick % 7) - 3) * dayMs;
        return;
      case 'flush':
        return tab.runner.dispatch({ type: 'flush-wanted', now: phone.now });
      case 'seen':
        return this.look(phone, tab.runner.state.refusals[0]?.command.id, tab);
      default:
        this.deeds.act(phone, tab, what as Deed, pick);
        phone.forgetSome();
    }
  }

  /** Whoever has something that waits. */
  private handOver(phone: Handset, carrier: Handset) {
    const from = [phone, ...this.phones].find((one) => one.rows.length > 0 && !one.child);
    return carrier.child ? undefined : from?.handOver(carrier.owners[0]!);
  }

  private look(phone: Handset, id: string | undefined, tab: Handset['tabs'][number]) {
    if (id === undefined || !phone.refusals.some((each) => each.refusal.command.id === id)) return;
    this.seen.add(id);
    tab.runner.dispatch({ type: 'refusal-seen', id });
  }

  /** All is well at last: the network, the disks, a server that knows all kinds. Nobody touches a page that is open. */
  private async calm() {
    for (const phone of this.phones) {
      phone.wire = 'good';
      phone.diskFull = phone.session.expired = false;
    }
    this.net.newer = true;
    await this.net.kill();
    await this.time.pass(2 * minuteMs);
    await this.net.heal();
    await this.time.pass(calmMs);
    for (const phone of this.phones) this.checkOpenPages(phone);
    for (let turn = 0; turn < 2; turn++) await this.signInAll(turn);
    await this.settleLate();
    await settle();
    this.emptied();
  }

  /** What waits on a page whose owner is signed in goes by itself, without a reload. */
  private checkOpenPages(phone: Handset) {
    for (const tab of phone.tabs) {
      const { state } = tab.runner;
      if (state.account === null || state.account !== phone.cookie || phone.account !== phone.cookie || state.stopped) continue;
      if (state.queue.length > 0) throw new Broken(`an open page does not send what waits\n${JSON.stringify({ now: phone.now, ...state })}`);
    }
  }

  private async signInAll(turn: number) {
    const turns = this.phones.filter((phone) => phone.owners[turn] !== undefined);
    for (const phone of turns) for (const tab of [...phone.tabs]) phone.kill(tab);
    await this.time.pass(calmMs);
    const opened = [];
    for (const phone of turns) {
      const tab = await phone.open();
      void tab.signIn(phone.owners[turn]!, false);
      opened.push({ phone, tab });
    }
    await this.time.pass(calmMs);
    for (const { phone, tab } of opened) {
      const waiting = tab.runner.state.queue.length;
      if (waiting > 0) throw new Broken(`${waiting} commands still wait though all is well\n${JSON.stringify(tab.runner.state)}`);
      if (turn + 1 < phone.owners.length) phone.kill(tab);
    }
  }

  /** The operator opens the semester, releases what waits, and sets aside what cannot be done. */
  private async settleLate() {
    const desk = this.phones[0]!;
    const tab = desk.tabs[0]!;
    const school = `/api/schools/${this.city.school}`;
    this.deeds.command(desk, tab, 'semester', { method: 'PUT', path: `${school}/semesters/2026-2027-1`, body: { closed: false } }, 1);
    for (const release of [true, false]) {
      const waiting = await this.far.rows('SELECT DISTINCT about FROM late_command ORDER BY about', 1);
      waiting.forEach(([about], i) => this.deeds.command(desk, tab, 'late', { method: 'PUT', path: `${school}/late/${about}`, body: { release } }, 2 + i + (release ? 0 : 1_000_000)));
      await this.time.pass(5 * minuteMs);
    }
  }

  private emptied() {
    for (const phone of this.phones) if (phone.rows.length > 0) throw new Broken(`a phone's disk still holds what was answered\n${JSON.stringify(phone.rows)}`);
  }
}

/** One run from an empty database to the judgement. Throws Broken. */
export async function play(far: Far, schedule: Schedule, fault?: Fault, doings = schedule.doings): Promise<Played> {
  const city = await far.fresh();
  const run = new Play(schedule, city, far, fault);
  try {
    await run.run(doings);
    if (run.net.broken) throw new Broken(run.net.broken);
    const judged = await judge(run);
    return { commands: run.deeds.made.length, requests: run.net.answered.requests, deaths: run.net.answered.dead, carried: run.net.answered.carried, print: far.print(), ...judged };
  } finally {
    if (run.net.up) await run.net.kill();
  }
}
