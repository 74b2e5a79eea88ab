/**
 * Scripts of events and what must come of them: tests/golden/outbox/*.json. The simulation replays the same files.
 * SELAMI_UPDATE=1 writes the `effects` and `state` of each step anew; read the difference.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reduce, start, type Effect, type Event, type State } from './reducer.ts';

interface Script {
  about: string;
  steps: { event: Event; effects: Effect[]; state: State }[];
}

const folder = fileURLToPath(new URL('../../../../tests/golden/outbox/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();

/** One line for each event, effect and state: a difference is then one line, too. */
function text(script: Script): string {
  const lines = script.steps.map(
    (step) =>
      `    {"event": ${JSON.stringify(step.event)},\n     "effects": [${step.effects.map((effect) => `\n       ${JSON.stringify(effect)}`).join(',')}],\n     "state": ${JSON.stringify(step.state)}}`
  );
  return `{"about": ${JSON.stringify(script.about)},\n  "steps": [\n${lines.join(',\n')}\n]}\n`;
}

describe('golden scripts', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(8));

  for (const file of files) {
    it(file.replace('.json', ''), () => {
      const script = JSON.parse(readFileSync(folder + file, 'utf8')) as Script;
      let state = start;
      const replayed: Script = { about: script.about, steps: [] };
      for (const { event } of script.steps) {
        const before = structuredClone(state);
        const [after, effects] = reduce(state, event);
        expect(state, 'reduce changes nothing in place').toEqual(before);
        replayed.steps.push({ event, effects, state: after });
        state = after;
      }
      if (process.env.SELAMI_UPDATE) writeFileSync(folder + file, text(replayed));
      else expect(JSON.parse(JSON.stringify(replayed))).toEqual(script);
    });
  }
});
