import { getInput } from '@actions/core'
import { afterEach, expect, test, vi } from 'vitest'
import { readInput } from '../../../src/adapters/runner/inputs.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['config', 'INPUT_CONFIG', '  a.yml\n'],
  ['working-directory', 'INPUT_WORKING-DIRECTORY', 'sub'],
  ['two words', 'INPUT_TWO_WORDS', 'x'],
])('%s is read as @actions/core reads it', (name, variable, value) => {
  vi.stubEnv(variable, value)
  expect(readInput(name)).toBe(getInput(name))
  expect(readInput(name)).toBe(value.trim())
})

test('an input that is empty or not there is undefined', () => {
  vi.stubEnv('INPUT_EMPTY', '  ')
  expect([readInput('empty'), readInput('absent')]).toEqual([undefined, undefined])
})
