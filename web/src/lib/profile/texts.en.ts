import type id from './texts.id';

export default {
  none: 'No evidence yet.',
  noTalk: 'Not talked about yet.',
  stagesTitle: 'Three stages of this dimension',
  stages: { berkembang: 'Developing', cakap: 'Capable', mahir: 'Proficient' },
  talks: (name: string) => `Talks about ${name}`,
  evidence: (name: string) => `Evidence for ${name}`,
  talk: (day: string, teacher: string) => `${day}, with ${teacher}`,
  kinds: { answer: 'Answer', page: 'Page', journal: 'Journal', goal: 'Goal reached' },
  pages: { work: 'Page of work', journal: 'Page of the journal', photo: 'Photo', drawing: 'Drawing', voice: 'Voice', series: 'Photo series' } as Record<string, string>,
  why: (words: string) => `“${words}”`,
  gone: 'The thing is no longer kept; the reason stays.',
  giveUp: 'Let go',
  choose: 'Choose evidence',
  chooseFor: (name: string) => `Evidence for ${name}`,
  nothing: 'Nothing to choose from these lessons yet. Answers in own words, photos, pages, journals and goals that were reached come up here.',
  pick: 'Choose this',
  more: 'Show older ones',
  other: 'Choose another',
  save: 'Keep'
} satisfies typeof id;
