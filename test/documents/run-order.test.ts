import { expect, test } from 'vitest'
import { isOlderRun } from '../../src/documents/run-order.ts'

test.each([
  ['999', 1, '1000', 1, true],
  ['1000', 1, '999', 9, false],
  ['7', 1, '7', 2, true],
  ['7', 2, '7', 2, false],
  // Beyond what a double tells apart.
  ['9007199254740992', 1, '9007199254740993', 1, true],
  ['a', 1, 'b', 1, false],
  ['b', 1, 'a', 1, false],
  ['a', 1, 'a', 2, true],
])('run %s attempt %i is older than run %s attempt %i: %s', (id, attempt, otherId, otherAttempt, older) => {
  expect(isOlderRun({ id, attempt }, { id: otherId, attempt: otherAttempt })).toBe(older)
})
