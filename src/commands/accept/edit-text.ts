import { isMap, isNode, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { extentOf, indentOf, keyOf, lineEnd, lineStart, locate, separatorOf, walk } from './locate-node.ts'
import { spellInline, spellKey } from './spell-inline.ts'

/** Keys and positions that lead to a value. */
export type Path = readonly (string | number)[]

/**
 * Edits of a text in YAML or JSON that leave every other sign of it as it is: comments, indentation, quotes, lists on
 * one line. Each finds its place anew; a path may lead through an alias, to what its anchor holds.
 */
export interface TextEditor {
  readonly text: () => string
  /** Whether it can still be read. */
  readonly isSound: () => boolean
  has(path: Path): boolean
  /** What stands there, as plain values; undefined for nothing. */
  get(path: Path): unknown
  /** In place of what is there, or behind the last of its neighbours; mappings on the way are made. */
  set(path: Path, value: unknown): void
  /** `10` as `{ value: 10, mostly: 0.9 }`, as it is spelt there. */
  wrap(path: Path, beside: Readonly<Record<string, unknown>>): void
  delete(path: Path): boolean
  /** The comment behind it, on the line that it ends on, as `change` gives it. */
  recomment(path: Path, change: (comment: string) => string): void
  /** Into a list, before the one at `index`, or at its end. */
  insert(path: Path, index: number, value: unknown): void
}

/** null where the text cannot be read, or holds no mapping. */
export function editText(source: string): TextEditor | null {
  let text = source
  const json = /^\s*\{/.test(source)
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  if (!isMap(parseDocument(text, { logLevel: 'silent' }).contents)) return null

  const replace = (start: number, end: number, by: string) => {
    text = text.slice(0, start) + by + text.slice(end)
  }
  const inline = (value: unknown) => spellInline(value, { json })

  return {
    text: () => text,
    isSound: () => parseDocument(text, { logLevel: 'silent' }).errors.length === 0,
    has: (path) => locate(text, path) !== null,
    get,
    set,
    wrap,
    delete: remove,
    recomment,
    insert,
  }

  function get(path: Path): unknown {
    const document = parseDocument(text, { logLevel: 'silent' })
    return walk(document, path)?.toJS(document)
  }

  function set(path: Path, value: unknown): void {
    const found = locate(text, path)
    if (found !== null) {
      const [start, end] = extentOf(found, text)
      // Behind a key without a value, and before its comment.
      const isEmpty = start === end
      const before = isEmpty && text[start - 1] === ':' ? ' ' : ''
      const after = isEmpty && text[end] === '#' ? ' ' : ''
      replace(start, end, `${before}${inline(value)}${after}`)
      return
    }
    const [key] = path.slice(-1)
    const parent = locate(text, path.slice(0, -1))
    if (parent === null && !addBelow(path, value)) set(path.slice(0, -1), { [String(key)]: value })
    else if (parent === null) return
    // `columns:` with nothing behind it.
    else if (!isMap(parent)) set(path.slice(0, -1), { [String(key)]: value })
    else addTo(parent, `${spellKey(String(key), { json })}: ${inline(value)}`, parent.items.length)
  }

  function recomment(path: Path, change: (comment: string) => string): void {
    const found = locate(text, path)
    if (found === null || json) return
    const [, end] = extentOf(found, text)
    const start = text.indexOf(' #', end)
    const until = lineEnd(end, text)
    if (start >= 0 && start < until) replace(start, until, change(text.slice(start, until)))
  }

  function wrap(path: Path, beside: Readonly<Record<string, unknown>>): void {
    const found = locate(text, path)
    const [start, end] = found === null ? [0, 0] : extentOf(found, text)
    const spelt = text.slice(start, end)
    // What stands plainly on a line of its own may need quotes in brackets.
    const isSafe = !spelt.includes('\n') && /^(["'[{]|[\w.+-]+$)/.test(spelt)
    if (found === null || !isSafe) {
      set(path, { value: get(path), ...beside })
      return
    }
    const others = Object.entries(beside).map(
      ([key, value]) => `, ${spellKey(key, { json })}: ${inline(value)}`,
    )
    replace(start, end, `{ ${spellKey('value', { json })}: ${spelt}${others.join('')} }`)
  }

  /** A mapping of mappings on lines of its own, as `columns` mostly is; false where its neighbours stand in brackets. */
  function addBelow(path: Path, value: unknown): boolean {
    const above = locate(text, path.slice(0, -2))
    const isDeep = isMapping(value) && Object.values(value).some(isMapping)
    if (!isDeep || !isMap(above) || above.flow === true) return false
    const [first] = above.items
    const at = first === undefined ? 0 : extentOf(first, text)[0]
    const indent = ' '.repeat(at - lineStart(at, text) + 2)
    const [outer, inner] = path.slice(-2).map((key) => spellKey(String(key), { json }))
    addLine(above, `${outer}:${eol}${indent}${inner}: ${inline(value)}`, above.items.length)
    return true
  }

  function insert(path: Path, index: number, value: unknown): void {
    const list = locate(text, path)
    if (!isSeq(list)) return
    const sibling = list.items.find(isNode)
    const [start, end] = sibling === undefined ? [0, 0] : extentOf(sibling, text)
    const isTall = json && text.slice(start, end).includes('\n')
    addTo(list, isTall ? tall(value, indentOf(start, text)) : inline(value), index)
  }

  function tall(value: unknown, indent: string): string {
    const unit = indent.includes('\t') ? '\t' : 2
    return JSON.stringify(value, null, unit).replaceAll('\n', `${eol}${indent}`)
  }

  function addTo(list: YAMLMap | YAMLSeq, entry: string, index: number): void {
    const items = list.items.map((item) => extentOf(item as Node | Pair, text))
    const [at, last] = [items[index], items.at(-1)]
    const between = separatorOf(items, list, text)
    if (list.flow !== true) addLine(list, entry, index)
    else if (last === undefined) replace(...extentOf(list, text), isMap(list) ? `{ ${entry} }` : `[${entry}]`)
    else if (at === undefined) replace(last[1], last[1], `,${between}${entry}`)
    else replace(at[0], at[0], `${entry},${between}`)
  }

  function addLine(list: YAMLMap | YAMLSeq, entry: string, index: number): void {
    const items = list.items.map((item) => extentOf(item as Node | Pair, text))
    const [first] = items
    if (first === undefined) return
    const at = items[index]
    const mark = isSeq(list) ? '- ' : ''
    const start = isSeq(list) ? text.lastIndexOf('-', first[0]) : first[0]
    const indent = ' '.repeat(start - lineStart(start, text))
    const line = `${indent}${mark}${entry}`
    const place = at === undefined ? lineEnd(items.at(-1)?.[1] ?? 0, text) : lineStart(at[0], text)
    replace(place, place, at === undefined ? `${eol}${line}` : `${line}${eol}`)
  }

  function remove(path: Path): boolean {
    const list = locate(text, path.slice(0, -1))
    const key = path.at(-1)
    if (!isMap(list) && !isSeq(list)) return false
    const index = isMap(list) ? list.items.findIndex((item) => keyOf(item) === String(key)) : Number(key)
    const items = list.items.map((item) => extentOf(item as Node | Pair, text))
    const [found, before, after] = [items[index], items[index - 1], items[index + 1]]
    if (found === undefined) return false
    if (items.length === 1) replace(...extentOf(list, text), isMap(list) ? '{}' : '[]')
    else if (list.flow !== true) replace(lineStart(found[0], text), lineEnd(found[1], text) + 1, '')
    else if (before !== undefined) replace(before[1], found[1], '')
    else if (after !== undefined) replace(found[0], after[0], '')
    return true
  }
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
