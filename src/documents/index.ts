import { baselineDocument } from './baseline.ts'
import { bundleDocument } from './bundle.ts'
import { comparisonDocument } from './comparison.ts'
import { dataDocument } from './data.ts'
import { evaluationDocument } from './evaluation.ts'
import { manifestDocument } from './manifest.ts'
import { policyDocument } from './policy.ts'
import { trainingDocument } from './training.ts'
import { verdictDocument } from './verdict.ts'

/** Every document kind; schemas under `schema/` and their page in the docs are made from this list. */
export const documents = [
  baselineDocument,
  policyDocument,
  dataDocument,
  trainingDocument,
  evaluationDocument,
  comparisonDocument,
  verdictDocument,
  manifestDocument,
  bundleDocument,
] as const
