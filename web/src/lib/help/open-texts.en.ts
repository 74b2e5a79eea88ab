import type id from './open-texts.id';

export default {
  '/masuk': {
    what: 'To come in with the code on your slip, or with login and password.',
    first: 'The first time: type the code on the slip, then choose a password. After that this phone remembers you.',
    offline: 'Signing in needs a network; after that Selami works without.'
  },
  '/ikut': {
    what: 'The page for pupils: answer your teacher’s questions from a phone.',
    first: 'Type the code on the board, your number and your PIN. Then wait for the question: it is answered by taps, words, a photo, a drawing or a voice.',
    offline: 'Joining needs a network. After that your answer is safe on this phone and is sent later.'
  },
  '/ikut/profil': {
    what: 'Your profile: eight dimensions, with evidence that you chose yourself.',
    first: 'Tap “Choose evidence”, choose something of yours, then write why. You settle the stage with your teacher.',
    offline: 'The first time needs a network. After that your choice is safe on this phone and sent later.'
  },
  '/layar': { what: 'The board for the whole class: steps and questions, no names of pupils.', first: 'Type the six digits on the teacher’s phone.', offline: 'The board needs a network, and connects again by itself.' },
  '/coba': {
    what: 'Checks a lesson plan that you have, without an account. The file and what you write stay on this phone.',
    first: 'Open a DOCX file or paste its text, mend three suggestions, then download the DOCX.',
    offline: 'Once opened, this page works without a network.'
  },
  '/keluarga': {
    what: 'One question a week to talk about at home.',
    first: 'Type the PIN on the teacher’s paper.',
    offline: 'This page needs a network.'
  },
  '/mitra': {
    what: 'For a partner of the school: judges pupils’ answers without names, as a second judge. No account is needed.',
    first: 'Read the answer or look at the photos of its steps, then tap one level. You may stop and open the link again later.',
    offline: 'This page needs a network; taps that were not sent are tried again by themselves.'
  },
  '/titip': { what: 'For a substitute: opens a class that was handed over for today. No account is needed.', first: 'Type the code from the teacher or operator, then your name.', offline: 'Opening needs a network once; after that it works without.' },
  '/titip/[lesson]': {
    what: 'A lesson that was handed over: steps, attendance and questions, with numbers only.',
    first: 'Begin the first step. What you record goes into the lesson of the teacher you stand in for.',
    offline: 'All of it works without a network and is sent later.'
  }
} satisfies typeof id;
