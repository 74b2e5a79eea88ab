import type id from './leading.id';

const en: typeof id = {
  leads: (lines) => `Leads to: ${lines} (not its value).`,
  chain: 'One school’s figures are not opened from here: its head and its supervisor read them on the school’s own page.',
  title: 'What these figures lead to',
  own: 'The figures on this page are Selami’s own: no values of Rapor Pendidikan, no values of SPM, and no forecast of them. What is counted here happens in classrooms before a yearly survey asks about its like.',
  source: 'The values of Rapor Pendidikan come from Asesmen Nasional and the survey of learning environments, once a year. Codes and names may change; what is written there holds.',
  list: { rapor: 'Rapor Pendidikan: D.1 to D.4', spm: 'SPM, the minimum service standard of education' },
  led: (names) => `Selami leads here with: ${names}.`,
  nothing: 'Selami says nothing about this.',
  nothingOf: (count) => `About these ${count} Selami says nothing:`
};
export default en;
