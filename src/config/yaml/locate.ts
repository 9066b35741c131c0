import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node } from 'yaml'

export type KeyPath = readonly PropertyKey[]

/** Offsets into the text: first character, and the one after the last. */
export type Span = readonly [number, number]

/** Where a path leads in the document: its key, and the best place to point at; null where it leads nowhere. */
export function locate(document: Document, path: KeyPath): { key: Span | null; best: Span } | null {
  const found = find(document, path)
  if (found === null) return null
  const key = spanOf(found.key)
  const value = spanOf(found.value)
  const best = isPointable(found.value) || key === null ? (value ?? key) : key
  return best === null ? null : { key: key ?? best, best }
}

/** A plain value's own spelling, without its quotes; null where the path leads to none. */
export function textAt(document: Document, path: KeyPath): string | null {
  const value = find(document, path)?.value
  if (!isScalar(value) || value.value === null) return null
  return typeof value.value === 'string' ? value.value : (value.source ?? String(value.value))
}

interface Found {
  readonly key: unknown
  readonly value: unknown
}

function find(document: Document, path: KeyPath): Found | null {
  let found: Found = { key: null, value: document.contents }
  for (const step of path) {
    const next = child(resolve(document, found.value), step)
    if (next === null) return null
    found = next
  }
  // What stands behind an alias is shown where it is used.
  return isAlias(found.value) ? { key: found.key, value: resolve(document, found.value) } : found
}

function child(parent: unknown, step: PropertyKey): Found | null {
  if (isSeq(parent)) return { key: null, value: parent.items[Number(step)] }
  if (!isMap(parent)) return null
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return pair === undefined ? null : { key: pair.key, value: pair.value }
}

function resolve(document: Document, value: unknown): unknown {
  return isAlias(value) ? value.resolve(document) : value
}

function isPointable(value: unknown): boolean {
  return isScalar(value) && value.source !== ''
}

function spanOf(node: unknown): Span | null {
  const range = isScalar(node) || isCollection(node) ? (node as Node).range : null
  return range ? [range[0], range[1]] : null
}
