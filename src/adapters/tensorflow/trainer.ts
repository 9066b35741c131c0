import { fileURLToPath } from 'node:url'
import { fault } from '../../errors/fault.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Trainer, TrainingRequest, TrainingResult } from '../../ports.ts'
import { decodeMessage, encodeMessage } from './message.ts'
import { packRequest } from './request.ts'
import { largestAnswer, unpackResult } from './result.ts'
import { runWorker } from './run-worker.ts'

export interface TrainerOptions {
  /** The user's workspace: its own `@tensorflow/tfjs-node` is used where it has one. */
  readonly root: string
  /** The script of the process that trains. */
  readonly workerPath?: string
}

/** Trains in a child process, so that native code never lives in Mergemark's own. */
export function createTrainer({ root, workerPath = defaultWorker() }: TrainerOptions): Trainer {
  return {
    async fit(request) {
      const limit = largestAnswer(request)
      const message = encodeMessage(packRequest({ root, request }))
      const answer = await runWorker({ workerPath, cwd: root, message, limit, timeoutMs: request.timeoutMs })
      return readAnswer(answer, request)
    },
  }
}

/** From source the worker lies beside this file; in the bundle, whose files are flat, it has a name of its own. */
function defaultWorker(): string {
  const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './tensorflow-worker.js'
  return fileURLToPath(new URL(name, import.meta.url))
}

function readAnswer(answer: Uint8Array, request: TrainingRequest): TrainingResult {
  const result = unpack(answer, request)
  if ('diverged' in result) {
    throw fault('training-diverged', { epoch: result.diverged, learningRate: request.learningRate })
  }
  return result
}

function unpack(answer: Uint8Array, request: TrainingRequest) {
  try {
    return unpackResult(decodeMessage(answer), request)
  } catch (cause) {
    if (cause instanceof MergemarkError) throw cause
    throw fault(
      'training-process-failed',
      { reason: 'its answer is not one that this version gives', lines: [] },
      { cause },
    )
  }
}
