import { defineBrierPart } from './brier-part.ts'

export const brierReliability = defineBrierPart('reliability', {
  higherIsBetter: false,
  summary:
    'Mean squared distance of score and share of hits over 15 bins; less brier_resolution and plus brier_uncertainty it is the Brier score of the binned forecast.',
})
