import process from 'node:process'

/** The only reader of the process's environment. An empty variable counts as one that is not set, as on a runner. */
export function readVariable(name: string): string | undefined {
  const value = process.env[name]
  return value === undefined || value === '' ? undefined : value
}

/** The named variables that are set. */
export function readVariables(names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of names) {
    const value = readVariable(name)
    if (value !== undefined) found[name] = value
  }
  return found
}
