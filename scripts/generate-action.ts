import { stringify } from 'yaml'

/** What generating needs to know of a command, whatever its types. */
export interface Described {
  readonly name: string
  readonly summary: string
  readonly inputs: Readonly<
    Record<
      string,
      {
        kind: string
        summary: string
        fallback: unknown
        surface: string
        actionDefault?: string
        positional?: true
      }
    >
  >
  readonly outputs: Readonly<Record<string, string>>
  readonly permissions: Readonly<Record<string, { access: string; why: string } | undefined>>
  readonly ports: readonly string[]
}

/** Path of the command's stub in dist/, from the action's folder. */
export function runsOf(name: string, action: string): string {
  const up = action === '.' ? '' : '../../'
  return `${up}dist/action-${name}.js`
}

/** Inputs, outputs and runs of an action.yml. */
export function describeAction({ inputs, outputs }: Described, main: string): string {
  const shown = Object.entries(inputs).filter(([, { surface }]) => surface !== 'cli')
  return stringify(
    {
      inputs: Object.fromEntries(shown.map(([name, input]) => [name, describeInput(input)])),
      outputs: Object.fromEntries(
        Object.entries(outputs).map(([name, description]) => [name, { description }]),
      ),
      runs: { using: 'node24', main },
    },
    { lineWidth: 110 },
  )
}

function describeInput({ summary, fallback, actionDefault }: Described['inputs'][string]) {
  const value = actionDefault ?? (fallback === null ? undefined : String(fallback))
  return { description: summary, required: false, ...(value === undefined ? {} : { default: value }) }
}
