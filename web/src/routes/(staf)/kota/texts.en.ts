import type id from './texts.id';

const en: typeof id = { title: 'City', about: (name, from) => `${name} · since ${from}` };
export default en;
