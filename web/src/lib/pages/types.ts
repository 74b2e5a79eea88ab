/** What the reader says of a photographed page (src/engines/pages/report.hpp), and what is kept of one. */

export type PageKind = 'work' | 'journal';
/** Other files are answers: they stand beside their question. */
export const isPaper = (page: string): page is PageKind => page === 'work' || page === 'journal';
export interface PageReport {
  /** In class. */
  number: number;
  /** `strip`: a strip was not readable; `bare`: a marker without its page's corners. */
  doubt: 'none' | 'strip' | 'bare';
  kind: PageKind | null;
  tag: number | null;
  corners: { x: number; y: number }[];
}
export type PageFault = 'no_page' | 'several' | 'corner' | 'class_sheet' | 'small';
/** One of the two is there. */
export interface PageRead {
  page: PageReport | null;
  fault: PageFault | null;
}
