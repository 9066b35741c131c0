import type { SectionKey } from './article.ts'

/** How much of everything is shown. */
export interface Detail {
  /** Gated metrics. */
  readonly rows: number
  /** Checks of the data that fail, and failing rows of each. */
  readonly checks: number
  readonly examples: number
  /** Of the checks beyond those: a line each. */
  readonly checkLines: number
  /** Whether checks that fail and decide nothing have their rows too; elsewhere each has a sentence. */
  readonly showsUndecided: boolean
  /** Warnings, failed stages, evaluations with changed examples, each. */
  readonly sentences: number
  /** Examples that changed sides, of each evaluation. */
  readonly flips: number
  /** Rows of the tables of all metrics and of slices, each. */
  readonly tableRows: number
  /** Whether each of those examples is told to have got better or worse, in a column that can be filtered by. */
  readonly tellsSides: boolean
  /** Characters of one piece of foreign text. */
  readonly text: number
}

export const FULL: Detail = {
  rows: 40,
  checks: 10,
  examples: 5,
  checkLines: 50,
  showsUndecided: false,
  sentences: 12,
  flips: 20,
  tableRows: 100,
  tellsSides: false,
  text: 300,
}

/** What the page shows, which has no limit of length: all that the documents list. */
export const PAGE: Detail = {
  ...FULL,
  checks: Number.POSITIVE_INFINITY,
  showsUndecided: true,
  flips: Number.POSITIVE_INFINITY,
  tableRows: Number.POSITIVE_INFINITY,
  tellsSides: true,
}

/** Tried one after the other where everything is cut that may be and a comment is still too long. */
export const LESS: readonly Detail[] = [
  { ...FULL, rows: 20, checks: 5, examples: 3, checkLines: 20, sentences: 6, flips: 0, text: 160 },
  { ...FULL, rows: 10, checks: 3, examples: 2, checkLines: 8, sentences: 4, flips: 0, text: 80 },
  { ...FULL, rows: 5, checks: 2, examples: 1, checkLines: 3, sentences: 2, flips: 0, text: 40 },
]

/** What goes first where a comment is too long. The verdict, the baseline, failing rows and warnings are in none of these. */
export const CUT_ORDER: readonly SectionKey[] = [
  'flips',
  'decision',
  'baseline',
  'training',
  'slices',
  'metrics',
  'data',
  'changes',
  'own-charts',
  'chart',
]
