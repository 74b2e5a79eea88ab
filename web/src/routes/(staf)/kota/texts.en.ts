import type id from './texts.id';

const en: typeof id = {
  title: 'City',
  about: (name, from) => `${name} · since ${from}`,
  none: 'No schools yet',
  noneHint: (office: string) => `Begin by importing the list of schools of ${office}. Then print the letters to the schools’ operators; each school sets itself up.`,
  reports: 'Reports of a month and a semester',
  moreByLevel: 'Details by level',
  moreByDistrict: 'Details by district',
  setUp: 'Setting schools up',
  setUpAbout: (office) => `Only schools under ${office} are shown here.`,
  importSchools: 'Import the list of schools',
  packs: 'Packs of contexts',
  ownSchools: 'Schools and their operators'
};
export default en;
