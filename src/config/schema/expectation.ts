import type * as z from 'zod'
import { didYouMean } from '../../errors/nearest.ts'
import { cut } from './quote-value.ts'

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of names to values',
}

/** Completes "it must be …". */
export function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return (saysZod(issue) && KINDS[issue.expected]) || issue.message
    case 'invalid_value':
      return anyOf(issue.values.map(String))
    case 'too_small':
      return bound(issue.origin, issue.inclusive ? 'at least' : 'above', issue.minimum)
    case 'too_big':
      return bound(issue.origin, issue.inclusive ? 'at most' : 'below', issue.maximum)
    case 'invalid_union':
      return saysZod(issue) ? anyOf([...new Set(issue.errors.flat().map(expectationOf))]) : issue.message
    default:
      return issue.message
  }
}

/** What to write instead, where it is a slip that is known; else nothing. */
export function fixOfSlip(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value') return didYouMean(String(value), issue.values.map(String))
  if (issue.code !== 'invalid_type' || !saysZod(issue) || typeof value === 'object') return ''
  if (issue.expected === 'string') return `Write it in quotes: "${cut(String(value))}". `
  const share = issue.expected === 'number' ? shareOf(String(value)) : null
  return share === null ? '' : `Write ${share}. `
}

/** Whether the message is zod's own, and not that of one of our fields. */
function saysZod({ message }: Issue): boolean {
  return message.startsWith('Invalid input')
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

function bound(origin: string, relation: string, limit: number | bigint): string {
  if (origin === 'string')
    return relation === 'at least' ? 'some text' : `${relation} ${limit} characters long`
  if (origin === 'array') return `a list of ${relation} ${limit}`
  return `a number ${relation} ${limit}`
}

function anyOf(values: readonly string[]): string {
  const last = values.at(-1) ?? ''
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`
}
