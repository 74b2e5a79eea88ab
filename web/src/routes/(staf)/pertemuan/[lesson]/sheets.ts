/** What opens over a lesson by a tap. It comes right after the lesson is drawn, so that a first load need not wait for it. */
export { default as AttendanceSheet } from './AttendanceSheet.svelte';
export { default as Beside } from './asking/Beside.svelte';
export { default as HelpSheet } from './asking/HelpSheet.svelte';
export { default as NewQuestionSheet } from './NewQuestionSheet.svelte';
export { default as Played } from './asking/Played.svelte';
export { default as QuestionSheet } from './QuestionSheet.svelte';
export { default as TeamsSheet } from './teams/TeamsSheet.svelte';
export { default as Before } from './voices/Before.svelte';
export { default as VoicesSheet } from './voices/VoicesSheet.svelte';
