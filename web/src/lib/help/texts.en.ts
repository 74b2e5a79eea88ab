import type id from './texts.id';

export const copyOnly = 'Without a network you see the last copy on this phone.';
const list = copyOnly;
const outbox = 'Without a network, what you change is kept on this phone and sent by itself later.';

export default {
  '/hari-ini': {
    what: 'Your teaching day: the lesson that runs, those that were, and the button to begin.',
    first: 'Tap “Begin a lesson”, choose the class group, then a plan or none.',
    offline: 'A lesson can begin without a network, once this page was opened with one.'
  },
  '/hari-ini operator': { what: 'The next step to set the school up.', first: 'Tap “Do this step”, and go on until all are done.', offline: list },
  '/hari-ini principal': { what: 'This week: visits, notes not sent and what teachers asked for; then plans handed in, and a summary of the school.', first: 'Tap a line to do it. Plans that were not handed in stay their teacher’s.', offline: list },
  '/hari-ini supervisor': { what: 'This week: visits by district and what teachers asked for; then plans handed in, and summaries of your schools.', first: 'Tap a line to do it. Plans that were not handed in stay their teacher’s.', offline: list },
  '/hari-ini/rob': {
    what: 'For a day of flood: one lesson becomes one message to the class.',
    first: 'Choose class group and plan, read the message, then send it.',
    offline: 'The message can be made without a network; sending it waits for one.'
  },
  '/rencana': {
    what: 'Your lesson plans.',
    first: 'Tap “Make a plan”. Quickest: begin with an example and change what you need.',
    offline: `${list} Plans that were opened on this phone can still be changed.`
  },
  '/rencana/baru': {
    what: 'Where a plan begins: from an example, from a file, or from nothing.',
    first: 'Choose an example near to your class. It becomes yours, and anything in it may be changed.',
    offline: 'From a file or from nothing works without a network; an example has to have been opened once.'
  },
  '/rencana/susun': {
    what: 'Selami composes a whole plan from three answers of yours.',
    first: 'Write the topic, answer three questions, then tap “Exchange” where a part does not fit. Once used, all of it may be changed.',
    offline: 'It works without a network. The same answers always give the same plan.'
  },
  '/rencana/konteks': {
    what: 'What is near the school and can be asked about in class, written by its own teachers.',
    first: 'Tap “Add something near”, write what it is and one question. “Compose a plan” then offers it.',
    offline: outbox
  },
  '/rencana/[plan]': {
    what: 'One plan. All you write is kept by itself; a mistake can be undone.',
    first: 'Open a part, write, then tap “Check” for advice. Only you see the advice, and it is no mark.',
    offline: 'Writing and checking work without a network.'
  },
  '/rencana/[plan]/versi': { what: 'Earlier versions of this plan. Nothing written is lost.', first: 'Look at a version, and use it again if it is the right one.', offline: list },
  '/rencana/pustaka': { what: 'Plans that teachers of the school and the city shared.', first: 'Write one or two words of the topic and tap “Search”. Filter when there are many.', offline: 'Searching needs a network; what was opened before can still be read.' },
  '/rencana/pustaka/[plan]': { what: 'One plan as its author shared it. Thanks or a question to the author are read by nobody else.', first: 'If it fits, tap “Use & adapt”: it becomes your own plan, and where it came from stays recorded.', offline: list },
  '/rencana/perbaikan': { what: 'Improvements, thanks and questions of colleagues about your plans, and those that you sent.', first: 'Open one, look at it, then answer.', offline: list },
  '/rencana/perbaikan/[improvement]': { what: 'Changes that a colleague proposes, or a message that a colleague wrote.', first: 'Tap “Take over” where it fits, then “Finish and answer”. Taking nothing is fine; your colleague is thanked all the same.', offline: outbox },
  '/rencana/[plan]/bagikan': { what: 'Sharing this plan with the school or the city.', first: 'Look at names still in it, choose for whom and with your name or not, then tap “Share”. You can take it back at any time.', offline: 'Looking for pupils’ names needs a network.' },
  '/rencana/[plan]/asal': { what: 'How your plan differs from the one that it came from.', first: 'If the changes would help its author, tap “Send an improvement”.', offline: outbox },
  '/rencana/diserahkan': { what: 'Plans that teachers handed in to be read.', first: 'Open a plan. Its teacher can take it back.', offline: list },
  '/rencana/diserahkan/[plan]': { what: 'One plan as its teacher handed it in.', first: 'Read it, comment on a line, or tap “Review the plan”. Advice and the teacher’s own notes are not in it.', offline: 'Reading and commenting work without a network.' },
  '/rencana/diserahkan/[plan]/telaah': {
    what: 'A review form with feedback drafted from the plan’s text. Numbers come from you alone.',
    first: 'Read each draft, change it, give a number if you wish, then tap “Send to the teacher”. Until then only you see it.',
    offline: 'Once opened, filling in and sending work without a network.'
  },
  '/rencana/[plan]/telaah': { what: 'Reviews of this plan that the principal or supervisor sent.', first: 'Read them, then answer or tap “I have read it”.', offline: list },
  '/kelas': {
    what: 'The class groups you teach, your teaching journal and your timetable.',
    first: 'Not sure yet? Open the practice class: its pupils are invented, so everything may be tried.',
    offline: `${list} The practice class needs a network only when it is first opened.`
  },
  '/kelas/[group]': { what: 'One class group: latest lessons, attendance, and the list of pupils.', first: 'Tap “Begin a lesson in this class”, or a lesson to open it again.', offline: list },
  '/kelas/[group]/kartu': {
    what: 'Numbered cards to print: pupils answer by the side that is up, without phones.',
    first: 'Choose a size, tap “Send”, then print. One print serves all classes.',
    offline: 'Making the pages to print needs a network; reading cards in class does not.'
  },
  '/kelas/[group]/lembar': {
    what: 'One page with names and boxes, for a lesson with no phone in the hand.',
    first: 'Choose what is on it, tap “Send”, then print. After the lesson photograph it from its page.',
    offline: 'Making the page needs a network; reading its photo does not.'
  },
  '/kelas/[group]/halaman': {
    what: 'Paper pages for work or a journal, one for each pupil, with a mark that the camera knows again.',
    first: 'Choose empty or lined, tap “Send”, then print. Afterwards photograph them from the lesson.',
    offline: 'Making the pages needs a network; reading their photos does not.'
  },
  '/kelas/[group]/keluarga': {
    what: 'This week’s question for families: paper slips or links.',
    first: 'Read the question, then print the slips.',
    offline: 'This page needs a network.'
  },
  '/kelas/[group]/presensi': {
    what: 'Attendance of a month or semester, filled from the lessons. A star means: written down or changed late.',
    first: 'Choose a month, then tap “Send” for PDF, Excel or text.',
    offline: `${list} PDF and Excel need a network.`
  },
  '/kelas/[group]/ingat-lagi': {
    what: 'The ideas that this class meets again, and when. Chosen for the class, not for a pupil.',
    first: 'Look at the nearest ones. Tap an idea to bring it forward, set it aside or stop it.',
    offline: outbox
  },
  '/kelas/[group]/rapor': {
    what: 'Each pupil’s sentences for the report, made of work that has been judged. Levels never become marks.',
    first: 'Read the drafts, tap a pupil whose sentences need a change, then tap “Keep … drafts” and “Send”.',
    offline: 'Once opened, changing and keeping works without a network; PDF and Excel need one.'
  },
  '/kelas/jurnal': {
    what: 'Your teaching journal, filled from the lessons; nothing has to be typed. A note of your own, if needed, is written in a lesson that has ended.',
    first: 'Choose a month, then tap “Send” for PDF, Excel or text.',
    offline: `${list} PDF and Excel need a network.`
  },
  '/kelas/jadwal': {
    what: 'Your timetable, so that Today opens the lesson that is now.',
    first: 'Choose a day, tap a free period, then the class group. Once is enough.',
    offline: outbox
  },
  '/kelas/sampai-mana': { what: 'How far each class group has come in each plan.', first: 'Just look; the list follows your lessons.', offline: list },
  '/kelompok/[group]': {
    what: 'A learning group: pupils of one or more class groups, for religion or remedial work for instance.',
    first: 'Give it a name, open a class group, tick the pupils, then save.',
    offline: outbox
  },
  '/murid': { what: 'Pupils by class group.', first: 'Choose a class group, then look for the name.', offline: list },
  '/murid/[group]': { what: 'The pupils of one class group.', first: 'Type a part of the name, then tap the pupil.', offline: list },
  '/murid/[group]/baca': {
    what: 'A few pupils after each lesson, in turn, so that every pupil’s journal is read.',
    first: 'Tap “Read”. What you mean to do can be noted below; only you see it.',
    offline: outbox
  },
  '/murid/[group]/[pupil]': {
    what: 'One pupil’s work and sentences in your class. There is no number for a child.',
    first: 'Read it before you talk with the pupil or the family.',
    offline: list
  },
  '/murid/[group]/[pupil]/profil': {
    what: 'One pupil’s profile: the evidence it chose in eight dimensions, and stages settled in talks.',
    first: 'Choose evidence together with a pupil without a phone or a small child. Then note the stage that you agreed on.',
    offline: outbox
  },
  '/pertemuan/[lesson]': {
    what: 'The lesson while it runs: steps, attendance, questions, pupils’ voice. Meanwhile the phone shows nothing else; the lowest button leaves it.',
    first: 'Begin the first step; to ask, tap “New question”; without pupils’ phones use cards, count hands, or tap each pupil.',
    offline: 'All of it works without a network. Only the door for phones and the board on a panel need one; this phone is a board without.'
  },
  '/pertemuan/[lesson]/lembar': {
    what: 'A class sheet marked with a pen becomes answers, levels and attendance of this lesson.',
    first: 'Tap “Photograph the sheet”. Answer what is asked, see where it goes, then keep it.',
    offline: 'All of it works without a network; the photo does not leave this phone.'
  },
  '/pertemuan/[lesson]/halaman': {
    what: 'Photograph work and journal pages: each is straightened and goes to its pupil. Without consent to keep it, a picture does not leave this screen.',
    first: 'Tap “Photograph a page” or choose several photos, then answer what is asked. A goal on paper is not read: type it under “One sentence of each pupil”.',
    offline: 'All of it works without a network; photos are sent after all other notes.'
  },
  '/pertemuan/[lesson]/seri': {
    what: 'Several photos of one thing that a child does, with a few words each. They stand on that child’s page and in the copy for its guardian.',
    first: 'Tap a name, take the photos one by one, leave out what is not needed, then “File the series”. No photos without a guardian’s word.',
    offline: 'All of it works without a network; photos are sent after all other notes.'
  },
  '/dalam/[lesson]': {
    what: 'To see how deep pupils’ answers are, after the lesson.',
    first: 'Choose a question, then set the level of understanding of each answer.',
    offline: list
  },
  '/dalam/[lesson]/[question]': {
    what: 'To set the levels of the answers to one question: how deep, not how long, and no mark. Answers alike are judged at once by two taps.',
    first: 'Read, look at or listen to the answer, tap its level; the next one comes by itself, and any can be undone. “Give feedback” asks for a next try.',
    offline: 'You can go on without a network, once this page was opened with one.'
  },
  '/menilai': { what: 'Rounds in which teachers of several schools judge the same work, without names.', first: 'Tap “Come in with a code”, or open a round for your teachers’ group.', offline: outbox },
  '/menilai/[round]': { what: 'One round: work is collected, shared out, judged, and the round ends.', first: 'Choose pupils’ work while it is collected; once shared out, judge work of other schools.', offline: outbox },
  '/menilai/contoh': { what: 'Work without names on whose level three teachers agreed, for all teachers of this city.', first: 'Choose subject, phase and level.', offline: 'What was opened once can be seen without a network.' },
  '/menilai/[round]/contoh': { what: 'Choosing work that is agreed on as a shared exemplar, and reading colleagues’ exemplars once more.', first: 'Ask the pupil and the guardian first, then write why it is this level.', offline: outbox },
  '/menilai/[round]/karya': { what: 'Answers of your pupils that may go along, without the names that were found.', first: 'Tap “Give this piece”, read it once more, and send it. A piece can always be taken back.', offline: outbox },
  '/menilai/[round]/banding': { what: 'Two pieces without names from other schools, beside each other.', first: 'Read both, then tap the one that shows deeper understanding.', offline: 'Works without a network once the round was opened; choices are sent by themselves later.' },
  '/menilai/[round]/urutan': { what: 'The order of work that all choices give, without names, and your own mirror.', first: 'Read from the top, and talk: what makes this piece deeper?', offline: list },
  '/menilai/[round]/nilai': { what: 'Work without names from other schools, one after the other.', first: 'Read the answer, then tap the level that fits best.', offline: 'Works without a network once this page was opened; the levels are sent by themselves later.' },
  '/tumbuh': {
    what: 'A mirror for yourself, lesson by lesson. Nobody else can open it.',
    first: 'Read the one next step that is proposed. The practice class is not in here.',
    offline: list
  },
  '/tumbuh/langkah': { what: 'One small step to try, suggested out of your own lessons.', first: 'Read how, then tap “I will try this step”, change it or write one.', offline: outbox },
  '/tumbuh/proses': { what: 'This semester’s process review: four parts out of what is there, and what is missing.', first: 'Do the one thing named at the top, then print the sheet.', offline: outbox },
  '/tumbuh/tahun': { what: 'One page on a year of teaching, for the performance talk. Nobody but you opens it.', first: 'Untick the lines that you do not want printed, then print.', offline: outbox },
  '/tumbuh/lingkar': { what: 'Learning circles: a few teachers with one question about how pupils learn, over some weeks.', first: 'Come in with a colleague’s code, or tap “Open a circle”.', offline: outbox },
  '/tumbuh/lingkar/[circle]': { what: 'One learning circle: the phase that is now, what colleagues say, and the one thing to do. Its members alone read it.', first: 'Write one thing in this phase, without names of pupils.', offline: outbox },
  '/tumbuh/kunjungan': { what: 'Visits to your class: inviting, saying yes, reading.', first: 'Tap “Invite to my class”.', offline: outbox },
  '/tumbuh/kunjungan/[visit]': { what: 'A visit of yours. Others read it only if you publish it.', first: 'Read, answer, then decide whether to publish.', offline: outbox },
  '/kunjungan': { what: 'Classes that you visit, and invitations.', first: 'Come in by a code, or propose a day.', offline: outbox },
  '/kunjungan/[visit]': { what: 'What you write of a visit: evidence first, no score.', first: 'Fill in what you see, then “Send to the teacher”.', offline: outbox },
  '/kunjungan/proses': { what: 'Process reviews that teachers published.', first: 'Read; the teacher may take them back.', offline: list },
  '/kunjungan/dibagikan/[visit]': { what: 'A visit that its teacher published.', first: 'Read; the teacher may take it back.', offline: list },
  '/titipan operator': { what: 'To hand over classes of whoever is absent, and to see what is handed over today.', first: 'Tap “Hand a class over”, choose the teacher, then the class.', offline: 'Making the code needs a network.' },
  '/titipan principal': { what: 'To hand over classes of whoever is absent, and to see what is handed over today.', first: 'Tap “Hand a class over”, choose the teacher, then the class.', offline: 'Making the code needs a network.' },
  '/titipan': {
    what: 'To hand a class over to a substitute for today.',
    first: 'Tap “Hand over a class”, choose class group and plan, then give the code, also as a picture or text by “Send”. A substitute sees numbers, no names.',
    offline: 'Making the code needs a network; after that the substitute can work without.'
  },
  '/saya': {
    what: 'Your account: language, look, what has not reached the server yet, and where you are signed in.',
    first: 'Look at the outbox: when it is empty, everything is safe on the server.',
    offline: 'What waits stays on this phone and goes by itself once there is a network.'
  },
  '/saya/kata-sandi': {
    what: 'To change your own password. All other phones and computers are signed out.',
    first: 'Type the password until now, then the new one twice.',
    offline: 'Changing it needs a network.'
  },
  '/saya/langkah-kedua': {
    what: 'A code of your own phone when signing in, beside the password. Whoever only knows the password cannot come in.',
    first: 'Tap “Set up the second step”, scan it with an app that makes codes, then print the codes for when the phone is lost.',
    offline: 'Setting up and taking off need a network; making codes on the phone does not.'
  },
  '/binaan': { what: 'A summary of the school. What is too little is not shown, so that it points at nobody.', first: 'Open the part you want to see.', offline: list },
  '/kota/laporan': {
    what: 'The report of a month or a semester, made of figures that were told. No school, teacher or pupil is named.',
    first: 'Choose the report, read, then tap “Send” for the letter (PDF or DOCX) or the table of its figures (XLSX).',
    offline: 'What was opened before can be read. The files need the network.'
  },
  '/binaan supervisor': { what: 'Your schools in short, and where help is wanted. What is too few is not shown, so that it points at nobody.', first: 'Open the part you want to see; the list of help stands below.', offline: list },
  '/binaan/laporan': {
    what: 'The report of a month, made of the lessons on record. No teacher or pupil is named.',
    first: 'Choose the month, read, then tap “Send” for the letter (PDF or DOCX) or the table of its figures (XLSX).',
    offline: 'What was opened before can be read. The files need the network.'
  },
  '/kota': {
    what: 'Whether deep teaching really happens in this city, and evenly. There is no ranking of schools or teachers.',
    first: 'Read the six questions from above; the sixth is a list of work. “No record yet” does not mean that nothing is done.',
    offline: list
  },
  '/impor': { what: 'To bring in lists from Dapodik files.', first: 'Choose the list, then the file. Before anything is kept you see what would change.', offline: 'Reading a file needs a network. What is there already can be seen and changed under School.' },
  '/impor/[kind]': {
    what: 'To look at one file before it is kept. The same file twice changes nothing.',
    first: 'Choose the file, read what would change, then save. With a wrong row nothing is kept.',
    offline: 'Reading a file needs a network; what is there already can be seen and changed under School.'
  },
  '/kota/paket': { what: 'Packs of local contexts that this office publishes for its schools, with every version.', first: 'Choose a file, look at what is in it and what differs, write what changed, then publish.', offline: `${list} Looking at a file and publishing it need a network.` },
  '/sekolah': { what: 'To set the school up, from the list of teachers to the pupils’ PINs.', first: 'Do the steps from top to bottom.', offline: list },
  '/sekolah office': { what: 'This office’s schools and their operators.', first: 'Choose a school, write the operator’s name, then make the letter.', offline: `${list} Making letters needs a network.` },
  '/sekolah/bantuan': { what: 'Asking the office for help: devices, a network, company, lists or something else.', first: 'Pick the kind, write one line if you like, then tap “Ask for help”. Mark it as done when it is.', offline: outbox },
  '/sekolah/bicara': { what: 'Whom of the school a pupil may talk to. It stands on every journal, on phones and on paper.', first: 'Write the name of somebody who is ready to listen, where or when, then keep it.', offline: outbox },
  '/sekolah/cetak': { what: 'A sheet to print. The codes are seen now and never again.', first: 'Print it, or save its PDF, before you close this page.', offline: 'Printing from the screen works without a network; the PDF needs one.' },
  '/sekolah/guru': { what: 'Teachers and staff, and who has signed in.', first: 'Print slips for those who have not. When somebody’s phone is lost, tap “Lost phone”.', offline: `${list} Making slips needs a network.` },
  '/sekolah/jadwal': { what: 'The whole school’s timetable, and what should be looked at.', first: 'Import it from a file, or tap an entry to change it.', offline: `${outbox} Importing needs a network.` },
  '/sekolah/jam': { what: 'First bell, length of a period, breaks, days that differ (holiday, flood, short day), and dates of semesters that are the school’s own.', first: 'Fill in the hours once; note other days when they happen.', offline: outbox },
  '/sekolah/mengajar': { what: 'Who teaches which class group, for the whole school on one page.', first: 'Choose each class group’s teacher and confirm its phase; then the subject teachers.', offline: outbox },
  '/sekolah/naik-kelas': { what: 'To move all class groups up into the new school year. It can be undone for a week.', first: 'Check each class group, note pupils who stay behind, then move all up.', offline: outbox },
  '/sekolah/paket': { what: 'Packs of local contexts from the office. Those the school uses appear in “Compose a plan” and in teachers’ plans.', first: 'Tap “Use version …”. Plans that are there do not change.', offline: outbox },
  '/sekolah/pindahan': { what: 'Pupils who move to or from another school of this city.', first: 'Accept or decline an offer; a pupil moves once it is accepted.', offline: outbox },
  '/sekolah/rombel': { what: 'The class groups of this school and their teachers.', first: 'Open one without a teacher, then add the teacher.', offline: list },
  '/sekolah/rombel/[group]': { what: 'One class group: teachers, grade and phase, PINs, consents, moves.', first: 'Add the teacher and confirm grade and phase.', offline: `${outbox} Making PINs needs a network.` },
  '/sekolah/rombel/[group]/izin': { what: 'Consent slips that came back, in the order of the slip.', first: 'For each slip tap “All yes”, “All no”, or tick its columns.', offline: outbox },
  '/sekolah/rombel/[group]/[pupil]': { what: 'One pupil’s data: a copy for the family, who opened it, erasure.', first: 'Do it only when the family asks. Erasure cannot be undone.', offline: 'Making the copy needs a network. Erasure is sent as soon as there is one.' },
  '/sekolah/terlambat': { what: 'Records that came too late, and semesters that are closed.', first: 'Release or set aside each record. What is in it is not shown.', offline: outbox }
} satisfies typeof id;
