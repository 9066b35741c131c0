import { fault } from '../errors/fault.ts'
import { quoteCell } from './read-text.ts'
import { columnOf, PLACEHOLDER } from './score-columns.ts'
import { faultAt, requireColumn, type Source } from './source.ts'
import { fitTemplate, requireDifferent, type TemplateColumn } from './template-columns.ts'

/** How the labels of an evaluation are told apart. */
export interface Labelling {
  readonly labels: readonly string[]
  readonly spell: (label: string) => string
}

/** The labels of each row, as they are written. */
export interface LabelSets {
  /** Every label that occurs, or has a column. */
  readonly written: readonly string[]
  /** Where they are read from. */
  readonly columns: readonly string[]
  /** One array a label, 1 where the row has it. Throws `class-column-missing` or `columns-alike`. */
  readonly index: (labelling: Labelling) => Uint8Array[]
}

const FLAGS: ReadonlyMap<string, number> = new Map([
  ...['0', '0.0', 'false', 'False', 'FALSE'].map((cell) => [cell, 0] as const),
  ...['1', '1.0', 'true', 'True', 'TRUE'].map((cell) => [cell, 1] as const),
])

/**
 * Reads columns of 0 and 1, one a label, where `written` is a template, and else a column of labels with a separator
 * between them, an empty cell being no label. Throws `no-score-columns`, `flag-invalid` or `column-missing`.
 */
export function readLabelSets(
  source: Source,
  key: string,
  written: string,
  input: {
    readonly separator: string
    readonly taken: ReadonlySet<string | null>
    readonly rivals: readonly string[]
  },
): Promise<LabelSets> {
  if (!written.includes(PLACEHOLDER)) return readCells(source, key, written, input.separator)
  return readFlags(source, key, written, findClassColumns(source, key, written, input))
}

/** The columns of a template, but those that fit another one more closely. Throws `no-score-columns`. */
export function findClassColumns(
  source: Source,
  key: string,
  template: string,
  input: { readonly taken: ReadonlySet<string | null>; readonly rivals: readonly string[] },
): TemplateColumn[] {
  const { path, table } = source
  const closer = input.rivals.filter((rival) => rival.includes(PLACEHOLDER) && rival.length > template.length)
  const rest = { placeholder: PLACEHOLDER, taken: input.taken }
  const theirs = new Set(
    closer.flatMap((rival) => fitTemplate(source, rival, rest).map(({ column }) => column)),
  )
  const found = fitTemplate(source, template, rest).filter(({ column }) => !theirs.has(column))
  if (found.length > 0) return found
  const place = { file: path, line: 1, column: null }
  throw fault('no-score-columns', { path, key, template, columns: table.columns }, { place })
}

/** One of the template's columns for each label, in the order of the labels. */
export function pickClassColumns(
  source: Source,
  key: string,
  template: string,
  columns: readonly TemplateColumn[],
  { labels, spell }: Labelling,
): TemplateColumn[] {
  requireDifferent(source, columns, (part) => `label "${spell(part)}"`)
  const known = new Map(columns.map((found) => [spell(found.part), found]))
  return labels.map((label) => {
    const found = known.get(label)
    if (found !== undefined) return found
    const { path } = source
    const details = { path, key, label, column: columnOf(template, label), known: [...known.keys()] }
    throw fault('class-column-missing', details, { place: { file: path, line: 1, column: null } })
  })
}

async function readCells(source: Source, key: string, column: string, separator: string): Promise<LabelSets> {
  requireColumn(source, key, column)
  const { dictionary, codes } = await source.table.text(column)
  const sets = dictionary.map((cell) => splitCell(cell, separator))
  return {
    written: [...new Set(sets.flat())],
    columns: [column],
    index: ({ labels, spell }) => {
      const indices = new Map(labels.map((label, index) => [label, index]))
      const ofCode = sets.map((set) => set.map((label) => indices.get(spell(label)) as number))
      const flags = labels.map(() => new Uint8Array(codes.length))
      for (let row = 0; row < codes.length; row += 1) {
        for (const index of ofCode[codes[row] as number] ?? []) (flags[index] as Uint8Array)[row] = 1
      }
      return flags
    },
  }
}

function splitCell(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((label) => label.trim())
    .filter((label) => label !== '')
}

async function readFlags(
  source: Source,
  key: string,
  template: string,
  columns: readonly TemplateColumn[],
): Promise<LabelSets> {
  const flags = new Map<TemplateColumn, Uint8Array>()
  for (const found of columns) flags.set(found, await readFlag(source, key, found.column))
  return {
    written: columns.map(({ part }) => part),
    columns: columns.map(({ column }) => column),
    index: (labelling) =>
      pickClassColumns(source, key, template, columns, labelling).map(
        (found) => flags.get(found) as Uint8Array,
      ),
  }
}

async function readFlag(source: Source, key: string, column: string): Promise<Uint8Array> {
  const text = await source.table.text(column)
  const ofCode = text.dictionary.map((cell) => FLAGS.get(cell))
  const isFlag = (code: number) => ofCode[code] !== undefined
  const row = text.codes.findIndex((code) => !isFlag(code))
  if (row === -1) return Uint8Array.from(text.codes, (code) => ofCode[code] as number)
  const count = text.codes.reduce((sum, code) => sum + (isFlag(code) ? 0 : 1), 0)
  const value = await quoteCell(source, column, row)
  throw await faultAt(source, row, 'flag-invalid', { path: source.path, key, column, value, count })
}
