import type * as z from 'zod'
import { anyKind, expectationOf, saysZod } from '../../errors/expectation.ts'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { chooseBranch, otherKinds } from './choose-branch.ts'
import { complaintOf } from './complain.ts'
import { fixOfSlip } from './expectation.ts'
import { cut, formatKey, quoteValue } from './quote-value.ts'
import { mappingsAt, purposeAt, schemaAt } from './schema-at.ts'
import { keyInstead } from './words-of-others.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** Of one mapping; more would be read by nobody. */
const MOST_KEYS = 20

/** More would be read by nobody, and finding their places takes time. */
const MOST_ISSUES = 100

/** A file, and the schema that it is to follow. */
interface Read {
  readonly file: YamlFile
  readonly schema: z.ZodType
}

/** What the schema finds wrong with the file, as faults with their places. */
export function explainIssues(error: z.ZodError | undefined, read: Read): MergemarkError[] {
  const issues = (error?.issues ?? []).slice(0, MOST_ISSUES)
  return withoutFollowing(issues).flatMap((issue) => explainIssue(issue, read))
}

/** A mapping with misspelt keys lacks what they were meant to be. */
function withoutFollowing(issues: readonly Issue[]): readonly Issue[] {
  const misspelt = new Set(
    issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => formatKey(path)),
  )
  return issues.filter(
    (issue) => issue.code !== 'custom' || complaintOf(issue) !== null || !misspelt.has(formatKey(issue.path)),
  )
}

function explainIssue(issue: Issue, read: Read): MergemarkError[] {
  const meant = issue.code === 'unrecognized_keys' ? inNearestForm(issue, read) : null
  if (meant !== null) return withoutFollowing(meant).flatMap((one) => explainIssue(one, read))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(issue.path, key, read))
  const inner =
    issue.code === 'invalid_union' ? chooseBranch(issue, valueAt(read.file.value, issue.path)) : null
  if (inner !== null) return withoutFollowing(inner).flatMap((one) => explainIssue(one, read))
  return [issue.code === 'invalid_key' ? wrongKey(issue, read) : wrongValue(issue, read)]
}

function wrongValue(issue: Issue, { file, schema }: Read): MergemarkError {
  const { path } = issue
  const key = path.length === 0 ? 'the file' : formatKey(path)
  const value = valueAt(file.value, path)
  const place = placeNear(path, file)
  const complaint = complaintOf(issue)
  if (complaint !== null) return complaint({ key, value, place, keyPlace: file.keyPlaceOf(path) ?? place })

  const purpose = purposeAt(schema, path)
  if (value === undefined) return fault('missing-key', { key, hint: purpose }, { place })
  if (key === 'version') return fault('unknown-version', { version: quoteValue(value) }, { place })
  const shown = value === null ? 'empty' : quoteValue(value, file.textOf(path))
  const hint = `${fixOfSlip(issue, value)}${purpose}`
  const isOpen = issue.code === 'invalid_union' && saysZod(issue)
  const expected = isOpen ? anyKind(otherKinds(issue, value)) : expectationOf(issue)
  return fault('wrong-value', { key, value: shown, expected, hint }, { place })
}

/**
 * What is wrong by another alternative that knows more of the mapping's keys: of several the parser tells of the one
 * whose values it could read. null where it is the nearest itself.
 */
function inNearestForm(
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  { file, schema }: Read,
): Issue[] | null {
  const value = valueAt(file.value, path)
  const found = Object.keys(Object(value))
  const unknownTo = ({ shape }: z.ZodObject) => found.filter((key) => !Object.hasOwn(shape, key)).length
  const nearest = mappingsAt(schema, path).toSorted((a, b) => unknownTo(a) - unknownTo(b))[0]
  if (nearest === undefined || unknownTo(nearest) >= keys.length) return null
  const issues = nearest.safeParse(value).error?.issues ?? []
  return issues.length === 0 ? null : issues.map((one) => ({ ...one, path: [...path, ...one.path] }))
}

function unknownKey(path: Path, key: string, { file, schema }: Read): MergemarkError {
  const known = schemaAt(schema, path).keys ?? []
  const place = file.keyPlaceOf([...path, key])
  if (known.includes(key)) {
    // It is a key of another alternative: what was meant is said in its form.
    const isLonger = mappingsAt(schema, path).some(({ shape }) => 'value' in shape && key in shape)
    const expected = isLonger
      ? `\`{ value: …, ${cut(key)}: … }\` where more is said beside what is asked`
      : `a mapping without "${cut(key)}" beside its other keys`
    const hint = purposeAt(schema, path)
    return fault('wrong-value', { key: formatKey(path), value: 'a mapping', expected, hint }, { place })
  }
  // Elsewhere the same words mean other things.
  const instead = path[0] === 'data' ? keyInstead(key, known) : null
  return fault('unknown-key', { key: cut(key), within: formatKey(path), known, instead }, { place })
}

function wrongKey(issue: z.core.$ZodIssueInvalidKey, { file, schema }: Read): MergemarkError {
  const parent = issue.path.slice(0, -1)
  const [inner] = issue.issues
  const details = {
    key: `a name under ${formatKey(parent)}`,
    value: quoteValue(String(issue.path.at(-1))),
    expected: inner === undefined ? 'another' : expectationOf(inner),
    hint: purposeAt(schema, parent),
  }
  return fault('wrong-value', details, { place: file.keyPlaceOf(issue.path) })
}

/** Where something missing would be: at its nearest ancestor that is there. */
function placeNear(path: Path, file: YamlFile) {
  for (let length = path.length; length > 0; length--) {
    const place = file.placeOf(path.slice(0, length))
    if (place !== null) return place
  }
  return file.start
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  )
}
