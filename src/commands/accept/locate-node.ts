import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml'
import type { Path } from './edit-text.ts'

/** What stands there in the text, through aliases; null for nothing. */
export function locate(text: string, path: Path): Node | null {
  return walk(parseDocument(text, { logLevel: 'silent' }), path)
}

export function walk(document: Document, path: Path): Node | null {
  let node: unknown = document.contents
  for (const part of path) {
    const inner = resolve(node, document)
    if (isMap(inner)) node = inner.items.find((item) => keyOf(item) === String(part))?.value
    else if (isSeq(inner)) node = inner.items[Number(part)]
    else return null
  }
  const found = resolve(node, document)
  return isNode(found) ? found : null
}

function resolve(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node
}

export function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key)
}

/** From its first sign to behind its last, without comments and space behind it. */
export function extentOf(item: Node | Pair, text: string): [number, number] {
  if (!isPair(item)) {
    const [start = 0, end = 0] = item.range ?? []
    return [start, start + text.slice(start, end).trimEnd().length]
  }
  const key = item.key as Node
  const value = item.value as Node | null
  const [start] = extentOf(key, text)
  const [, end] = extentOf(value?.range == null || value.range[1] <= value.range[0] ? key : value, text)
  return [start, end]
}

/** What stands between two entries in brackets, behind the comma. */
export function separatorOf(items: readonly [number, number][], list: Node, text: string): string {
  const [first, second] = items
  const from = extentOf(list, text)[0] + 1
  const between =
    first !== undefined && second !== undefined
      ? text.slice(first[1], second[0])
      : text.slice(from, first?.[0])
  const isTall = between.includes('\n')
  return isTall
    ? `${between.includes('\r\n') ? '\r\n' : '\n'}${between.slice(between.lastIndexOf('\n') + 1)}`
    : ' '
}

export function indentOf(at: number, text: string): string {
  return /^[ \t]*/.exec(text.slice(lineStart(at, text)))?.[0] ?? ''
}

export function lineStart(at: number, text: string): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

export function lineEnd(at: number, text: string): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end
}
