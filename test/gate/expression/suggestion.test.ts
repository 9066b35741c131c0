import { expect, it } from 'vitest'
import { buildContext } from '../../../src/gate/expression/context.ts'
import { evaluateExpression } from '../../../src/gate/expression/evaluate.ts'
import { loadLanguage } from '../../../src/gate/expression/language.ts'

it('a value that this run does not have is missing, with the name that was meant', async () => {
  const digest = `sha256:${'0'.repeat(64)}`
  const training = { seconds: 12.5, peakMemoryBytes: null, model: { path: 'model.bin', digest, bytes: 1500 } }
  const nothing = { datasets: [], training: null }
  const documents = { comparison: null, datasets: [], training, base: nothing }
  const context = buildContext(documents, await loadLanguage())
  expect(evaluateExpression('training.second < 60', context)).toEqual({
    outcome: 'missing',
    reason: 'this run has no value "second"; did you mean "seconds"?',
  })
})
