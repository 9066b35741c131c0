import type * as z from 'zod'
import { expectationOf, isMissing, saysZod } from '../errors/expectation.ts'
import { cutText } from './cut-text.ts'

type Issue = z.core.$ZodIssue

/** Why the arguments of a demand are not understood: `"colum" is not known; column is missing`. */
export function explainArguments({ issues }: z.ZodError): string {
  const [first, second] = issues.toSorted((one, other) => Number(isUnknown(other)) - Number(isUnknown(one)))
  if (first === undefined) return 'its arguments are not understood'
  // A key that is misspelt leaves the one that is meant without a value.
  const both = isUnknown(first) && second !== undefined ? [first, second] : [first]
  return cutText(both.map((one) => explainIssue(one)).join('; '))
}

/** `fields[2].name: it must be text`; where the value has several shapes, of the one that it comes closest to. */
export function explainIssue(issue: Issue, formatPath = formatDotted): string {
  const where = formatPath(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ')
    return `${where === '' ? '' : `${where}: `}${keys} ${issue.keys.length === 1 ? 'is' : 'are'} not known`
  }
  if (isMissing(issue) && where !== '') return `${where} is missing`
  // What a descriptor says of itself is a whole sentence.
  const said = saysZod(issue) ? `it must be ${expectationOf(issue)}` : issue.message
  return where === '' ? said : `${where}: ${said}`
}

function isUnknown({ code }: Issue): boolean {
  return code === 'unrecognized_keys'
}

function formatDotted(path: readonly PropertyKey[]): string {
  return path.join('.')
}
