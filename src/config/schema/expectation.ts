import type * as z from 'zod'
import { saysZod } from '../../errors/expectation.ts'
import { didYouMean } from '../../errors/nearest.ts'
import { typeOfName } from '../../schemas/type-names.ts'
import { cut } from './quote-value.ts'
import { comparisonInstead } from './words-of-others.ts'

type Issue = z.core.$ZodIssue

/** What to write instead, where it is a slip that is known; else nothing. */
export function fixOfSlip(issue: Issue, value: unknown): string {
  const values = valuesOf(issue)
  if (values.length > 0) return fixOfWord(String(value), values)
  if (issue.code !== 'invalid_type' || !saysZod(issue) || typeof value === 'object') return ''
  if (issue.expected === 'string') return `Write it in quotes: "${cut(String(value))}". `
  const share = issue.expected === 'number' ? shareOf(String(value)) : null
  return share === null ? '' : `Write ${share}. `
}

/** The words that may stand there, of any alternative. */
function valuesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(valuesOf) : []
}

function fixOfWord(word: string, values: readonly string[]): string {
  // Other tools' names of a type are no slips of the pen: `int` is not nearly `list`.
  const type = values.includes('integer') ? typeOfName(word) : null
  if (type !== null && values.includes(type)) return `Write ${type}. `
  const comparison = comparisonInstead(word, values)
  if (comparison !== null) return `Write "${comparison}". `
  const longer = word.length < 3 ? undefined : values.find((one) => one.startsWith(word.toLowerCase()))
  return longer === undefined ? didYouMean(word, values) : `Did you mean ${longer}? `
}

/** `1%` as 0.01. */
function shareOf(text: string): number | null {
  const [, percent] = /^\s*([+-]?\d+(?:\.\d+)?)\s*%\s*$/.exec(text) ?? []
  return percent === undefined ? null : asShare(Number(percent))
}

/** A percentage as a share, without the digits that binary fractions add. */
export function asShare(percent: number): number {
  return Number((percent / 100).toPrecision(12))
}
