import { readVariable } from '../environment.ts'

/** An input of the step, read and trimmed as `@actions/core` does; undefined where it is empty or not there. */
export function readInput(name: string): string | undefined {
  const value = readVariable(`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`)?.trim()
  return value === '' ? undefined : value
}
