import * as z from 'zod'
import type { TrainingRequest, TrainingResult } from '../../ports.ts'
import type { Fitted } from './fit-network.ts'
import { bytesOf, floatsOf, type Message } from './message.ts'
import { MODEL_FILES } from './model-files.ts'

const body = z.union([
  z.object({ diverged: z.int().positive() }),
  z.object({
    engine: z.enum(['tfjs-node', 'tfjs-wasm', 'tfjs-cpu']),
    loss: z.array(z.number()),
    peakMemoryBytes: z.int().positive().nullable(),
  }),
])

export interface Trained {
  readonly engine: TrainingResult['engine']
  readonly fitted: Fitted
  readonly peakMemoryBytes: number | null
}

export function packResult({ engine, fitted, peakMemoryBytes }: Trained): Message {
  if ('diverged' in fitted) return { body: fitted, blocks: [] }
  const { loss, probabilities, model } = fitted
  const files = MODEL_FILES.map((name) => model.get(name) ?? new Uint8Array())
  return { body: { engine, loss, peakMemoryBytes }, blocks: [bytesOf(probabilities), ...files] }
}

/**
 * Throws where the message is no answer to the request. A native engine is the workspace's own code, so what it
 * says is checked like any other file of a pull request.
 */
export function unpackResult(
  message: Message,
  request: TrainingRequest,
): TrainingResult | { diverged: number } {
  const said = body.parse(message.body)
  if ('diverged' in said) return said
  const [scores, ...files] = message.blocks
  if (scores === undefined || files.length !== MODEL_FILES.length) throw new RangeError('blocks are missing')
  const probabilities = floatsOf(scores)
  if (probabilities.length !== (request.predict.length / request.features) * request.classes) {
    throw new RangeError('it does not hold one probability for each row and class')
  }
  if (said.loss.length !== request.epochs || !probabilities.every(Number.isFinite)) {
    throw new RangeError('it does not hold one loss for each epoch')
  }
  return {
    ...said,
    probabilities,
    model: new Map(MODEL_FILES.map((name, index) => [name, files[index] as Uint8Array])),
  }
}

/** Most bytes that an answer to the request can have: weights, losses and probabilities in full, and a description. */
export function largestAnswer({ features, hidden, classes, epochs, predict }: TrainingRequest): number {
  const widths = [features, ...hidden, classes]
  const weights = widths
    .slice(1)
    .reduce((sum, width, index) => sum + ((widths[index] as number) + 1) * width, 0)
  const probabilities = (predict.length / features) * classes
  return 4 * (weights + probabilities) + 32 * epochs + 4_096 * widths.length + 65_536
}
