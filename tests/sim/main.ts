/**
 * node tests/sim/main.ts seeds COUNT [FIRST]     plays so many seeds, on two cores
 * node tests/sim/main.ts seed SEED [FAULT]       one, with its trace; a failing one is made shorter
 * node tests/sim/main.ts faults                  planted faults: each has to be found, and the first made short
 * node tests/sim/main.ts golden                  the outbox's golden scripts, by the same file and the same Node
 * SELAMI_RELEASE names the build tree with tests/sim_server. The last line counts: N passed, N failed.
 */
import { fork } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { reduce, start, type Event, type State } from '../../web/src/lib/outbox/reducer.ts';
import { Far } from './far.ts';
import { Broken, play, type Played } from './play.ts';
import { schedule, told, type Doing, type Schedule } from './schedule.ts';
import { shorter } from './shrink.ts';
import type { Fault } from './world.ts';

const program = `${process.env.SELAMI_RELEASE ?? fileURLToPath(new URL('../../build/release', import.meta.url))}/tests/sim_server`;
const say = (line: string) => void process.stdout.write(`${line}\n`);

interface Failure {
  seed: number;
  cause: string;
}
/** Of all that was played. */
type Sums = Omit<Played, 'print' | 'ends'> & { passed: number; ends: Record<string, number> };
type Report = { sums: Sums } | { failure: Failure } | { tick: number };

const none = (): Sums => ({ passed: 0, commands: 0, requests: 0, deaths: 0, carried: 0, refused: 0, late: 0, ends: {} });
const firstLine = (cause: string) => cause.split('\n')[0]!;

async function broken(far: Far, run: Schedule, fault?: Fault, doings?: Doing[]): Promise<string | undefined> {
  try {
    await play(far, run, fault, doings);
    return undefined;
  } catch (cause) {
    if (cause instanceof Broken) return cause.message;
    throw cause;
  }
}

function least(far: Far, run: Schedule, cause: string, fault?: Fault): Promise<Doing[]> {
  return shorter(run.doings, async (doings) => {
    const now = await broken(far, run, fault, doings);
    return now !== undefined && firstLine(now) === firstLine(cause);
  });
}

/** A failing run with as little as possible in it. */
async function explain(far: Far, seed: number, cause: string, fault?: Fault) {
  const run = schedule(seed);
  say(`seed ${seed}: ${cause}`);
  const short = await least(far, run, cause, fault);
  say(`the shortest that still fails, ${short.length} of ${run.doings.length} doings:`);
  for (const doing of short) say(told(doing));
  say((await broken(far, run, fault, short)) ?? 'it does not fail any more');
  say(`again: node tests/sim/main.ts seed ${seed}${fault ? ` ${fault}` : ''}`);
}

function add(sums: Sums, played: Played | Sums) {
  for (const name of ['commands', 'requests', 'deaths', 'carried', 'refused', 'late'] as const) sums[name] += played[name];
  for (const [end, count] of Object.entries(played.ends)) sums.ends[end] = (sums.ends[end] ?? 0) + count;
}

/** A part of the seeds, in a process of its own: every `step`th. */
async function share(first: number, last: number, step: number, tell: (report: Report) => void) {
  const far = new Far(program);
  const sums = none();
  for (let seed = first; seed <= last; seed += step) {
    const run = schedule(seed);
    try {
      add(sums, await play(far, run));
      sums.passed += 1;
    } catch (cause) {
      tell({ failure: { seed, cause: cause instanceof Broken ? cause.message : String((cause as Error).stack) } });
      if (!(cause instanceof Broken)) break;
    }
    tell({ tick: seed });
  }
  tell({ sums });
  await far.close();
}

