import type id from './texts.id';

export default {
  open: 'Open a lesson plan (DOCX)',
  openHint: 'ODT or text too.',
  paste: 'Paste text',
  pasteLabel: 'Text of the plan',
  pasteHint: 'Copy it from a message or document, then paste it here.',
  read: 'Read this text',
  reading: 'Reading …',
  refused: {
    old_doc: 'This is an old Word file (.doc). Open it in Word or WPS, choose Save as, then choose DOCX.',
    locked: 'This file is locked by a password. Open it in Word or WPS, take the password away, and save it again.',
    pdf: 'This is a PDF; how its text belongs together cannot be read for certain. Ask for the DOCX, or copy its text and paste it.',
    picture: 'This is a photo. Selami does not read writing from photos yet: ask for the DOCX, or type what matters and paste it.',
    rtf: 'This is an RTF file. Open it in Word or WPS, choose Save as, then choose DOCX.',
    sheet: 'This is an Excel sheet. Copy the plan out of it, then paste it as text.',
    slides: 'These are slides. Copy the plan out of them, then paste it as text.',
    web: 'This is a web page. Open the page, copy its text, then paste it.',
    unknown: 'This file is no document that can be read. Choose DOCX, ODT or text.',
    damaged: 'This file is damaged or not fully downloaded. Download it again, then open it again.',
    too_large: 'This file is too large for a phone. Save the plan alone, without its attachments, then open it again.',
    empty: 'There is no writing in it. If it holds pictures, type what matters and paste it.',
    unreadable: 'This file cannot be opened from where it is. Save it to the phone first, then choose it from there.',
    engine: 'The reader of documents is not on this phone yet. Connect once; from then on it works without a network.'
  },
  place: {
    paragraph: (n: number) => `from paragraph ${n}`,
    line: (n: number) => `from line ${n}`,
    table: (n: number, row: number) => `from table ${n}, row ${row}`,
    margin: 'from the page’s head'
  },
  by: { label: '', words: 'guessed from what it says', order: 'guessed from its order', none: 'its stage is not known yet' },
  label: {
    objective: (n: number) => `Objective ${n}`,
    newObjective: 'New objective',
    newStep: (stage: string) => `New step: ${stage}`,
    newAssessment: (when: string) => `New assessment: ${when}`,
    meetingMinutes: (n: number) => `Minutes of meeting ${n} in all`,
    stepMinutes: (step: string) => `Minutes · ${step}`,
    unplaced: (n: number) => `Text without a place ${n}`,
    which: 'Part to change'
  },
  more: { identity: 'Identity', meeting: 'Meeting number', option: 'Option' },
  unplacedTitle: (n: number) => `Not placed yet (${n})`,
  unplacedText: 'Nothing is thrown away. Move it to its place, or leave it.',
  moveTo: 'Move to',
  move: 'Move',
  away: 'Put away'
} satisfies typeof id;
