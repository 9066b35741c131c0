import { describe, expect, it } from 'vitest'
import { describeComparison } from '../../src/commands/describe-comparison.ts'
import { compared } from '../support/report-documents.ts'

const metrics = [
  { ...compared('accuracy', { change: [-0.01, 0.014] }), p: 0.61204 },
  { ...compared('f1', { change: [-0.3, -0.1] }), p: 0.00000012 },
  compared('bleu'),
]

describe('the words of mergemark compare', () => {
  it('name the test with its p, and the interval, where methods were asked for', () => {
    const lines = describeComparison({ reasons: [], metrics, methods: true }).split('\n')
    expect(lines).toEqual([
      expect.stringMatching(/ {2}p = 0\.6120 \(mcnemar-mid-p, one-sided\), tango interval$/),
      expect.stringMatching(/ {2}p < 0\.0001 \(mcnemar-mid-p, one-sided\), tango interval$/),
      expect.stringMatching(/ {2}no test$/),
    ])
  })

  it('are the numbers alone where none was', () => {
    expect(describeComparison({ reasons: [], metrics })).not.toContain('mcnemar')
  })
})
