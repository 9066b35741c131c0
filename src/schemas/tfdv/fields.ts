import type { Message, Scalar } from './text-proto.ts'

/** The last of the fields of a name, as proto2 reads one that stands twice. */
function last(message: Message, name: string): Message | Scalar | null {
  return message.fields.findLast((field) => field.name === name)?.value ?? null
}

export function messageAt(message: Message, name: string): Message | null {
  const value = last(message, name)
  return value !== null && 'fields' in value ? value : null
}

export function messagesAt(message: Message, name: string): Message[] {
  return message.fields.flatMap(({ name: own, value }) => (own === name && 'fields' in value ? [value] : []))
}

export function textAt(message: Message, name: string): string | null {
  const value = last(message, name)
  return value !== null && 'text' in value ? value.text : null
}

export function textsAt(message: Message, name: string): string[] {
  return message.fields.flatMap(({ name: own, value }) =>
    own === name && 'text' in value ? [value.text] : [],
  )
}

/** null where it is not there, or is no finite number. */
export function numberAt(message: Message, name: string): number | null {
  const text = textAt(message, name)?.replace(/(?<=\d)f$/i, '') ?? ''
  const value = text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : null
}

/** A bound: as text where a double would round it, as it does with the least of int64. */
export function boundAt(message: Message, name: string): number | string | null {
  const value = numberAt(message, name)
  const text = textAt(message, name) ?? ''
  return value !== null && /^[-+]?\d+$/.test(text) && !Number.isSafeInteger(value) ? text : value
}

export function isTrueAt(message: Message, name: string): boolean {
  return ['true', 'True', 't', '1'].includes(textAt(message, name) ?? '')
}

export function hasAt(message: Message, name: string): boolean {
  return last(message, name) !== null
}
