import { describe, expect, it } from 'vitest';
import { blankPlan } from '../../routes/(staf)/rencana/plan';
import { brought, originOf, placeWords } from './origins';
import { staying, type Trial } from './kept';
import id from './texts.id';

let n = 0;
const newId = (kind: string) => `${kind}_${++n}`;
const place = { kind: 'table', number: 2, row: 3, column: 1 } as const;

describe('where it came from', () => {
  it('stays true when steps move', () => {
    const plan = blankPlan('smp', () => '');
    const own = brought('RPP.docx', { plan, origins: [{ path: '/steps/1/text', place, by: 'label', said: 'Inti' }], notes: [] }, newId);
    expect(own.plan.steps.every((step) => step.id !== '')).toBe(true);
    own.plan.steps.reverse();
    expect(originOf(own.origins, `/steps/${own.plan.steps[1]!.id}/text`)?.said).toBe('Inti');
    expect(originOf(own.origins, `/steps/${own.plan.steps[0]!.id}/text`)).toBeUndefined();
    expect(plan.steps[0]!.id).toBe('');
  });
  it('is said of the part when not of the field', () => {
    const origins = [{ path: '/steps/step_1', place, by: 'words', said: '' } as const];
    expect(originOf(origins, '/steps/step_1/text')).toBe(origins[0]);
    expect(originOf(origins, '/design/topic')).toBeUndefined();
  });
  it('reads as a person would say it', () => {
    expect(placeWords(place, id.place)).toBe('dari tabel 2, baris 3');
    expect(placeWords({ kind: 'paragraph', number: 14, row: 0, column: 0 }, id.place)).toBe('dari paragraf 14');
    expect(placeWords({ kind: 'margin', number: 0, row: 0, column: 0 }, id.place)).toBe('dari kepala halaman');
  });
});

describe('what stays on the phone', () => {
  const day = 86_400_000;
  const trial = (name: string, at: number) => ({ id: name, at }) as Trial;
  it('goes after a week, also when the clock was set back, and five at most', () => {
    const now = 100 * day;
    expect(staying([trial('old', now - 8 * day), trial('new', now - day), trial('ahead', now + 8 * day)], now).map((one) => one.id)).toEqual(['new']);
    expect(staying(Array.from({ length: 7 }, (_, i) => trial(String(i), now - i)), now).map((one) => one.id)).toEqual(['0', '1', '2', '3', '4']);
  });
});