async function seeds(count: number, first: number) {
  const sums = none();
  const failures: Failure[] = [];
  const cores = 2;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: cores }, (_, i) => {
      const child = fork(fileURLToPath(import.meta.url), ['share', String(first + i), String(first + count - 1), String(cores)]);
      child.on('message', (report: Report) => {
        if ('failure' in report) failures.push(report.failure);
        else if ('sums' in report) {
          add(sums, report.sums);
          sums.passed += report.sums.passed;
        }
      });
      return new Promise((resolve) => child.on('exit', resolve));
    })
  );
  const far = new Far(program);
  failures.sort((a, b) => a.seed - b.seed);
  if (failures[0]) await explain(far, failures[0].seed, failures[0].cause);
  for (const { seed, cause } of failures.slice(1)) say(`seed ${seed}: ${firstLine(cause)}`);
  // One seed is one run, also on another day: the same words to and from the server.
  const again = failures.length === 0 && (await play(far, schedule(first))).print === (await play(far, schedule(first))).print;
  if (failures.length === 0 && !again) say(`seed ${first} went differently the second time`);
  await far.close();
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  say(`${count} seeds in ${seconds} s: ${sums.commands} commands in ${sums.requests} requests, ${sums.carried} by another's phone, the server killed ${sums.deaths} times, ${sums.refused} refused, ${sums.late} waited for the operator`);
  say(Object.entries(sums.ends).sort().map(([what, times]) => `${what}: ${times}`).join(', '));
  end(sums.passed + (again ? 1 : 0), count - sums.passed + (failures.length === 0 && !again ? 1 : 0));
}

/** Which of these it takes, and how many seeds until it must be found. */
const planted: [Fault, number][] = [
  ['forgets', 20],
  ['drops-refusals', 20],
  ['overtakes', 20],
  ['doubles', 20],
  ['skip_outcomes', 20],
  ['early_answer', 20],
  ['never_syncs', 20]
];

async function faults() {
  const far = new Far(program);
  let missed = 0;
  let short = Infinity;
  for (const [fault, most] of planted) {
    let found: string | undefined;
    let seed = 0;
    while (!found && seed < most) {
      seed += 1;
      if (seed % 25 !== 0) found = await broken(far, schedule(seed), fault);
    }
    say(found ? `${fault}: found with seed ${seed}: ${firstLine(found)}` : `${fault}: NOT found in ${most} seeds`);
    if (!found) missed += 1;
    if (found && fault === planted[0]![0]) short = (await least(far, schedule(seed), found, fault)).length;
  }
  await far.close();
  say(`the first of them needs ${short} doings`);
  const long = short > 6 ? 1 : 0;
  end(planted.length - missed + 1 - long, missed + long);
}

async function one(seed: number, fault?: Fault) {
  const far = new Far(program);
  const cause = await broken(far, schedule(seed), fault);
  if (cause !== undefined) await explain(far, seed, cause, fault);
  await far.close();
  end(cause === undefined ? 1 : 0, cause === undefined ? 0 : 1);
}

function golden() {
  const folder = new URL('../golden/outbox/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const bad = files.filter((name) => {
    const { steps } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { steps: { event: Event; effects: unknown; state: State }[] };
    let state = start;
    return !steps.every((step) => {
      const [after, effects] = reduce(state, step.event);
      state = after;
      return isDeepStrictEqual(JSON.parse(JSON.stringify([after, effects])), [step.state, step.effects]);
    });
  });
  for (const name of bad) say(`${name}: something else comes of it`);
  end(files.length - bad.length, bad.length + (files.length > 0 ? 0 : 1));
}

function end(passed: number, failed: number) {
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

const [what, a, b, c] = process.argv.slice(2);
if (what === 'share') {
  process.on('disconnect', () => process.exit(1)); // whoever asked is gone
  await share(Number(a), Number(b), Number(c), (report) => process.send?.(report));
  process.removeAllListeners('disconnect');
  if (process.connected) process.disconnect();
} else if (what === 'seeds') await seeds(Number(a), Number(b ?? 1));
else if (what === 'seed') await one(Number(a), b as Fault | undefined);
else if (what === 'faults') await faults();
else if (what === 'golden') golden();
else {
  say('node tests/sim/main.ts seeds COUNT [FIRST] | seed SEED [FAULT] | faults | golden');
  process.exitCode = 2;
}
