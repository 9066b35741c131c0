import { type Document, isScalar, type Node, visit } from 'yaml'
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
      if (typeof scalar.value !== 'number' || !/^[-+]?0\d/.test(scalar.source ?? '')) return
      refuse(`${scalar.source} reads as ${scalar.value}; write it in quotes, or without the zeros`, scalar)
    },
    Alias(_, alias, ancestors) {
      const target = alias.resolve(document)
      if (target === undefined) refuse(`nothing before this has the anchor &${alias.source}`, alias)
      else if (ancestors.includes(target)) refuse(`*${alias.source} contains itself`, alias)
    },
  })
  return faults
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
