import { type Document, isScalar, type Node, type Scalar, visit } from 'yaml'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Place } from '../../errors/place.ts'
import type { Span } from './locate.ts'

/** What is YAML and yet would reach us as something else than was written: such keys and aliases are refused. */
export function findYamlTraps(document: Document, at: (span: Span | null) => Place | null): MergemarkError[] {
  const faults: MergemarkError[] = []
  const refuse = (reason: string, node: unknown) => {
    faults.push(fault('not-yaml', { reason }, { place: at(spanOf(node)) }))
  }
  visit(document, {
    Pair(_, pair) {
      const reason = keyTrap(pair.key)
      if (reason !== null) refuse(reason, pair.key ?? pair.value)
    },
    Scalar(_, scalar) {
      const reason = numberTrap(scalar)
      if (reason !== null) refuse(reason, scalar)
    },
    Alias(_, alias, ancestors) {
      const target = alias.resolve(document)
      if (target === undefined) refuse(`nothing before this has the anchor &${alias.source}`, alias)
      else if (ancestors.includes(target)) refuse(`*${alias.source} contains itself`, alias)
    },
  })
  return faults
}

function numberTrap({ value, source = '' }: Scalar): string | null {
  if (typeof value !== 'number') return null
  if (/^[-+]?0\d/.test(source)) return `${source} reads as ${value}; write it in quotes, or without the zeros`
  if (isRounded(value, source))
    return `${source} is more than a number holds, and reads as ${BigInt(value)}; write it in quotes`
  return null
}

/** Whether digits that somebody wrote out are lost: from 2^53 on a double is not every whole number. */
function isRounded(value: number, source: string): boolean {
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return false
  const [, digits, decimals = ''] = /^\+?(-?\d+|0[xo][\da-fA-F]+)(?:\.(\d*))?$/.exec(source) ?? []
  return digits !== undefined && (BigInt(digits) !== BigInt(value) || /[1-9]/.test(decimals))
}

function keyTrap(key: unknown): string | null {
  if (!isScalar(key)) return 'a key must be plain text'
  if (key.value === null || key.value === '') return 'a key is empty'
  if (key.value === '__proto__') return 'no key may be called __proto__'
  if (typeof key.value !== 'string' && String(key.value) !== key.source) {
    return `the key ${key.source} reads as ${String(key.value)}; write it in quotes`
  }
  return null
}

function spanOf(node: unknown): Span | null {
  const range = (node as Node | null)?.range
  return range ? [range[0], range[1]] : null
}
