import type * as z from 'zod'

type Issue = z.core.$ZodIssue
type Branch = readonly Issue[]
type Union = z.core.$ZodIssueInvalidUnion

/**
 * The alternative of a union that the writer had in mind: the only one whose kind of value is right, or of several the
 * one whose keys are, with paths from the top; null where none is.
 */
export function chooseBranch(issue: Union, value: unknown): Branch | null {
  const fitting = branchesOf(issue).filter((branch) => isOfKind(branch, value))
  const [nearest, ...others] = isMapping(value)
    ? fitting.toSorted((one, other) => compare(keysWrong(one, value), keysWrong(other, value)))
    : fitting.toSorted((one, other) => elementsWrong(one) - elementsWrong(other))
  if (nearest === undefined || knowsNothingOf(nearest, value)) return null
  // Words that may stand there are told together, with those of the others.
  if (nearest.every(isWord) || (others.length > 0 && !isMapping(value) && nearest.some(isWhole))) return null
  const isMisspelt = nearest.some((one) => isWhole(one) && one.code === 'unrecognized_keys')
  const told = nearest.filter((one) => !(isMisspelt && isMapping(value) && isLacking(one, value)))
  return told.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** What the alternatives of another kind ask for: none of them looked into the value. */
export function otherKinds(issue: Union, value: unknown): Issue[] {
  const branches = branchesOf(issue)
  const others = branches.filter((branch) => !isOfKind(branch, value) || !isMapping(value))
  return (others.length > 0 ? others : branches).flat()
}

/** The alternatives, and those of an alternative that is a union itself. */
function branchesOf({ errors }: Union): Branch[] {
  return errors.flatMap((branch) => {
    const [only, ...more] = branch
    const isNested = only?.code === 'invalid_union' && only.path.length === 0 && more.length === 0
    return isNested ? branchesOf(only) : [branch]
  })
}

function isOfKind(branch: Branch, value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null
  return !branch.some(
    (one) => isWhole(one) && (one.code === 'invalid_type' || (isObject && one.code === 'invalid_value')),
  )
}

function isWhole({ path }: Issue): boolean {
  return path.length === 0
}

function isWord(one: Issue): boolean {
  return isWhole(one) && one.code === 'invalid_value'
}

/** How many of its keys are unknown there, and how many it lacks. */
function keysWrong(branch: Branch, value: object): readonly number[] {
  const unknown = branch.flatMap((one) => (isWhole(one) && one.code === 'unrecognized_keys' ? one.keys : []))
  const missing = branch.filter((one) => isLacking(one, value))
  return [unknown.length, missing.length, branch.length]
}

/** Whether the issue is of a key that the mapping does not have. */
function isLacking({ path: [key, ...more] }: Issue, value: object): boolean {
  return key !== undefined && more.length === 0 && !Object.hasOwn(value, key)
}

function elementsWrong(branch: Branch): number {
  return branch.filter(({ path }) => path.length === 1).length
}

/** A mapping of which every key is unknown to the alternative, in place of one that it lacks, is meant for another. */
function knowsNothingOf(branch: Branch, value: unknown): boolean {
  if (!isMapping(value)) return false
  const [unknown = 0, missing = 0] = keysWrong(branch, value)
  return unknown > 0 && missing > 0 && unknown === Object.keys(value).length && lacksValue(branch)
}

/** The longer form of a check, `{ value: …, severity: … }`, of which nothing is meant where nothing of it is said. */
function lacksValue(branch: Branch): boolean {
  return branch.some(({ path }) => path.length === 1 && path[0] === 'value')
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((count, at) => count !== other[at])
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
}
