import type id from './texts.id';

const en: typeof id = { title: 'My schools', none: 'No school yet', noneHint: 'Schools appear here once the office has given them to you.', reports: 'Monthly report' };
export default en;
