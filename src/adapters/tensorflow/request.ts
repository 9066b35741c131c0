import * as z from 'zod'
import type { TrainingRequest } from '../../ports.ts'
import { bytesOf, floatsOf, integersOf, type Message } from './message.ts'

const body = z.object({
  root: z.string(),
  rows: z.int().positive(),
  features: z.int().positive(),
  classes: z.int().min(2),
  hidden: z.array(z.int().positive()),
  epochs: z.int().positive(),
  learningRate: z.number().positive(),
  batchSize: z.int().positive(),
  seed: z.int(),
})

/** What the process that trains is asked to do: a request, and the workspace that may hold a native TensorFlow. */
export interface Work {
  readonly root: string
  readonly request: TrainingRequest
}

export function packRequest({ root, request }: Work): Message {
  const { inputs, targets, predict, timeoutMs, ...numbers } = request
  return { body: { root, ...numbers }, blocks: [bytesOf(inputs), bytesOf(targets), bytesOf(predict)] }
}

/** Throws where the message is no request. */
export function unpackRequest(message: Message): Work {
  const { root, ...numbers } = body.parse(message.body)
  const [inputs, targets, predict] = message.blocks
  if (inputs === undefined || targets === undefined || predict === undefined)
    throw new RangeError('blocks are missing')
  return {
    root,
    request: {
      ...numbers,
      inputs: floatsOf(inputs),
      targets: integersOf(targets),
      predict: floatsOf(predict),
    },
  }
}
