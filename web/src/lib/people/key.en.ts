import type id from './key.id';

export default {
  title: 'Pupils come in with',
  kinds: { pin: 'PIN', pictures: 'Pictures' },
  about: { pin: 'four digits', pictures: 'three pictures, for who does not read yet' },
  tk: 'Kindergarten children come in with three pictures, on a tablet of the school and only with their guardian’s consent.'
} satisfies typeof id;
