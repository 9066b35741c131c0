import type * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { complaintOf } from './complain.ts'
import { expectationOf, fixOfSlip } from './expectation.ts'
import { cut, formatKey, quoteValue } from './quote-value.ts'
import { purposeAt, schemaAt } from './schema-at.ts'

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
  return (error?.issues ?? []).slice(0, MOST_ISSUES).flatMap((issue) => explainIssue(issue, read))
}

function explainIssue(issue: Issue, read: Read): MergemarkError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(issue.path, key, read))
  const inner = issue.code === 'invalid_union' ? likeliestBranch(issue) : null
  if (inner !== null) return inner.flatMap((one) => explainIssue(one, read))
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
  return fault('wrong-value', { key, value: shown, expected: expectationOf(issue), hint }, { place })
}

function unknownKey(path: Path, key: string, { file, schema }: Read): MergemarkError {
  const known = schemaAt(schema, path).keys ?? []
  const details = { key: cut(key), within: formatKey(path), known }
  return fault('unknown-key', details, { place: file.keyPlaceOf([...path, key]) })
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

/**
 * The alternative that the writer had in mind: the only one whose kind of value is right, or of several mappings the
 * one whose keys are.
 */
function likeliestBranch(issue: z.core.$ZodIssueInvalidUnion): Issue[] | null {
  const isOther = ({ path, code }: Issue) => path.length === 0 && code === 'invalid_type'
  const branches = issue.errors.filter((branch) => !branch.some(isOther))
  const meant = branches.length > 1 ? nearestMapping(branches) : branches[0]
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? null
}

/** undefined where not all of them are mappings; of equally near ones the first. */
function nearestMapping(branches: readonly Issue[][]): Issue[] | undefined {
  const isOfKey = ({ path, code }: Issue) => path.length > 0 || code === 'unrecognized_keys'
  if (!branches.every((branch) => branch.some(isOfKey))) return undefined
  const wrongKeys = (branch: Issue[]) =>
    branch.reduce((count, one) => count + (one.code === 'unrecognized_keys' ? one.keys.length : 1), 0)
  return branches.toSorted((one, other) => wrongKeys(one) - wrongKeys(other))[0]
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
