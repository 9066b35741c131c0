import type { ColumnFacts, FoundFormat } from './column-facts.ts'
import { confidenceOf, count, LEAST_CONFIDENCE, mostlyOf, type Suggestion } from './suggestion.ts'

const NOUNS: Readonly<Record<FoundFormat, string>> = {
  email: 'e-mail addresses',
  uuid: 'UUIDs',
  uri: 'URIs',
  ipv4: 'IPv4 addresses',
}

/** A form that has a name says more than a pattern, and gives no value away. */
export function suggestFormat({ type, filled, format }: ColumnFacts): Suggestion[] {
  if (type !== 'string' || format === null) return []
  const { name, hits } = format
  const confidence = confidenceOf(hits, filled)
  if (hits < LEAST_CONFIDENCE * filled || confidenceOf(filled, filled) < LEAST_CONFIDENCE) return []
  const values = hits === filled ? `all ${count(filled)}` : `${count(hits)} of ${count(filled)}`
  const why = `${values} values are ${NOUNS[name]}`
  return [{ rule: 'format', option: name, mostly: mostlyOf(hits, filled), confidence, why }]
}
