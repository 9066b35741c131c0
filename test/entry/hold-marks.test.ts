import { expect, it } from 'vitest'
import { holdMarks } from '../../src/entry/hold-marks.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'

const place = { file: 'data.csv', line: 4, column: null }

it('a finding that a command’s words tell is not told before them too', () => {
  const terminal = createMemoryRunner()
  const { runner } = holdMarks(terminal)
  runner.annotate({ severity: 'error', title: 'minimum', message: 'too low', place })
  expect(terminal.annotations).toEqual([])
})

it('where there are no words it is told once', () => {
  const terminal = createMemoryRunner()
  const { runner, show } = holdMarks(terminal)
  runner.annotate({ severity: 'error', title: 'minimum', message: 'too low', place })
  show()
  show()
  expect(terminal.annotations).toHaveLength(1)
})
