import type { Verdict } from '../documents/parts.ts'
import type { DrawnChart } from './charts/drawn-chart.ts'
import { type Inline, own, type Prose } from './prose.ts'

/** The report before a medium is chosen: Markdown, HTML and the terminal's text are three renderings of one article. */
export interface Article {
  readonly title: { readonly mark: Verdict; readonly prose: Prose }
  /** What is never cut, in reading order. */
  readonly lead: readonly Block[]
  /** What a reader opens. */
  readonly sections: readonly Section[]
}

export interface Section {
  readonly key: SectionKey
  /** What is seen while it is closed. */
  readonly title: Prose
  /** What it is called where it was cut. */
  readonly short: string
  readonly blocks: readonly Block[]
}
export type SectionKey =
  | 'chart'
  | 'charts'
  | 'changes'
  | 'slices'
  | 'flips'
  | 'metrics'
  | 'data'
  | 'training'
  | 'own-charts'
  | 'baseline'
  | 'decision'

export type Block =
  | { readonly kind: 'paragraph'; readonly prose: Prose }
  | { readonly kind: 'list'; readonly items: readonly Prose[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly TableRow[]
    }
  | { readonly kind: 'chart'; readonly chart: DrawnChart }

export interface Column {
  readonly title: Inline
  readonly align: 'left' | 'right'
}
export type TableRow = readonly Prose[]

export const paragraph = (prose: Prose): Block => ({ kind: 'paragraph', prose })
export const list = (items: readonly Prose[]): Block => ({ kind: 'list', items })
export const left = (title: string): Column => ({ title: own(title), align: 'left' })
export const right = (title: string): Column => ({ title: own(title), align: 'right' })

/** A table, or nothing where it would have no row. */
export function table(caption: string, columns: readonly Column[], rows: readonly TableRow[]): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }]
}
