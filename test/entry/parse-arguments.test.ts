import { describe, expect, it } from 'vitest'
import { commandTables } from '../../scripts/generate-tables.ts'
import { loadCommand } from '../../src/commands/index.ts'
import { parseArguments } from '../../src/entry/parse-arguments.ts'
import { faultOf } from '../support/thrown.ts'

describe('words without a flag', () => {
  it.each([
    ['history', '--metrics', '--metric'],
    ['record', '--commitz', '--commits'],
    ['validate-data', '--dataset', '--datasets'],
  ] as const)('of `%s` are never suggested as an option for %s', async (name, option, word) => {
    const command = await loadCommand(name)
    const { mend } = await faultOf(() => parseArguments(command, [option, 'x']))
    expect(mend).not.toContain(`${word}?`)
  })

  it('stand in the documentation as words', async () => {
    const tables = await commandTables()
    for (const name of ['metric', 'commits', 'datasets']) {
      expect(tables).toContain(`| \`<${name}…>\` |`)
      expect(tables).not.toContain(`| \`--${name}\` |`)
    }
  })
})
