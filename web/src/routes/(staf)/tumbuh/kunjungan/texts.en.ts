import type id from './texts.id';

const en: typeof id = {
  title: 'Visits to my class',
  about: 'Invite a colleague, the head or the supervisor to see one lesson. What they write reaches you first; others read it only if you publish it.',
  none: 'No visits yet',
  noneHint: 'Begin with one colleague of your KKG or MGMP whom you trust.',
  list: 'Visits',
  invite: 'Invite to my class',
  who: 'Whom do you invite?',
  whoNotes: { colleague: 'comes in by a code, then you say yes', principal: 'of this school', supervisor: 'of this school' },
  school: 'School',
  indicator: 'The performance indicator I chose',
  noIndicator: 'No indicator',
  showStep: 'Show the step that I am trying',
  inviteNow: 'Invite',
  states: {
    code: 'waiting for a colleague to come in by the code',
    open: 'waiting to be taken',
    joined: 'needs your yes',
    agreed: 'will come',
    sent: 'the record is here',
    answered: 'answered'
  },
  shared: 'published',
  noLine: 'No line up or down',
  noLineWhy: (n) =>
    `There are ${n} visits written down. Under eight, ups and downs come more from who visited and which lesson was seen than from the teaching; even eight visits in two years reach a reliability of about .39. So Selami draws no line over visits.`,
  other: 'Visit a colleague’s class'
};
export default en;
