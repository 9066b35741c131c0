import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Place } from '../../errors/place.ts'
import { findYamlTraps } from './find-yaml-traps.ts'
import { type KeyPath, locate, type Span, textAt } from './locate.ts'
import { placeIn } from './place-in.ts'

/** A YAML file as plain values that still know where they were written. */
export interface YamlFile {
  readonly value: unknown
  /** The value, or its key where the value is no plain one; null where the file says nothing there. */
  placeOf(path: KeyPath): Place | null
  /** The key itself. */
  keyPlaceOf(path: KeyPath): Place | null
  /** The first character. */
  readonly start: Place
  /** The value there; undefined where the file says nothing. */
  valueOf(path: KeyPath): unknown
  /** A plain value as it is spelt: `1.0` stays `1.0`. */
  textOf(path: KeyPath): string | null
}

/** In characters: far above any configuration that a person wrote. */
const LARGEST = 256 * 1024

/** More than any honest file needs, few enough that an alias bomb does not go off. */
const MOST_ALIASES = 100

/** One slip of syntax brings others after it, which say nothing. */
const MOST_ERRORS = 5

/** A configuration and the files of policy that it names are asked for one after the other, several times each. */
const MOST_KEPT = 8
const kept: { readonly text: string; readonly file: string; readonly found: YamlFile }[] = []

/**
 * Reads YAML 1.2 (core schema). Gives the faults instead where there are any. The same text is read once: reading is a
 * large part of what the gate waits for.
 */
export function readYaml(input: { text: string; file: string }): YamlFile | { faults: MergemarkError[] } {
  const known = kept.find(({ text, file }) => text === input.text && file === input.file)
  if (known !== undefined) return known.found
  const found = readAnew(input)
  if ('faults' in found) return found
  kept.unshift({ text: input.text, file: input.file, found })
  kept.splice(MOST_KEPT)
  return found
}

function readAnew(input: { text: string; file: string }): YamlFile | { faults: MergemarkError[] } {
  const { text, file } = input
  const start = { file, line: 1, column: 1 }
  const refuse = (reason: string) => ({ faults: [fault('not-yaml', { reason }, { place: start })] })
  if (text.length > LARGEST) return refuse(`it has ${text.length} characters, more than ${LARGEST}`)

  const lines = new LineCounter()
  const document = parse(text, lines)
  const at = (span: Span | null) => (span === null ? null : placeIn({ ...input, lines, span }))
  const problems = [...document.errors, ...document.warnings].slice(0, MOST_ERRORS)
  if (problems.length > 0) return { faults: problems.map((problem) => explain(problem, at(problem.pos))) }

  try {
    const faults = findYamlTraps(document, at)
    if (faults.length > 0) return { faults }
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {}
    return {
      value,
      valueOf: (path) => valueAt(value, path),
      placeOf: (path) => at(locate(document, path)?.best ?? null),
      keyPlaceOf: (path) => at(locate(document, path)?.key ?? null),
      start,
      textOf: (path) => textAt(document, path),
    }
  } catch (cause) {
    return refuse(cause instanceof Error ? reasonOf(cause) : String(cause))
  }
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    return (at as Readonly<Record<PropertyKey, unknown>>)[step]
  }, value)
}

function parse(text: string, lines: LineCounter): Document {
  return parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    // Tags of YAML 1.1 (binary, set, timestamps) have no place in a configuration.
    resolveKnownTags: false,
    prettyErrors: false,
    // `silent` would let a second document pass unread, `warn` would print.
    logLevel: 'error',
  })
}

function explain(problem: YAMLError, place: Place | null): MergemarkError {
  if (problem.code !== 'DUPLICATE_KEY') return fault('not-yaml', { reason: reasonOf(problem) }, { place })
  return fault('duplicate-key', { line: place?.excerpt?.text.trim() ?? '' }, { place })
}

function reasonOf({ message }: Error): string {
  return /stack/i.test(message) ? 'it is nested too deeply' : message
}
