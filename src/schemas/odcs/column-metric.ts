import { cell, type Piece, type Said, unsupported } from '../piece.ts'
import { boundsOf, isNone, mapBounds, type NumberBounds } from './bounds.ts'
import type { Quality } from './contract.ts'

interface Metric {
  readonly quality: Quality
  readonly column: string
  readonly said: Said
}

/** A metric of ODCS's library, of one column. */
export function piecesOfColumnMetric(metric: string, { quality, column, said }: Metric): Piece[] {
  const { from } = said
  const bounds = boundsOf(quality)
  if ('reason' in bounds) return [unsupported(from, bounds.reason)]
  const isShare = quality.unit === 'percent'
  if (!isShare && quality.unit !== undefined && quality.unit !== 'rows')
    return [unsupported(from, 'counts in a unit that is neither rows nor percent')]
  const asked = { bounds: isShare ? mapBounds(bounds, (percent) => percent / 100) : bounds, isShare }
  if (metric === 'nullValues') return [isNone(bounds) ? ask('required', true) : countNulls(asked)]
  if (metric === 'duplicateValues') return [isNone(bounds) ? ask('unique', true) : countRepeated(asked)]
  if (metric === 'invalidValues') return piecesOfInvalid(asked)
  if (metric === 'missingValues') return piecesOfMissing()
  return [unsupported(from, metric === '' ? 'names no metric' : `${metric} has no check of a column`)]

  function ask(rule: string, option: unknown): Piece {
    return cell(column, rule, option, said)
  }

  function countNulls({ bounds: asked, isShare }: Counted): Piece {
    return ask(isShare ? 'null-share' : 'null-count', asked)
  }

  function countRepeated({ bounds: asked, isShare }: Counted): Piece {
    if (!isShare) return ask('duplicate-count', asked)
    return ask(
      'distinct-share',
      mapBounds(asked, (share) => tidy(1 - share), { turned: true }),
    )
  }

  function piecesOfInvalid(counted: Counted): Piece[] {
    const mostly = mostlyOf(counted)
    if (mostly === null)
      return [unsupported(from, 'bounds the number of invalid values otherwise than from above, in percent')]
    const { validValues, pattern, ...rest } = quality.arguments ?? {}
    const demands = { ...said.demands, ...(mostly < 1 ? { mostly } : {}) }
    const invalid = [
      ...(Array.isArray(validValues)
        ? [cell(column, 'enum', validValues.filter(isPresent), { from, demands })]
        : []),
      ...(typeof pattern === 'string' ? [cell(column, 'search', pattern, { from, demands })] : []),
    ]
    // A share of values that are invalid for one reason or the other is no share of each.
    if (mostly < 1 && invalid.length > 1)
      return [unsupported(from, 'counts two kinds of invalid values together')]
    const others = Object.keys(rest).map((key) => unsupported(`${from}.arguments.${key}`, 'has no check'))
    // Without arguments, what is valid is said by the rest of the column.
    return invalid.length + others.length > 0
      ? [...invalid, ...others]
      : [unsupported(from, 'does not say what is valid')]
  }

  /** Cells without a value, and those with a word that stands for none. */
  function piecesOfMissing(): Piece[] {
    const { missingValues } = quality.arguments ?? {}
    const words = Array.isArray(missingValues) ? missingValues.filter(isPresent) : []
    const isPlain = !isShare || isNone(bounds as NumberBounds)
    if (words.length === 0)
      return [isNone(bounds as NumberBounds) ? ask('required', true) : countNulls(asked)]
    if (!isPlain || !isNone(bounds as NumberBounds))
      return [unsupported(from, 'counts several ways of having no value together')]
    return [ask('required', true), ask('not-in-set', words)]
  }
}

interface Counted {
  readonly bounds: NumberBounds
  readonly isShare: boolean
}

/** The share of valid values that is asked for; null where that is not what the rule bounds. */
function mostlyOf({ bounds, isShare }: Counted): number | null {
  if (isNone(isShare ? mapBounds(bounds, (share) => share * 100) : bounds)) return 1
  const { max, below, ...others } = bounds
  if (!isShare || Object.values(others).some((bound) => bound !== undefined && bound > 0)) return null
  if (max !== undefined) return max < 1 ? tidy(1 - max) : null
  // The next share above: `below` excludes its end.
  return below !== undefined && below > 0 && below <= 1 ? Math.min(1, tidy(1 - below) + Number.EPSILON) : null
}

/** A cell without a value is neither valid nor invalid, and is counted by other metrics. */
function isPresent(value: unknown): boolean {
  return value !== null && value !== ''
}

/** 1 − 0.9 is 0.1, not 0.09999999999999998. */
function tidy(share: number): number {
  return Number(share.toPrecision(15))
}
