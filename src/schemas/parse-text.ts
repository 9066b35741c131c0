import { type Document, parseDocument, visit } from 'yaml'
import { cutText } from './cut-text.ts'

export type ParsedText = { readonly value: unknown } | { readonly reason: string; readonly line: number }

/** More than any honest file needs, few enough that an alias bomb does not go off. */
const MOST_ALIASES = 100

/** Every importer asks for the same text, one after the other. */
let last: { readonly text: string; readonly parsed: ParsedText } | null = null

/** A file that is JSON where it begins as JSON does, else YAML 1.2 (core schema), or why it is neither. */
export function parseText(text: string): ParsedText {
  if (last?.text === text) return last.parsed
  const parsed = /^\s*[[{]/.test(text) ? parseJson(text) : parseYaml(text)
  last = { text, parsed }
  return parsed
}

/** The value, or undefined for a text that cannot be read: for `recognises`. */
export function readValue(text: string): unknown {
  const parsed = parseText(text)
  return 'value' in parsed ? parsed.value : undefined
}

/** Whether the value is a mapping; an array is none. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Only such a one can be a whole number that a double rounds. */
const LONG_NUMERAL = /\d{16}/

/** A whole number that a double cannot hold is a bigint, which no importer takes for a number without looking at it. */
function unrounded(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? wholeOf(value, context?.source ?? '') : value
}

function keepWhole(document: Document): void {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'number') scalar.value = wholeOf(scalar.value, scalar.source ?? '')
    },
  })
}

function wholeOf(value: number, source: string): number | bigint {
  if (Number.isSafeInteger(value) || !/^[-+]?\d+$/.test(source)) return value
  const whole = BigInt(source.replace('+', ''))
  return Number.isInteger(value) && whole === BigInt(value) ? value : whole
}

function parseJson(text: string): ParsedText {
  try {
    const value: unknown = LONG_NUMERAL.test(text) ? JSON.parse(text, unrounded) : JSON.parse(text)
    return { value }
  } catch (error) {
    const reason = error instanceof SyntaxError ? cutText(error.message) : 'it cannot be read'
    const position = Number(/position (\d+)/.exec(reason)?.[1] ?? 0)
    return { reason, line: text.slice(0, position).split('\n').length }
  }
}

function parseYaml(text: string): ParsedText {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      resolveKnownTags: false,
      prettyErrors: true,
      logLevel: 'error',
    })
    const problem = document.errors[0] ?? document.warnings[0]
    if (LONG_NUMERAL.test(text)) keepWhole(document)
    if (problem === undefined) return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown }
    const reason = problem.message.split('\n')[0]?.replace(/ at line \d+, column \d+:$/, '') ?? problem.code
    return { reason: cutText(reason), line: problem.linePos?.[0].line ?? 1 }
  } catch (error) {
    return { reason: error instanceof Error ? cutText(error.message) : 'it cannot be read', line: 1 }
  }
}
