import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAloud, whenAloud } from './aloud';

const phone = (...languages: string[]) => {
  const said: string[] = [];
  const listeners = new Set<() => void>();
  const synthesis = {
    voices: languages,
    getVoices: () => synthesis.voices.map((lang) => ({ lang })),
    speak: (one: { text: string }) => void said.push(one.text),
    cancel: () => void said.splice(0),
    addEventListener: (_: string, then: () => void) => void listeners.add(then),
    removeEventListener: (_: string, then: () => void) => void listeners.delete(then)
  };
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', class {
    constructor(readonly text: string) {}
  });
  return { said, synthesis, listeners };
};

afterEach(() => vi.unstubAllGlobals());

describe('a question read aloud', () => {
  it('is read with its options by an Indonesian voice, the earlier one stops', () => {
    const { said } = phone('en-US', 'id-ID');
    readAloud(['Apa ini?', 'Ikan', '', 'Perahu']);
    readAloud(['Apa ini?', 'Ikan', '', 'Perahu']);
    expect(said).toEqual(['Apa ini?', 'Ikan', 'Perahu']);
  });
  it('is not offered by a phone without such a voice, nor by one without any', () => {
    const can: boolean[] = [];
    const { said } = phone('en-US');
    whenAloud((one) => can.push(one))();
    readAloud(['Apa ini?']);
    vi.unstubAllGlobals();
    whenAloud((one) => can.push(one))();
    expect([can, said]).toEqual([[false, false], []]);
  });
  it('is offered once the voices have come, and is silent when the page goes', () => {
    const can: boolean[] = [];
    const { synthesis, listeners, said } = phone();
    const stop = whenAloud((one) => can.push(one));
    synthesis.voices = ['id-ID'];
    listeners.forEach((then) => then());
    readAloud(['Apa ini?']);
    stop();
    expect([can, said, listeners.size]).toEqual([[false, true], [], 0]);
  });
});
