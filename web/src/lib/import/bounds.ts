/** What can be brought, as the page must know before anything is read: the reader comes later. */

/** What a phone's file list offers; a file that came without a name is looked at all the same. */
export const accepted = '.docx,.odt,.txt,.md,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.oasis.opendocument.text,text/plain';

/** Characters of a text. */
export const textMost = 400_000;
