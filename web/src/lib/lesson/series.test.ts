import { describe, expect, it } from 'vitest';
import { added, captioned, draftOf, moved, overlaid, photosMost, withFound, without, type Series } from './series';

const id = (prefix: string, n: string) => `${prefix}_01k${n.padStart(23, '0')}`;
const lesson = { id: id('lesson', '00a'), day: '2026-11-24', title: 'Air' };
const series = id('series', '00a');
const put = (photos: { work: string; caption: string }[], at = 5) => ({ path: `/api/lessons/${lesson.id}/series/${series}`, body: { pupil: 'pupil_0', objective_id: '', objective_text: '', photos, at } });

describe('photo series on the phone', () => {
  it('shows what the server has not heard, and keeps what it says of files', () => {
    const [made] = overlaid([], lesson, [put([{ work: 'a', caption: 'Menuang' }])]);
    expect(made).toMatchObject({ id: series, title: 'Air', photos: [{ work: 'a', caption: 'Menuang', kept: false }] });
    const server: Series[] = [{ ...made!, photos: [{ work: 'a', caption: 'Menuang', kept: true }] }];
    expect(overlaid(server, lesson, [put([{ work: 'b', caption: '' }, { work: 'a', caption: '' }])])[0]!.photos.map((one) => one.kept)).toEqual([false, true]);
    expect(overlaid(server, lesson, [put([])])).toEqual([]);
  });
  it('is of its own lesson', () => {
    expect(overlaid([], { ...lesson, id: id('lesson', '00b') }, [put([{ work: 'a', caption: '' }])])).toEqual([]);
  });
  it('changes its order, and leaves a photo out before it is filed', () => {
    let draft = draftOf({ ...overlaid([], lesson, [put([{ work: 'a', caption: 'Satu' }])])[0]! });
    draft = added(draft, 'b');
    expect(draft.held).toEqual(['b']);
    draft = captioned(moved(draft, 1, -1), 'b', 'Dua');
    expect(draft.photos).toEqual([{ work: 'b', caption: 'Dua' }, { work: 'a', caption: 'Satu' }]);
    expect(moved(draft, 0, -1)).toBe(draft);
    expect(without(draft, 'b')).toMatchObject({ photos: [{ work: 'a' }], held: [] });
    for (let i = 0; i < 9; i++) draft = added(draft, `x${i}`);
    expect(draft.photos).toHaveLength(photosMost);
  });
  it('makes its draft anew from photos of which no draft tells', () => {
    const found = (work: string, of: string) => ({ id: work, pupil: 'pupil_0', held: { series: of } });
    const known = added({ series, pupil: 'pupil_0', objective: { id: '', text: '' }, photos: [], held: [] }, 'a');
    const all = withFound({ [series]: known }, [found('a', series), found('b', series), found('c', 'series_other')]);
    expect(all[series]!.photos.map((one) => one.work)).toEqual(['a', 'b']);
    expect(all['series_other']).toMatchObject({ pupil: 'pupil_0', photos: [{ work: 'c', caption: '' }], held: ['c'] });
    expect(withFound({}, [])).toEqual({});
  });
});
