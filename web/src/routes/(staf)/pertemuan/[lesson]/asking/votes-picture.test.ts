import { describe, expect, it } from 'vitest';
import type { Said } from '$lib/engine/asking.svelte';
import { plainOption } from '$lib/lesson/new-question';
import { asQuestion } from '$lib/lesson/overlay';
import id from './texts.id';
import { votesPicture } from './votes-picture';

const options = [
  { ...plainOption('Laut pasang'), right: true },
  { ...plainOption('Hujan deras'), reason: 'Menyamakan rob dengan banjir hujan.' }
];
const asked = (text: string, talk_at: number | null) =>
  ({ ...asQuestion(`question_${text}`, { kind: 'choice', text, options, objective_id: '', objective_text: '', aims: 1, position: 0, origin: '', twin: '', again_of: null, asks_sure: false, by_team: false, sound: '' }), talk_at });
const said: Said & { second: NonNullable<Said['second']> } = {
  first: { advice: 'teach_again', right: 9, of: 32 },
  second: { advice: 'go_on', right: 24, of: 32 },
  movement: { known: 32, to_right: 15, to_wrong: 0, stayed_right: 9, stayed_wrong: 8, moves: [{ from: 1, to: 0, was_right: false, is_right: true, pupils: ['pupil_dina'] }] },
  main: { option: 1, count: 8, of: 32, sure: 0, pupils: ['pupil_dina'], more: 7 },
  opens_tomorrow: true
};
const before: Said = { ...said, second: null, movement: null, main: { option: 1, count: 20, of: 32, sure: 0, pupils: ['pupil_dina'], more: 15 } };
/** A teacher may type a child's name into question, option and reason. */
const told = (question: ReturnType<typeof asked>) => ({ ...question, options: question.options.map((option) => ({ ...option, text: `Dina bilang hujan`, reason: 'Seperti kata Dina' })) });
const same = (text: string) => text;
const wordsOf = (parts: ReturnType<typeof votesPicture>) => parts.flatMap((part) => ('text' in part ? [part.text] : 'bar' in part ? [part.label] : []));

describe('two votes as a picture', () => {
  it('says both shares, what most thought before the talk, and what helped', () => {
    const parts = votesPicture({ first: asked('Mengapa banjir?', 5), second: asked('Mengapa lantai basah?', null), said, before, subject: 'IPAS', nameless: same }, id);
    const words = wordsOf(parts);
    expect(words).toContain('Sebelum diskusi 9 dari 32 tepat, sesudahnya 24 dari 32');
    expect(words).toContain('Hujan deras (20 dari 32 jawaban)');
    expect(words).toContain('Menyamakan rob dengan banjir hujan.');
    expect(words.join(' ')).toMatch(/bicara berdua.*kembar/i);
    expect(parts.flatMap((part) => ('bar' in part ? [part.bar] : []))).toEqual([9 / 32, 24 / 32]);
  });
  it('has nobody in it', () => {
    const all = JSON.stringify(votesPicture({ first: told(asked('Mengapa Dina basah?', null)), second: told(asked('Mengapa rumah Dina basah?', null)), said, before: { ...before, main: { ...before.main!, option: 1 } }, subject: '', nameless: (text) => text.replaceAll('Dina', '…') }, id));
    expect(all).not.toMatch(/pupil_|Dina/);
    expect(all).toContain('… bilang hujan');
  });
  it('says nothing of a wrong idea where there is none', () => {
    expect(wordsOf(votesPicture({ first: asked('Mengapa?', null), second: asked('Mengapa?', null), said, before: undefined, subject: '', nameless: same }, id))).not.toContain(id.mainIdea);
  });
});
