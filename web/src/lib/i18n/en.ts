import type id from './id';

export default {
  app: 'Selami',
  demo: 'Sample City – made-up data',
  openSchool: (school: string) => `Open ${school}`,
  practice: 'PRACTICE – invented pupils, counted nowhere',
  skip: 'Skip to the content',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  numbered: (n: number) => `Number ${n}`,
  help: {
    open: 'Help for this page',
    title: 'About this page',
    what: 'What it is for',
    first: 'Where to begin',
    offline: 'Without a network',
    missing: 'The help is not on this phone yet. Connect to a network once.'
  },
  guide: {
    title: 'One-page guide',
    about: 'From the slip to the first lesson in eight steps, to be printed on F4 (in Indonesian).',
    what: 'the teacher guide'
  },
  retry: 'Try again',
  loading: 'Loading …',
  menu: 'Main menu',
  roleMenu: {
    today: 'Today',
    plans: 'Plans',
    classes: 'Classes',
    pupils: 'Pupils',
    me: 'Me',
    school: 'School',
    import: 'Import',
    city: 'City',
    visits: 'My schools'
  },
  role: {
    office: 'Education office',
    operator: 'Operator',
    principal: 'Principal',
    supervisor: 'Supervisor',
    teacher: 'Teacher',
    pupil: 'Pupil'
  },
  sync: {
    allSent: 'Everything is sent',
    sentAt: (clock: string) => `sent ${clock}`,
    sending: 'sending …',
    onPhone: 'kept on this phone',
    waiting: (n: number) => `${n} waiting to be sent`,
    signedOut: 'sign in again to send',
    codeOver: 'the code is no longer valid',
    tooOld: 'waiting for the server to be updated',
    refused: (n: number) => `${n} need your look`,
    notKept: 'Not kept yet: this phone has no space left. Free some space, then save again.',
    tight: 'this phone is nearly full: delete some photos or videos',
    connectBy: (day: string) => `connect before ${day}`,
    unread: 'This phone cannot read what it keeps: close Selami, then open it again',
    open: 'Open the list of what is sent'
  },
  session: {
    ended: 'The session has ended. What you wrote stays on this phone.',
    again: 'Sign in again'
  },
  offline: {
    title: 'No network right now',
    copy: (when: string) => `What you see is the copy on this phone, last refreshed ${when}.`,
    none: 'This page was never opened on this phone. Connect once, then it stays here.'
  },
  chart: { table: 'Show as a table', of: (n: number, total: number) => `${n} of ${total}` },
  send: {
    sheet: 'Paper',
    send: 'Send',
    title: (what: string) => `Send ${what}`,
    kinds: { PDF: 'PDF, to print or for the copy shop', PNG: 'A picture of the first pages, for a chat', XLSX: 'XLSX, for Excel', DOCX: 'DOCX, for Word or Google Docs', TXT: 'A text file, readable anywhere', JSON: 'JSON, for other programs', ZIP: 'ZIP, with the kept files' },
    names: { PDF: 'PDF', PNG: 'picture', XLSX: 'XLSX', DOCX: 'DOCX', TXT: 'text file', JSON: 'JSON', ZIP: 'ZIP' },
    picture: 'A picture, for a chat',
    text: 'Text, for a message',
    sendIt: (kind: string) => `Send ${kind}`,
    saveIt: (kind: string) => `Save ${kind}`,
    words: 'text',
    copy: 'Copy the text',
    saved: (name: string) => `Saved on this device: ${name}`,
    copied: 'The text has been copied.',
    again: 'The file is ready. Tap Send once more.',
    notCopied: 'This device does not allow copying.'
  },
  problem: {
    title: 'That did not work yet',
    network: 'The server cannot be reached. Check the connection, then try again.',
    server: 'The server has a problem. What you wrote is safe; try again in a moment.',
    answer: 'The answer of the server cannot be read.',
    notFound: 'This page does not exist, or not for this account.',
    home: 'To the first page',
    unexpected: 'Something did not go as it should.'
  }
} satisfies typeof id;
