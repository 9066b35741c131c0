import type { Command } from './define-command.ts'

/**
 * Every command by name, loaded when it is asked for: a gate does not wait for what training needs. `action` says in
 * which folder its action lives, if it has one.
 */
export const commands = {
  init: { load: async () => (await import('./init.ts')).init, action: null },
  'validate-data': {
    load: async () => (await import('./validate-data.ts')).validateData,
    action: 'actions/validate-data',
  },
  train: { load: async () => (await import('./train.ts')).train, action: 'actions/train' },
  evaluate: { load: async () => (await import('./evaluate.ts')).evaluate, action: 'actions/evaluate' },
  baseline: { load: async () => (await import('./baseline.ts')).baseline, action: 'actions/baseline' },
  compare: { load: async () => (await import('./compare.ts')).compare, action: 'actions/compare' },
  gate: { load: async () => (await import('./gate.ts')).gate, action: 'actions/gate' },
  report: { load: async () => (await import('./report.ts')).report, action: 'actions/report' },
  record: { load: async () => (await import('./record.ts')).record, action: 'actions/record' },
  history: { load: async () => (await import('./history.ts')).history, action: null },
  'sample-size': { load: async () => (await import('./sample-size.ts')).sampleSize, action: null },
  run: { load: async () => (await import('./run.ts')).run, action: '.' },
  doctor: { load: async () => (await import('./doctor.ts')).doctor, action: null },
  demo: { load: async () => (await import('./demo.ts')).demo, action: null },
} as const

export type CommandName = keyof typeof commands

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

/** A command whose inputs and ports are not known by type. */
export async function loadCommand(name: CommandName): Promise<Command> {
  return (await commands[name].load()) as unknown as Command
}
