import type { ImportedDemands } from '../imported-schema.ts'
import { table as ask, type Piece, type Said, unsupported } from '../piece.ts'
import { boundsOf, isNone, wholeBounds } from './bounds.ts'
import { piecesOfColumnMetric } from './column-metric.ts'
import type { ContractTable, Quality } from './contract.ts'
import { piecesOfEngine } from './own-checks.ts'
import { piecesOfQuery } from './query.ts'
import { columnOf } from './read-table.ts'

export interface QualityPlace {
  /** As messages call the rule. */
  readonly from: string
  /** null for a rule of the table. */
  readonly column: string | null
  readonly table: ContractTable
}

/** A rule of `quality`, of a column or of the table. */
export function piecesOfQuality(quality: Quality, place: QualityPlace): Piece[] {
  const { from, column } = place
  const said = { from, demands: demandsOf(quality) }
  switch (quality.type) {
    case 'text':
      return [unsupported(from, 'is prose')]
    case 'sql':
      return [piecesOfQuery(quality, { ...place, said })]
    case 'custom':
      return piecesOfEngine(quality, column, said)
    case 'library':
      return piecesOfMetric(quality, place, said)
  }
}

/** Words may be anything; what is not known to be mild is none. */
const SEVERITIES: ReadonlyMap<string, NonNullable<ImportedDemands['severity']>> = new Map([
  ['info', 'info'],
  ['low', 'info'],
  ['warning', 'warning'],
  ['warn', 'warning'],
  ['medium', 'warning'],
  ['minor', 'warning'],
])

function demandsOf({ severity = 'error' }: Quality): ImportedDemands {
  const known = SEVERITIES.get(severity.toLowerCase())
  return known === undefined ? {} : { severity: known }
}

function piecesOfMetric(quality: Quality, { from, column, table }: QualityPlace, said: Said): Piece[] {
  const metric = quality.metric ?? quality.rule ?? ''
  if (column !== null) return piecesOfColumnMetric(metric, { quality, column, said })
  const bounds = boundsOf(quality)
  if ('reason' in bounds) return [unsupported(from, bounds.reason)]
  if (metric === 'rowCount') {
    const whole = wholeBounds(bounds)
    return whole === null ? [] : [ask('rows', whole, said)]
  }
  const { properties } = quality.arguments ?? {}
  const isKey = metric === 'duplicateValues' && isNone(bounds) && Array.isArray(properties)
  if (!isKey) return [unsupported(from, `${metric || 'it'} has no check of a whole table`)]
  const columns = properties.map((name: unknown) => {
    const property = table.properties.find((one) => one.name === name)
    return property === undefined ? String(name) : columnOf(property)
  })
  return [ask('uniqueKeys', [columns], said)]
}
