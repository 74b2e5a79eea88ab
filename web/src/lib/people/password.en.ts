import type id from './password.id';

export default {
  show: 'Show the password',
  newPassword: 'New password',
  newPasswordHint: 'At least 12 letters. Three words that you remember well are fine.',
  again: 'The password again',
  differ: 'The two passwords are not the same yet.',
  wrong: { short: 'At least 12 letters.', long: 'At most 128 letters.' },
  strength: 'Strength of the password',
  strengths: {
    short: (left: number) => `${left} ${left === 1 ? 'letter' : 'letters'} to go.`,
    weak: 'Easy to guess. Add another word.',
    fair: 'Strong enough.',
    strong: 'Strong.'
  }
} satisfies typeof id;
