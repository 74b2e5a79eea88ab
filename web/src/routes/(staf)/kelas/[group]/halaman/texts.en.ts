import type id from './texts.id';

export default {
  title: 'Work and journal pages',
  what: 'A page for each pupil, with a small mark of their number. The camera knows it again: no photo has to be sorted or named.',
  steps: ['Print them and hand them out by number. Photocopies will do.', 'Pupils write their name and work inside the line.', 'Afterwards: open the lesson, tap “Photograph pages”, and take them one by one.'],
  kind: 'What for?',
  kinds: { work: 'Work', journal: 'Journal' },
  kindHints: { work: 'empty', journal: 'lined' },
  size: 'How large?',
  sizes: { whole: 'A sheet of F4', half: 'Half a sheet' },
  sizeHints: { whole: 'one sheet a pupil', half: 'two pupils a sheet, to cut apart' },
  spare: 'The last two pages are for new pupils, with the next numbers.',
  file: (group: string) => `work pages ${group}`
} satisfies typeof id;
