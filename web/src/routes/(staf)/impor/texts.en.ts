import type id from './texts.id';

export default {
  title: 'Import',
  about: 'From files that exist already; nothing is typed again.',
  kinds: { schools: 'List of schools', staff: 'List of teachers', pupils: 'List of pupils' },
  hints: {
    schools: 'XLSX or CSV with NPSN, name, form, status, district.',
    staff: 'Dapodik: menu GTK, download “daftar-guru”.',
    pupils: 'Dapodik: menu Peserta Didik, download “Daftar PD”. A single class group will do, too.'
  },
  kept: { schools: 'All that is kept:', staff: 'All that is kept:', pupils: 'All that is kept:' },
  keptColumns: {
    schools: 'NPSN, name, form, status, district, village, authority.',
    staff: 'name, NUPTK, NIP, sex, kind, extra task.',
    pupils: 'name, NISN, NIPD, sex, class group. NIK, parents, address and all other columns are never stored.'
  },
  schools: 'Our schools',
  schoolsAbout: 'How far each school has come, and letters to their operators.',
  pick: 'Choose a file',
  pickAgain: 'Choose another file',
  file: 'XLSX or CSV file',
  reading: 'Checking the file…',
  apply: (n: number) => (n === 0 ? 'Nothing to change' : `Keep ${n} changes`),
  applying: 'Keeping…',
  look: 'Nothing is kept yet. Have a look first:',
  done: 'Kept.',
  doneAbout: (added: number, changed: number, left: number) => `${added} new, ${changed} changed, ${left} left.`,
  added: (n: number) => `${n} new`,
  changed: (n: number) => `${n} changed`,
  unchanged: (n: number) => `${n} as they were`,
  others: (n: number) => `${n} schools of another authority are left alone`,
  dropped: (n: number) => `${n} other columns are ignored and not kept`,
  problems: (n: number) => `${n} rows to mend`,
  problemsAbout: 'While there are any, nothing at all is kept. Mend them in the file, or leave the row out.',
  row: (n: number) => `Row ${n}`,
  sameAs: (n: number) => `the same as row ${n}`,
  skip: 'Leave this row out',
  skipped: (n: number) => `${n} rows left out`,
  asked: (n: number) => `${n} rows: who is meant?`,
  askedAbout: 'Selami does not guess. Choose the right one.',
  isNew: 'Somebody new',
  isNewHere: 'Enter here as well',
  elsewhere: (name: string) => `${name}: a pupil of this name and NISN is still in another school of the city. Ask the old school to offer the pupil under Transfers, then leave this row out.`,
  groups: 'Class groups in this file',
  groupLine: (pupils: number, grade: string, phase: string) =>
    [`${pupils} pupils`, grade && `grade ${grade}`, phase && `phase ${phase}`].filter(Boolean).join(' · '),
  unsure: 'grade and phase come later',
  gradesAbout: 'Grades and phases above were read from the names. By keeping them you confirm them; you can change them later.',
  missing: (n: number) => `${n} people are not in the file`,
  missingAbout: 'Selami takes nobody for gone. Unless you choose otherwise they all stay.',
  gone: {
    pupils: { stays: 'Stays here', moved: 'Moved to another school', left: 'Left school' },
    staff: { stays: 'Stays here', moved: 'Moved to another place', left: 'Left' }
  },
  next: 'On to the school',
  offline: 'An import needs the network.',
  more: (n: number) => `… and ${n} more`,
  year: (year: string) => `School year ${year}`,
  fields: {
    name: 'name', nisn: 'NISN', nipd: 'NIPD', sex: 'sex', group: 'class group', nuptk: 'NUPTK', nip: 'NIP', kind: 'kind', duty: 'task',
    principal: 'principal', operator: 'operator', npsn: 'NPSN', form: 'form', level: 'level', status: 'status', district: 'district',
    village: 'village', authority: 'authority'
  } as Record<string, string>
} satisfies typeof id;
