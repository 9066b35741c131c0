import { baselineFaults } from './baseline.ts'
import { bundleFaults } from './bundle.ts'
import { configurationFaults } from './configuration.ts'
import { dataFaults } from './data.ts'
import { depotFaults } from './depot.ts'
import { documentFaults } from './documents.ts'
import { evaluationFaults } from './evaluation.ts'
import { expressionFaults } from './expression.ts'
import { forgeFaults } from './forge.ts'
import { gateFaults } from './gate.ts'
import { generalFaults } from './general.ts'
import { historyFaults } from './history.ts'
import { platformFaults } from './platform.ts'
import { policyFaults } from './policy.ts'
import { predictionFaults } from './predictions.ts'
import { rebuildFaults } from './rebuild.ts'
import { recordingFaults } from './recording.ts'
import { sampleSizeFaults } from './sample-size.ts'
import { storeFaults } from './store.ts'
import { taskPredictionFaults } from './task-predictions.ts'
import { trainingFaults } from './training.ts'
import { trustFaults } from './trust.ts'

/**
 * Every error that a user can meet. Codes are part of the public contract: never reused, never renumbered.
 * 0xx general, 1xx configuration and policy, 2xx data, predictions and evaluation, 3xx git and baselines,
 * 4xx training, 5xx documents, 6xx forge, 7xx platform.
 */
export const catalogue = {
  ...generalFaults,
  ...configurationFaults,
  ...gateFaults,
  ...policyFaults,
  ...expressionFaults,
  ...sampleSizeFaults,
  ...dataFaults,
  ...predictionFaults,
  ...taskPredictionFaults,
  ...evaluationFaults,
  ...baselineFaults,
  ...storeFaults,
  ...trustFaults,
  ...depotFaults,
  ...recordingFaults,
  ...historyFaults,
  ...rebuildFaults,
  ...trainingFaults,
  ...documentFaults,
  ...bundleFaults,
  ...forgeFaults,
  ...platformFaults,
}
