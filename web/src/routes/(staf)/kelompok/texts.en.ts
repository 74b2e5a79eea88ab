import type id from './texts.id';

export default {
  fresh: 'New learning group',
  change: 'Change the learning group',
  what: 'A group from one class or more: religion, electives, remedial, combined grades. Only its name, subject and members are written down; the reason is not.',
  name: 'Name of the group',
  nameHint: 'For example “Elective science X” or “Remedial Monday”.',
  subject: 'Subject',
  noSubject: 'No particular subject',
  who: 'Members',
  ofRombel: (n: number, of: number) => (n > 0 ? `${n} of ${of} chosen` : `${of} pupils`),
  picked: (n: number) => (n > 0 ? `${n} pupils chosen` : ''),
  save: (n: number) => (n > 0 ? `Save the group, ${n} pupils` : 'Save the group'),
  none: 'No classes yet',
  noneHint: 'A group is drawn from classes. They appear here once the operator has recorded your assignment.'
} satisfies typeof id;
