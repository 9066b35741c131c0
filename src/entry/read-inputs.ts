import type { Input, Inputs } from '../commands/define-input.ts'
import { fault } from '../errors/fault.ts'

/**
 * The inputs' values from their written form; an input that is not written has its fallback. Flags follow YAML 1.2's
 * core schema, so that a misspelt `ture` is an error and not false. Throws `invalid-input`.
 */
export function readInputs(
  inputs: Inputs,
  written: (name: string, input: Input) => string | boolean | readonly string[] | undefined,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(inputs)) {
    const value = written(name, input)
    values[name] = value === undefined ? input.fallback : parseValue(name, input, value)
  }
  return values
}

function parseValue(name: string, input: Input, value: string | boolean | readonly string[]): unknown {
  if (typeof value !== 'string') return value
  switch (input.kind) {
    case 'text':
      return value
    case 'words':
      return value
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter((word) => word !== '')
    case 'number': {
      const found = Number(value)
      if (value.trim() === '' || !Number.isFinite(found)) {
        throw fault('invalid-input', { input: name, value, expected: 'a number' })
      }
      return found
    }
    case 'flag':
      if (/^(true|True|TRUE)$/.test(value)) return true
      if (/^(false|False|FALSE)$/.test(value)) return false
      throw fault('invalid-input', { input: name, value, expected: 'true or false' })
    case 'choice':
      if (input.choices?.includes(value)) return value
      throw fault('invalid-input', { input: name, value, expected: `one of ${input.choices?.join(', ')}` })
  }
}
