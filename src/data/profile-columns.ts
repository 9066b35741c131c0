import type { DatasetSettings } from '../config/configuration.ts'
import type { ColumnProfile } from '../documents/data.ts'
import { type ColumnTypes, type Reading, readableColumns } from './compile-plan.ts'
import type { OpenTable } from './explain-checks.ts'
import { type InferredTypes, settleGuess } from './infer-types.ts'
import { type Measure, type Measured, measureAll } from './measure.ts'
import { isNumeric, profileMeasure, profileOf, sampledMeasure, sampleFor } from './profile.ts'
import { type ReadColumns, readColumns } from './read-columns.ts'
import { findTopValues } from './top-values.ts'

/** The profile of a table, in two steps: what is to be measured beside the checks, and what is made of it. */
export interface ColumnsToProfile {
  /** The relation that most measures share. */
  readonly from: string
  readonly only: NonNullable<Measure['only']>
  readonly measures: readonly Measure[]
  settle(measured: (measure: Measure) => Measured): Promise<{
    readonly profiles: ColumnProfile[]
    readonly types: ColumnTypes
  }>
}

/** Columns whose guessed type all cells contradict are measured once more, in the type that they have. */
export function profileColumns(
  settings: Pick<DatasetSettings, 'columns' | 'profile'>,
  table: OpenTable,
  { types, guessed, unreadFormats = new Map() }: InferredTypes & Reading,
): ColumnsToProfile {
  const declared = readableColumns(settings.columns, unreadFormats)
  const read = readColumns(table, { types, columns: declared })
  const only = (columns: readonly string[]) => read.only(columns).unnumbered
  if (settings.profile === 'none')
    return { from: read.unnumbered, only, measures: [], settle: async () => ({ profiles: [], types }) }
  const numeric = [...types.values()].filter(isNumeric).length
  const sample = sampleFor(table, numeric)
  const measures = measureColumns([...types.keys()], read)
  return { from: read.unnumbered, only, measures: [...measures.values()], settle }

  function measureColumns(names: readonly string[], relation: ReadColumns): ReadonlyMap<string, Measure> {
    const isGuessed = (name: string) => guessed.has(name)
    return new Map(
      names.map((name) => [
        name,
        profileMeasure(name, table, {
          read: relation,
          isGuessed: isGuessed(name),
          isSampled: sample !== null,
        }),
      ]),
    )
  }

  async function settle(measured: (measure: Measure) => Measured) {
    const settled = new Map(
      [...measures].map(([name, measure]) => [name, settleType(name, measured(measure))] as const),
    )
    const mistaken = [...settled].flatMap(([name, type]) => (type === types.get(name) ? [] : [name]))
    const again = await measureAgain(mistaken, settled)
    const sampled = await sampleColumns(settled)
    const profiles = [...measures].map(([name, measure]) =>
      profileOf(
        { name, type: settled.get(name) ?? 'string', rows: table.rows },
        again(name) ?? measured(measure),
        sampled(name),
      ),
    )
    const top = await findTopValues(profiles, table)
    return {
      profiles: profiles.map((profile) => ({ ...profile, top: top.get(profile.name) ?? [] })),
      types: settled,
    }
  }

  function settleType(name: string, measured: Measured) {
    const type = types.get(name) ?? 'string'
    if (!guessed.has(name) || 'reason' in measured) return type
    const { filled, readable, numbers = readable } = measured.values
    return settleGuess(type, { values: Number(filled), readable: Number(readable), numbers: Number(numbers) })
  }

  async function sampleColumns(settled: ColumnTypes) {
    if (sample === null) return () => null
    const settledRead = readColumns(table, { types: settled, columns: declared })
    const own = new Map(
      [...settled].flatMap(([name, type]) =>
        isNumeric(type) ? [[name, sampledMeasure(name, table, { read: settledRead, sample })] as const] : [],
      ),
    )
    const found = await measureAll([...own.values()], table)
    return (name: string) => {
      const measure = own.get(name)
      return measure === undefined ? null : found(measure)
    }
  }

  async function measureAgain(names: readonly string[], settled: ColumnTypes) {
    if (names.length === 0) return () => null
    const others = measureColumns(names, readColumns(table, { types: settled, columns: declared }))
    const measured = await measureAll([...others.values()], table)
    return (name: string) => {
      const measure = others.get(name)
      return measure === undefined ? null : measured(measure)
    }
  }
}
