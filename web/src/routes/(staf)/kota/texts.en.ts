import type id from './texts.id';

const en: typeof id = {
  title: 'City',
  about: (name, from) => `${name} · since ${from}`,
  setUp: 'Setting schools up',
  setUpAbout: (office) => `Only schools under ${office} are shown here.`,
  importSchools: 'Import the list of schools',
  ownSchools: 'Schools and their operators'
};
export default en;
