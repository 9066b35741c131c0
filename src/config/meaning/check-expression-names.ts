import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { didYouMean } from '../../errors/nearest.ts'
import { ROOTS } from '../expression/read-expression.ts'
import { splitExpression } from '../expression/tokens.ts'
import { cut } from '../schema/quote-value.ts'
import { checkMetric } from './check-metrics.ts'
import { checkSlice } from './check-slice.ts'
import type { Outline } from './outline.ts'

type Place = MergemarkError['place']

/** What an expression speaks of, key by key, and at which of its characters. */
interface Path {
  readonly root: string
  readonly keys: readonly { readonly name: string; readonly at: number }[]
}

/** Keys of the roots that hold the same in every project. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  training: ['seconds', 'peak_memory_bytes'],
  model: ['bytes'],
}

interface Written {
  readonly key: string
  readonly expression: string
  readonly place: Place
}

/** An evaluation, metric, slicing or data set that an expression misspells would be missing in every run. */
export function checkExpressionNames(written: Written, outline: Outline): MergemarkError[] {
  return pathsIn(written.expression).flatMap((path) => checkPath(path, { ...written, outline }))
}

type Context = Written & { readonly outline: Outline }

function checkPath({ root, keys }: Path, context: Context): MergemarkError[] {
  const { outline, place } = context
  const [first, ...rest] = keys
  if (first === undefined) return []
  if (root === 'data') return outline.data.has(first.name) ? [] : [unknownDataset(first, context)]
  const fixed = FIXED[root]
  if (fixed !== undefined) return fixed.includes(first.name) ? [] : [unknownKey(root, first, fixed, context)]
  const evaluation = outline.evaluations.get(first.name)
  if (evaluation === undefined) {
    const known = [...outline.evaluations.keys()].map(cut)
    return [fault('unknown-evaluation', { evaluation: cut(first.name), known }, { place })]
  }
  const [slice, metric] = root === 'slices' ? [rest[0], rest[1]] : [undefined, rest[0]]
  const faults =
    slice === undefined
      ? []
      : checkSlice({ slice: slice.name, evaluation: first.name, outline: evaluation, place })
  const isOwn = evaluation?.metrics.some((one) => one?.own && one.name === metric?.name) ?? false
  if (metric === undefined || isOwn) return faults
  return [...faults, ...checkMetric({ name: metric.name, evaluation, place })]
}

function unknownDataset(key: Path['keys'][number], context: Context): MergemarkError {
  const known = [...context.outline.data.keys()]
  return unreadable(`there is no data set "${cut(key.name)}"`, { ...key, known }, context)
}

function unknownKey(
  root: string,
  key: Path['keys'][number],
  known: readonly string[],
  context: Context,
): MergemarkError {
  return unreadable(`${root} has no "${cut(key.name)}"`, { ...key, known }, context)
}

function unreadable(
  what: string,
  { name, at, known }: { readonly name: string; readonly at: number; readonly known: readonly string[] },
  { key, expression, place }: Context,
): MergemarkError {
  const meant = didYouMean(name, known).trim()
  const instead = known.length === 0 ? 'there is none at all' : `there is ${known.map(cut).join(', ')}`
  const problem = meant === '' ? `${what}; ${instead}` : `${what}. ${meant}`
  return fault('expression-unreadable', { key, expression, problem, at }, { place })
}

/** A key that is computed, or a variable, ends what can be told of a path before the run. */
function pathsIn(text: string): Path[] {
  const tokens = splitExpression(text)
  if ('problem' in tokens) return []
  return tokens.flatMap((token, index): Path[] => {
    const before = tokens[index - 1]?.text
    if (token.kind !== 'name' || before === '.' || !isRoot(token.text)) return []
    const keys = keysFrom(index + 1)
    if (token.text !== 'base') return [{ root: token.text, keys }]
    const [root, ...rest] = keys
    return root === undefined || !isRoot(root.name) ? [] : [{ root: root.name, keys: rest }]
  })

  function keysFrom(start: number): Path['keys'] {
    const keys: { name: string; at: number }[] = []
    let next = start
    while ('problem' in tokens === false) {
      const [sign, key, end] = tokens.slice(next, next + 3)
      if (sign?.text === '.' && key?.kind === 'name') {
        keys.push({ name: key.text, at: key.at })
        next += 2
      } else if (sign?.text === '[' && key?.kind === 'text' && end?.text === ']') {
        keys.push({ name: key.text.slice(1, -1), at: key.at })
        next += 3
      } else break
    }
    return keys
  }
}

function isRoot(name: string): boolean {
  return ROOTS.some((root) => root === name)
}
