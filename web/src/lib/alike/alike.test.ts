import { describe, expect, it } from 'vitest';
import type { Said } from '$lib/engine/calls';
import { Aliker, type AlikeWorker } from './alike';
import type { AlikeQuestion } from './alike-worker';

class HandWorker implements AlikeWorker {
  onmessage: AlikeWorker['onmessage'] = null;
  onerror: AlikeWorker['onerror'] = null;
  asked: (AlikeQuestion & { n: number })[] = [];
  terminate() {}
  postMessage(question: AlikeQuestion & { n: number }) {
    this.asked.push(structuredClone(question));
  }
  say(answer: Said<unknown>) {
    this.onmessage?.({ data: answer } as MessageEvent<Said<unknown>>);
  }
}
function ready() {
  const worker = new HandWorker();
  return { worker, aliker: new Aliker(() => worker) };
}
const two = [{ id: 'a', text: 'air menguap' }, { id: 'b', text: 'Air menguap.' }];

describe('alike answers', () => {
  it('hands over what the engine says', async () => {
    const { worker, aliker } = ready();
    const coming = aliker.ask('Mengapa?', two, [{ id: 'a', level: 2 }]);
    expect(worker.asked).toEqual([{ n: 1, question: 'Mengapa?', answers: two, judged: [{ id: 'a', level: 2 }] }]);
    const said = { order: ['b', 'a'], groups: [{ ids: ['a', 'b'], medoid: 'a' }], suggestions: [{ id: 'b', like: 'a', level: 2 }] };
    worker.say({ n: 1, answer: said });
    expect(await coming).toEqual(said);
  });
  it('sends nothing but ids and texts: a pupil stays on the page', async () => {
    const { worker, aliker } = ready();
    void aliker.ask('', [{ ...two[0]!, pupil: 'Dina' } as never, two[1]!], []);
    expect(worker.asked[0]!.answers).toEqual(two);
  });
  it('leaves the answers as they came where there is no engine, or it refuses', async () => {
    const plain = { order: ['a', 'b'], groups: [], suggestions: [] };
    const lost = ready();
    const coming = lost.aliker.ask('', two, []);
    lost.worker.onerror?.({ message: 'no network' } as ErrorEvent);
    expect(await coming).toEqual(plain);
    const refused = ready();
    const answer = refused.aliker.ask('', two, []);
    refused.worker.say({ n: 1, answer: { error: { code: 'request.malformed', field: '' } } });
    expect(await answer).toEqual(plain);
  });
  it('starts no engine for one answer or none', async () => {
    const { worker, aliker } = ready();
    expect(await aliker.ask('', [two[0]!], [])).toEqual({ order: ['a'], groups: [], suggestions: [] });
    expect(worker.asked).toEqual([]);
  });
});
