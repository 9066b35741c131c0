import { defineBrierPart } from './brier-part.ts'

/** Of binary data no model changes it; it stands beside the others so that the sum can be seen. */
export const brierUncertainty = defineBrierPart('uncertainty', {
  higherIsBetter: false,
  summary: 'Brier score of always saying the share of hits overall, p·(1 − p).',
})
