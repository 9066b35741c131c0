import * as z from 'zod'
import { defineTableCheck } from '../define-check.ts'

/** Table Schema v2's ways in which the columns of the file and those of `columns` may differ. */
const matches = z.enum(['exact', 'equal', 'subset', 'superset', 'partial'])
type Match = z.infer<typeof matches>

interface Names {
  readonly found: readonly string[]
  readonly declared: readonly string[]
}

/** What is wrong, by name, and in words. */
interface Difference {
  readonly names: readonly string[]
  readonly said: string
}

const missing: Look = ({ found, declared }) => ({
  names: declared.filter((name) => !found.includes(name)),
  said: 'missing from the file',
})
const unexpected: Look = ({ found, declared }) => ({
  names: found.filter((name) => !declared.includes(name)),
  said: 'in the file, and not declared',
})
const misplaced: Look = ({ found, declared }) => ({
  names: declared.filter((name, index) => found.includes(name) && found[index] !== name),
  said: 'not in its declared place',
})
const noneShared: Look = ({ found, declared }) => ({
  names: declared.some((name) => found.includes(name)) ? [] : declared,
  said: 'missing from the file, which has none of the declared columns',
})

type Look = (names: Names) => Difference

const looks: Readonly<Record<Match, readonly Look[]>> = {
  exact: [missing, unexpected, misplaced],
  equal: [missing, unexpected],
  subset: [missing],
  superset: [unexpected],
  partial: [noneShared],
}

export const fieldsMatch = defineTableCheck({
  rule: 'fieldsMatch',
  summary:
    'The columns of the file are those of `columns`: `exact` in their order, `equal` in any, `subset` where it may have more, `superset` fewer, `partial` at least one.',
  option: matches,
  example: 'equal',
  counterparts: [
    'Table Schema fieldsMatch',
    'expect_table_columns_to_match_ordered_list',
    'expect_table_columns_to_match_set',
    'TFDV SCHEMA_NEW_COLUMN',
  ],
  plan: ({ columns: found, declared: types }, option) => {
    const declared = [...types.keys()]
    if (declared.length === 0)
      return { kind: 'error', reason: 'no columns are declared to match the file with' }
    // One that is missing moves those behind it: a place is judged only where the set is right.
    const differences = looks[option]
      .map((look) => look({ found, declared }))
      .filter(({ names }) => names.length > 0)
    const told = differences.length > 1 ? differences.filter(({ said }) => said !== MISPLACED) : differences
    const failing = told.flatMap(({ names, said }) => names.map((name) => `${name}: ${said}`))
    return {
      kind: 'known',
      judged: {
        holds: failing.length === 0,
        observed: found.length,
        said: failing.length === 0 ? `the columns match (${option})` : `the columns do not match (${option})`,
      },
      failing,
      total: new Set([...declared, ...found]).size,
    }
  },
})

const MISPLACED = 'not in its declared place'

/** Whether a declared column may be missing from the file. */
export function mayLack(option: unknown): boolean {
  return option === 'superset' || option === 'partial'
}
