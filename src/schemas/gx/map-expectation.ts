import * as z from 'zod'
import type { Severity } from '../../documents/parts.ts'
import { cutText } from '../cut-text.ts'
import { explainArguments } from '../explain-arguments.ts'
import type { ImportedDemands } from '../imported-schema.ts'
import { type Piece, unsupported } from '../piece.ts'
import { readConditionObject } from './condition-object.ts'
import { expectations } from './expectations.ts'
import { readRowCondition } from './row-condition.ts'

interface Asked {
  readonly type: string
  readonly kwargs: Readonly<Record<string, unknown>>
  readonly severity: string | null
  /** What else every row must be for it to be judged, in SQL. */
  readonly when?: string
  /** How it is called; its type and columns where nothing is said. */
  readonly from?: string
}

/** Says of the run, or of how results are shown, and asks nothing of the data. */
const SAID_OF_THE_RUN = new Set([
  'result_format',
  'catch_exceptions',
  'include_config',
  'meta',
  'batch_id',
  'notes',
  'description',
])

/** What one expectation comes to, for dbt's packages that have them too. */
export function mapExpectation({
  type,
  kwargs,
  severity,
  when,
  from = nameOf(type, kwargs),
}: Asked): Piece[] {
  const map = Object.hasOwn(expectations, type) ? expectations[type] : undefined
  if (map === undefined) return [unsupported(from, UNMAPPED.get(type) ?? 'has no check')]
  const { mostly, row_condition, condition_parser: _parser, ...rest } = kwargs
  const parameter = findParameter(kwargs)
  if (parameter !== null) return [unsupported(from, `${parameter} is a parameter of the run`)]
  const demands = demandsOf({ mostly, row_condition, severity, when })
  if ('reason' in demands) return [unsupported(from, demands.reason)]
  const asked = Object.entries(rest).filter(([key]) => !SAID_OF_THE_RUN.has(key))
  try {
    return map({ kwargs: Object.fromEntries(asked), from, demands })
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return [unsupported(from, explainArguments(error))]
  }
}

const DISTRIBUTION = 'compares distributions; see drift'
const UNMAPPED: ReadonlyMap<string, string> = new Map([
  ['expect_column_kl_divergence_to_be_less_than', DISTRIBUTION],
  ['expect_column_chisquare_test_p_value_to_be_greater_than', DISTRIBUTION],
  ['expect_column_bootstrapped_ks_test_p_value_to_be_greater_than', DISTRIBUTION],
  ['expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than', DISTRIBUTION],
  ['expect_column_pair_cramers_phi_value_to_be_less_than', 'measures how two columns depend on each other'],
  ['expect_column_values_to_be_dateutil_parseable', 'dateutil reads what no pattern says'],
  ['expect_column_values_to_match_json_schema', 'no JSON Schema is applied to cells'],
])

/** `expect_column_values_to_be_between(age)` */
function nameOf(type: string, kwargs: Readonly<Record<string, unknown>>): string {
  const { column, column_A, column_B, column_list } = kwargs
  const named = [column, column_A, column_B, ...(Array.isArray(column_list) ? column_list : [])]
  const columns = named.filter((name) => typeof name === 'string')
  return cutText(columns.length === 0 ? type : `${type}(${columns.join(', ')})`)
}

function findParameter(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  if (Object.hasOwn(value, '$PARAMETER'))
    return cutText(String((value as { $PARAMETER: unknown }).$PARAMETER))
  return (
    Object.values(value)
      .map(findParameter)
      .find((found) => found !== null) ?? null
  )
}

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'error'],
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'info'],
])

function demandsOf({
  mostly,
  row_condition,
  severity,
  when,
}: {
  mostly: unknown
  row_condition: unknown
  severity: string | null
  when: string | undefined
}): ImportedDemands | { readonly reason: string } {
  const share = mostly ?? 1
  if (typeof share !== 'number' || share < 0 || share > 1) return { reason: 'mostly is no share' }
  if (share === 0) return { reason: 'asks for nothing: mostly is 0' }
  const level = severity === null ? null : SEVERITIES.get(severity)
  if (level === undefined) return { reason: `has the unknown severity ${cutText(String(severity))}` }
  const condition = isNothing(row_condition) ? undefined : readCondition(row_condition)
  if (condition === null) return { reason: 'its row_condition is not understood' }
  const judged = [condition, when].filter((one) => one !== undefined)
  return {
    ...(share === 1 ? {} : { mostly: share }),
    ...(level === null ? {} : { severity: level }),
    ...(judged.length === 0 ? {} : { when: judged.map((one) => `(${one})`).join(' AND ') }),
  }
}

function isNothing(row_condition: unknown): boolean {
  return row_condition === null || row_condition === undefined || row_condition === ''
}

function readCondition(row_condition: unknown): string | null {
  return typeof row_condition === 'string'
    ? readRowCondition(row_condition)
    : readConditionObject(row_condition)
}
