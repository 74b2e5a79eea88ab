import type id from './line-texts.id';

export default {
  title: 'Week by week',
  surface: 'On the surface',
  deep: 'Deep',
  transfer: 'Taken further',
  how: 'Each point is one piece of work; tap it to read it. Up and down is usual: the questions differ. This is no mark.'
} satisfies typeof id;
