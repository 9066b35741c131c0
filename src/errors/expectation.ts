import type * as z from 'zod'

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of names to values',
}

/** What a schema's issue asks for in the product's own words: completes "it must be …". */
export function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return saysZod(issue) ? (KINDS[issue.expected] ?? 'of another kind') : issue.message
    case 'invalid_value':
      return anyOf(issue.values.map(String))
    case 'too_small':
      return bound(issue.origin, issue.inclusive ? 'at least' : 'above', issue.minimum)
    case 'too_big':
      return bound(issue.origin, issue.inclusive ? 'at most' : 'below', issue.maximum)
    case 'invalid_union':
      return saysZod(issue) ? anyKind(issue.errors.flat()) : issue.message
    case 'unrecognized_keys':
      return 'a mapping with other keys'
    case 'invalid_format':
      return saysZod(issue) ? `text that matches ${issue.pattern ?? issue.format}` : issue.message
    default:
      return saysZod(issue) ? 'another value' : issue.message
  }
}

/** What any of several issues asks for, each thing once. */
export function anyKind(issues: readonly Issue[]): string {
  const kinds = issues.flatMap((issue) =>
    issue.code === 'invalid_type' && issue.expected === 'boolean' && saysZod(issue)
      ? ['true', 'false']
      : issue.code === 'invalid_value'
        ? issue.values.map(String)
        : [expectationOf(issue)],
  )
  return anyOf([...new Set(kinds)])
}

/** Whether the message is zod's own, and not that of one of our fields. */
export function saysZod({ message }: { readonly message: string }): boolean {
  return /^(?:Invalid |Too (?:small|big)|Unrecognized key|No matching)/.test(message)
}

/** Whether nothing stood where something must: an issue does not hold what stood there. */
export function isMissing(issue: Issue): boolean {
  if (issue.code === 'invalid_union')
    return issue.errors.every(([first]) => first !== undefined && first.path.length === 0 && isMissing(first))
  return issue.code === 'invalid_type' && /received undefined$/.test(issue.message)
}

function bound(origin: string, relation: string, limit: number | bigint): string {
  const least = relation === 'at least' && Number(limit) === 1
  if (origin === 'string') {
    if (least) return 'some text'
    return `${relation} ${limit} ${Number(limit) === 1 ? 'character' : 'characters'} long`
  }
  if (origin === 'array') return least ? 'a list of at least one' : `a list of ${relation} ${limit}`
  return `a number ${relation} ${limit}`
}

function anyOf(values: readonly string[]): string {
  const last = values.at(-1) ?? ''
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`
}
