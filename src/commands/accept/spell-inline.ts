import { stringify } from 'yaml'

/** A value on one line, `{ value: 10, mostly: 0.9 }`; of JSON with its quotes. */
export function spellInline(value: unknown, { json }: { readonly json: boolean }): string {
  if (Array.isArray(value)) return `[${value.map((one) => spellInline(one, { json })).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, one]) => `${spellKey(key, { json })}: ${spellInline(one, { json })}`,
    )
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
  }
  return json ? JSON.stringify(value) : spellScalar(value)
}

export function spellKey(key: string, { json }: { readonly json: boolean }): string {
  return json ? JSON.stringify(key) : spellScalar(key)
}

/** As it must be written among others in brackets, which is the stricter of the two. */
function spellScalar(value: unknown): string {
  return stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).trim().slice(1, -1).trim()
}
