import { defineBrierPart } from './brier-part.ts'

export const brierResolution = defineBrierPart('resolution', {
  higherIsBetter: true,
  summary: 'Mean squared distance of the share of hits in each of 15 bins from the share of hits overall.',
})
