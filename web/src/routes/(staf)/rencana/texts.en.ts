import type id from './texts.id';

export default {
  title: 'Plans',
  make: 'Make a plan',
  untitled: 'Plan without a title',
  empty: { title: 'No plans yet', text: 'A finished example is quickest: change what you need, done.', action: 'Start from an example' },
  submittedOn: (when: string) => `Handed in ${when}`,
  draft: 'Not handed in',
  grade: (grade: string) => `Grade ${grade}`,
  meetings: (n: number) => (n === 1 ? '1 meeting' : `${n} meetings`),
  minutes: (n: number) => `${n} minutes`,
  near: 'Near our school',
  share: 'Share with colleagues',
  library: 'Library: find colleagues’ plans',
  adapted: 'Adapted',
  improvements: 'Improvements and messages',
  seeSubmitted: 'Plans that teachers handed in',
  fresh: {
    title: 'New plan',
    compose: 'Compose together',
    composeText: 'Three questions, then a whole plan is proposed.',
    composeStart: 'Compose a plan',
    from: 'Start from an example',
    fromText: 'The example becomes yours; where it came from is kept.',
    bring: 'From a file or text',
    bringText: 'A plan that you have becomes a plan in Selami. What found no place is kept.',
    fromTrial: (name: string) => `From the page that checks plans: ${name}`,
    takeTrial: 'Make a plan of it',
    blank: 'Start from nothing',
    blankText: 'Only the obligatory parts are open.',
    level: 'Level',
    school: 'For which school',
    use: 'Use this example',
    start: 'Start empty',
    noSchool: 'This account is not yet known as a teacher of a school.',
    needsNetwork: 'This example is not on this phone yet. Connect once.'
  },
  level: { tk: 'Kindergarten', sd: 'Primary', smp: 'Junior high', sma: 'Senior high', smk: 'Vocational', slb: 'Special needs', pkbm: 'Community learning' },
  subject: {
    paud: 'Play', 'guru-kelas': 'Class teacher', 'agama-islam': 'Islamic education', pancasila: 'Pancasila', 'bahasa-indonesia': 'Indonesian', matematika: 'Mathematics',
    ipas: 'Science and society', ipa: 'Science', ips: 'Social science', 'bahasa-inggris': 'English', pjok: 'PE', seni: 'Arts', informatika: 'Informatics', kka: 'Coding',
    'bahasa-jawa': 'Javanese', 'mulok-batik': 'Batik', geografi: 'Geography', ekonomi: 'Economics', sejarah: 'History', fisika: 'Physics', kimia: 'Chemistry',
    biologi: 'Biology', sosiologi: 'Sociology', 'kejuruan-aphpi': 'Fish processing', fikih: 'Fiqh', 'kejuruan-akuntansi': 'Accounting', 'kejuruan-kuliner': 'Cooking', 'kejuruan-tkj': 'Computers and networks', 'kejuruan-busana': 'Fashion',
    'kejuruan-kriya-batik': 'Batik craft', 'kejuruan-tbsm': 'Motorcycles', 'program-khusus': 'Special programme', kokurikuler: 'Co-curricular work'
  },
  optional: 'may be skipped',
  part: { identity: 'Identity', identification: 'Identification', design: 'Design', steps: 'Learning experiences', assessments: 'Assessment' },
  identity: {
    level: 'Level', phase: 'Phase', grade: 'Grade', subject: 'Subject', classSize: 'Number of pupils', schoolYear: 'School year', meetings: 'Meetings',
    meeting: (n: number) => `Meeting ${n}`, jp: 'Lesson hours', minutes: 'Minutes', addMeeting: 'Add a meeting', removeMeeting: (n: number) => `Remove meeting ${n}`
  },
  field: {
    readiness: 'Pupils’ readiness', readinessHint: 'What they know, like and need.',
    material: 'Subject matter', materialHint: 'Its core idea, and what it is good for in life.',
    dimensions: 'Graduate dimensions', dimensionsHint: 'Choose two or three that are really practised.',
    outcome: 'Learning outcome', cross: 'Across disciplines',
    objectives: 'Objectives', objective: (n: number) => `Objective ${n}`, objectiveHint: 'Pupils do what, with what content, how well.',
    addObjective: 'Add an objective', removeObjective: (n: number) => `Remove objective ${n}`,
    topic: 'Topic', topicHint: 'Becomes the title of this plan.',
    practice: 'Teaching practice', practiceHint: 'Inquiry, project, problem …',
    partnership: 'Partnership', environment: 'Learning environment', culture: 'Culture of learning', physical: 'Physical room', virtual: 'Virtual room',
    digital: 'Use of technology', contexts: 'Local context'
  },
  dimension: {
    keimanan: 'Faith and devotion', kewargaan: 'Citizenship', 'penalaran-kritis': 'Critical reasoning', kreativitas: 'Creativity', kolaborasi: 'Collaboration',
    kemandirian: 'Independence', kesehatan: 'Health', komunikasi: 'Communication'
  },
  principle: { berkesadaran: 'Mindful', bermakna: 'Meaningful', menggembirakan: 'Joyful' },
  stage: { awal: 'Opening', memahami: 'Understand', mengaplikasi: 'Apply', merefleksi: 'Reflect', penutup: 'Closing', none: 'Not chosen' },
  step: {
    stage: 'Stage', minutes: 'Minutes', meeting: 'Meeting', principles: 'Principles', text: 'Activity', textHint: 'Who does what. Write what pupils do.',
    objectives: 'Practises objective', empty: 'Nothing written yet', name: (n: number, stage: string) => `Step ${n}: ${stage}`, add: 'Add a step', up: 'Move up', down: 'Move down',
    remove: 'Remove step', questions: 'Questions', noPrinciple: 'no principle chosen',
    bar: (meeting: number, used: number, whole: number) => `Meeting ${meeting}: ${used} of ${whole} minutes`, barOpen: (meeting: number, used: number) => `Meeting ${meeting}: ${used} minutes`
  },
  question: {
    stepsHint: 'For a job in stages: 2 to 8 steps, one photo each. Without steps one photo is enough.', photoStep: (n: number) => `Photo step ${n}`, removeStep: (n: number) => `Remove photo step ${n}`, addStep: 'Add a photo step',
    add: 'Add a question', remove: 'Remove question', kind: 'How pupils answer', kinds: { choice: 'Choice', multi: 'Several choices', order: 'Put in order', scale: 'Scale', text: 'Short answer', photo: 'Photo of work', drawing: 'Drawing', voice: 'Voice', tap: 'Teacher taps', check: 'Checklist' },
    by: 'Answered by', byPupil: 'Each pupil', byGroup: 'A group, one answer',
    text: 'Question', objective: 'For objective', aims: 'Aims at level', anyObjective: 'Not chosen', anyLevel: 'Not chosen', twin: 'Twin question (same idea, new situation)', noTwin: 'None',
    levels: ['Not yet', 'One idea', 'Several ideas', 'Connected', 'Extended'].join('|'),
    option: (n: number) => `Option ${n}`, right: 'Right answer', reason: 'Why a pupil chooses this', next: 'Next move when many do', addOption: 'Add an option', removeOption: (n: number) => `Remove option ${n}`,
    thing: (n: number) => `Thing ${n}`, addThing: 'Add a thing', picture: 'Picture', noPicture: 'No picture', removeThing: (n: number) => `Remove thing ${n}`, place: (n: number) => `Where it belongs: place ${n}`,
    orderHint: 'Write 3 to 6 things in the right order, then mix them for the pupils. Not mixed, it asks for an opinion: nothing is right.', shuffle: 'Mix for the pupils', unshuffle: 'Back to the right order'
  },
  assessment: {
    name: (n: number) => `Assessment ${n}`, when: 'When', whens: { awal: 'Opening', proses: 'During', akhir: 'End' }, purpose: 'What for',
    purposes: { as: 'as: pupils judge themselves', for: 'for: improves learning', of: 'of: sees what was reached' }, technique: 'Technique', techniqueHint: 'Observation, peers, product, oral, written …',
    text: 'What pupils show', criteria: 'Criteria', criteriaHint: 'How one sees how well.', objectives: 'Judges objective', add: 'Add an assessment', remove: (n: number) => `Remove assessment ${n}`
  },
  advice: {
    check: 'Check', again: 'Check again', title: 'Suggestions', checking: 'Reading the plan …', count: (n: number) => (n === 1 ? '1 suggestion' : `${n} suggestions`),
    severity: { error: 'To be completed', warning: 'Still at the surface', hint: 'Could go deeper' },
    none: 'No suggestions left. This plan is ready to use.', notYet: 'Press Check, or leave a field: suggestions appear here.',
    unavailable: 'The checker is not on this phone yet. Connect once, then it works without a network.',
    fewer: 'See the first three', goTo: 'Go there', fix: 'Mend it', why: 'Why?', notFit: 'Does not fit', notFitTitle: 'Does this not fit?',
    notFitText: 'This suggestion will not show for this place again. Only you see this.', notFitWhy: 'Why? (may stay empty)', hide: 'Hide this suggestion',
    hidden: (n: number) => (n === 1 ? '1 suggestion hidden' : `${n} suggestions hidden`), show: 'Show again', stale: 'The plan has changed. Check again.'
  },
  more: 'More',
  submit: { title: 'Hand in', text: 'The principal and the supervisor see the text of this version. Suggestions and what you hid are not part of it.', action: 'Hand in', again: 'Hand in the newest version', done: (when: string) => `Handed in ${when}.`, back: 'Take back', left: (n: number) => `There are still ${n} suggestions. The plan may be handed in all the same.` },
  form: { what: 'the plan in the official form', waiting: 'The last changes are not sent yet and not in this file.' },
  versions: { title: 'Versions', open: 'See versions', one: (n: number) => `Version ${n}`, merged: 'merged into the next', restore: 'Use this version', restored: 'This version becomes the newest. The present one stays kept.', empty: 'No version was sent yet.' },
  remove: { action: 'Delete plan', title: 'Delete this plan?', text: 'It leaves the list. Lessons that used it do not change.', sure: 'Delete' },
  conflict: { title: 'Two devices wrote in the same place', text: 'The other device’s text stands. Your text from this device:', mine: 'Use this text', keep: 'Leave it', other: 'This part changed on two devices and stays.', all: 'Everything is in Versions.' },
  submitted: { title: 'Plans handed in', empty: 'No teacher has handed a plan in yet.', by: (name: string, when: string) => `${name} · ${when}` },
  brought: { from: (name: string) => `Brought from ${name}. Below each field stands where it came from.`, pasted: 'pasted text', looked: 'I have looked at it' },
  missing: 'This plan is not on this phone yet.',
  notWritten: 'Not written yet'
} satisfies typeof id;
