import type id from './texts.id';

const en: typeof id = {
  giveCode: 'Give this code to the colleague you invite',
  codeHint: 'The code is for one person. Once they came in you see the name here and say yes.',
  codeLater: 'The code appears once the server has this invitation.',
  open: { principal: 'The head of school sees this invitation under Class visits.', supervisor: 'The supervisor sees this invitation under Class visits.' },
  joined: (name) => `${name} would like to come.`,
  proposed: (name) => `${name} proposes this visit.`,
  agree: 'Yes',
  agreed: (name) => `${name} will come. What they write appears here once it is sent.`,
  change: 'Change day or indicator',
  save: 'Save',
  callOff: 'Call it off',
  callOffTitle: 'Call this invitation off?',
  callOffText: 'The visitor does not see it any more, and what was written is gone.',
  callOffNow: 'Call off',
  from: (name, at) => `From ${name}, ${at}`,
  answer: 'Your answer',
  answerHint: 'May be empty. The visitor reads it.',
  send: 'Send answer',
  read: 'I have read it',
  answered: (at) => `You answered ${at}.`,
  readAt: (at) => `You marked it as read ${at}.`,
  who: 'Who may read it',
  private: 'Only you and the visitor now. Published, your answer goes with it; the tally of talk does not.',
  public: (at) => `Published to head and supervisor since ${at}. The tally of talk stays with you.`,
  publish: 'Publish to head and supervisor',
  unpublish: 'Take it back',
  takeStep: 'Try this step'
};
export default en;
