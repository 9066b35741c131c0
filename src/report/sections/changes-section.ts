import type { ErrorKind, MovedSlice } from '../../documents/comparison.ts'
import { type Block, left, paragraph, right, type Section, table } from '../article.ts'
import { decimalsFor, formatCount, formatNumber, formatSigned } from '../number.ts'
import { code, join, own, type Prose, say } from '../prose.ts'
import type { ReportView } from '../view.ts'

/** Slices that moved otherwise than the rest, and kinds of errors that grew: only what chance does not explain. */
export function changesSection({ input, words }: ReportView): Section | null {
  const slices = input.comparison?.movedSlices ?? []
  const kinds = input.comparison?.errorKinds ?? []
  if (slices.length + kinds.length === 0) return null
  const several = (input.evaluation?.evaluations.length ?? 0) > 1
  return {
    key: 'changes',
    title: say`What changed: ${join(summarise(slices, kinds), ', ')}`,
    short: 'what changed',
    blocks: [...tabulateSlices(slices, { several, words }), ...tabulateKinds(kinds, { several, words })],
  }
}

function summarise(slices: readonly MovedSlice[], kinds: readonly ErrorKind[]): Prose[] {
  const fresh = kinds.filter(({ base }) => base === 0).length
  const grown = kinds.length - fresh
  return [
    ...(slices.length === 0 ? [] : [say`${own(formatCount(slices.length, 'slice'))} moved unlike the rest`]),
    ...(fresh === 0 ? [] : [say`${own(formatCount(fresh, 'new kind'))} of error`]),
    ...(grown === 0 ? [] : [say`${own(formatCount(grown, 'kind'))} of error more frequent`]),
  ]
}

interface Names {
  readonly several: boolean
  readonly words: ReportView['words']
}

function tabulateSlices(slices: readonly MovedSlice[], { several, words }: Names): Block[] {
  if (slices.length === 0) return []
  const columns = [
    left('slice'),
    right('examples'),
    left('loss'),
    right(words.base),
    right(words.head),
    right('change'),
    right('p (adjusted)'),
  ]
  return [
    paragraph(
      say`Slices whose examples moved otherwise than all others, worst first; of those listed at most 5 % on average are chance. A higher loss is worse.`,
    ),
    ...table(
      'Slices that moved most',
      columns,
      slices.map((slice) => {
        const change = slice.head - slice.base
        const decimals = decimalsOfSlice(slice)
        return [
          nameIn(slice.slice, slice.evaluation, several),
          [own(formatNumber(slice.n, 0))],
          [slice.loss],
          [own(formatNumber(slice.base, decimals))],
          [own(formatNumber(slice.head, decimals))],
          [own(formatSigned(change, decimals))],
          [own(formatP(slice.pAdjusted))],
        ]
      }),
    ),
  ]
}

/** As many as one example more or less would move a share by, or three digits of a loss. */
function decimalsOfSlice({ loss, n, base, head }: MovedSlice): number {
  const unit = loss === 'error rate' ? 1 / n : Math.max(Math.abs(base), Math.abs(head)) / 100
  return unit > 0 ? decimalsFor(unit) : 0
}

function tabulateKinds(kinds: readonly ErrorKind[], { several, words }: Names): Block[] {
  if (kinds.length === 0) return []
  const columns = [
    left('true label'),
    left('predicted as'),
    right(words.base),
    right(words.head),
    right('more'),
  ]
  return [
    paragraph(
      say`Kinds of errors that grew, largest growth first; of those listed at most 5 % on average are chance.`,
    ),
    ...table(
      'Kinds of errors that grew',
      columns,
      kinds.map(({ evaluation, target, predicted, base, head }) => [
        nameIn(target, evaluation, several),
        [predicted],
        base === 0 ? say`0 (new)` : [own(formatNumber(base, 0))],
        [own(formatNumber(head, 0))],
        [own(formatSigned(head - base, 0))],
      ]),
    ),
  ]
}

function nameIn(name: string, evaluation: string, several: boolean): Prose {
  return several ? say`${code(evaluation)}: ${name}` : [name]
}

export function formatP(p: number): string {
  return p < 0.001 ? 'below 0.001' : formatNumber(p, p < 0.1 ? 3 : 2)
}
