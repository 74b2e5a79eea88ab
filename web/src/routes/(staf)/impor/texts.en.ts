import type id from './texts.id';

export default {
  title: 'Import',
  about: 'From files that exist already; nothing is typed again.',
  kinds: { schools: 'List of schools', staff: 'List of teachers', pupils: 'List of pupils' },
  hints: {
    schools: 'XLSX or CSV with NPSN, name, form, status, district.',
    staff: 'Dapodik: menu GTK, download “daftar-guru”. Madrasah: the download of staff from EMIS.',
    pupils: 'Dapodik: menu Peserta Didik, download “Daftar PD”. Madrasah: the download of pupils from EMIS. A single class group will do, too.'
  },
  kept: { schools: 'All that is kept:', staff: 'All that is kept:', pupils: 'All that is kept:' },
  keptColumns: {
    schools: 'NPSN, name, form, status, district, village, authority.',
    staff: 'name, NUPTK, NIP, sex, kind, extra task. NIK, PegID, address, bank account and all other columns are never stored.',
    pupils: 'name, NISN, NIPD or NIS, sex, class group. NIK, parents, address and all other columns are never stored.'
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
  padded: (n: number) => `${n} numbers got their zeros in front back`,
  paddedAbout: 'Excel eats zeros in front of numbers. Compare some of them with the school’s own list.',
  unread: (sheets: string) => `Other sheets of this file were not read: ${sheets}. Put all into one sheet, or save each sheet as a file of its own.`,
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
  joined: 'joined from two columns',
  joinedAbout: 'This file has grade and class group in two columns. The names above were joined from both; check them before keeping.',
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
