import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeSamples } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import { storeWhole } from '../../src/sample/store-whole.ts'
import { arbitrarySample } from '../support/arbitrary-sample.ts'

it('a sample that is stored in memory is what writing and reading it gives', () => {
  fc.assert(
    fc.property(arbitrarySample, (sample) => {
      expect(storeWhole(sample)).toEqual(decodeSamples(encodeSamples([sample], 'full'), 'sample.bin')[0])
    }),
  )
})
