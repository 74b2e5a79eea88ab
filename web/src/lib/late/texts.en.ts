import type id from './texts.id';

export default {
  noGroup: 'Lesson',
  ownWaits: (n: number) => `Records of ${n} lessons wait for the operator`,
  ownWaitsAbout: 'They are kept on the server, nothing is lost. The school\'s operator takes them in.'
} satisfies typeof id;
