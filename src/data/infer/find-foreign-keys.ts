import { foreignKeys } from '../../checks/table/foreign-keys.ts'
import type { DatasetSettings } from '../../config/configuration.ts'
import type { CheckResult } from '../../documents/data.ts'
import type { Ports } from '../../ports.ts'
import { validateDataset } from '../validate-dataset.ts'
import { isCalledKey, wordsOf } from './column-names.ts'
import { settingsOf } from './settings-of.ts'
import { confidenceOf, count, LEAST_CONFIDENCE, type SuggestedSchema } from './suggestion.ts'

export interface NamedSchema {
  /** Of the data set, as mergemark.yml will call it. */
  readonly name: string
  readonly schema: SuggestedSchema
}

/** A column whose values all occur in a column of another data set that holds each value once. */
export interface ForeignKey {
  readonly dataset: string
  readonly field: string
  readonly resource: string
  readonly referred: string
  /** As of every suggestion. */
  readonly confidence: number
  readonly why: string
}

export interface FoundForeignKeys {
  readonly keys: readonly ForeignKey[]
  /** Columns of which all but a few values occur there, a sentence each. */
  readonly notes: readonly string[]
}

/** From here on what is missing are slips rather than another kind of value. */
const NEARLY_ALL = 0.95

/** Columns that refer to other data sets, by their names, where their values do too. */
export async function findForeignKeys(
  schemas: readonly NamedSchema[],
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<FoundForeignKeys> {
  const keys: ForeignKey[] = []
  const notes: string[] = []
  for (const candidate of candidatesOf(schemas)) {
    const check = await checkReference(candidate, schemas, ports)
    if (check === null || check.result === 'error') continue
    const { dataset, field, resource, referred } = candidate
    const passing = check.total - check.failing
    const confidence = confidenceOf(passing, check.total)
    if (check.failing === 0 && confidence >= LEAST_CONFIDENCE) {
      const why = `all ${count(check.total)} values occur there`
      keys.push({ ...candidate, confidence, why })
    } else if (check.failing > 0 && passing >= NEARLY_ALL * check.total) {
      const missing = `${count(check.failing)} of ${count(check.total)}`
      notes.push(`${dataset}: ${missing} values of ${field} are no ${referred} of ${resource}`)
    }
  }
  return { keys, notes }
}

type Candidate = Pick<ForeignKey, 'dataset' | 'field' | 'resource' | 'referred'>

/** One for each column, the best-named; two tables that name the same rows refer to each other once at most. */
function candidatesOf(schemas: readonly NamedSchema[]): Candidate[] {
  return schemas.flatMap((child) =>
    child.schema.columns.flatMap(({ name: field }) => {
      const isOwnKey = child.schema.uniques.includes(field)
      const found = schemas.flatMap((parent) => {
        if (parent === child || (isOwnKey && isSmaller(parent, child))) return []
        const referred = parent.schema.uniques.find((column) => agrees(field, column, parent.name))
        return referred === undefined ? [] : [{ dataset: child.name, field, resource: parent.name, referred }]
      })
      // Of a plain `id` nobody knows whose it is.
      const named = found.find(({ resource }) => isOf(field, resource)) ?? (isOwnKey ? undefined : found[0])
      return named === undefined ? [] : [named]
    }),
  )
}

function isSmaller(one: NamedSchema, other: NamedSchema): boolean {
  return one.schema.rows <= other.schema.rows
}

/** `customer_id` is customers.id, customers.customer_id or customers.customer; `customer` is customers.id. */
function agrees(field: string, column: string, table: string): boolean {
  const [here, there] = [wordsOf(field).join(' '), wordsOf(column).join(' ')]
  const thing = singularOf(table)
  if (here === there) return isCalledKey(column) && wordsOf(column).length > 1
  if (here === thing) return isCalledKey(column) || there === 'name'
  return here === `${thing} ${there}` && isCalledKey(column)
}

function isOf(field: string, table: string): boolean {
  return wordsOf(field).join(' ').startsWith(singularOf(table))
}

/** Of the last word: `order_items` is `order item`; enough to tell, not to spell. */
function singularOf(table: string): string {
  const words = wordsOf(table)
  const last = words.pop() ?? ''
  const one = /[^s]ies$/.test(last)
    ? `${last.slice(0, -3)}y`
    : last.replace(/(ss|sh|ch|x|z)es$/, '$1').replace(/([^su])s$/, '$1')
  return [...words, one].join(' ')
}

async function checkReference(
  { dataset, field, resource, referred }: Candidate,
  schemas: readonly NamedSchema[],
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<CheckResult | null> {
  const datasets = schemas.map(
    ({ name, schema }): DatasetSettings => ({ ...settingsOf(schema), name, columns: [] }),
  )
  const child = datasets.find(({ name }) => name === dataset)
  if (child === undefined) return null
  const option = [{ fields: field, reference: { resource, fields: referred } }]
  const asked = { ...child, checks: { [foreignKeys.rule]: option } }
  const { checks } = await validateDataset(asked, ports, { datasets, base: null, now: 0 })
  return checks.find(({ rule }) => rule === foreignKeys.rule) ?? null
}
