import * as z from 'zod'
import { defineDocument } from './define-document.ts'
import { digest } from './parts.ts'

/** `training.json`: how the model came to be. */
export const trainingDocument = defineDocument({
  kind: 'training',
  version: '1.0',
  command: 'train',
  fields: {
    /** The words of the command, or null for the built-in trainer. */
    command: z.array(z.string()).nullable(),
    exitCode: z.int().nullable(),
    seconds: z.number().nonnegative(),
    peakMemoryBytes: z.number().nonnegative().nullable(),
    seeds: z.array(z.int()),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    curves: z.array(
      z.looseObject({ name: z.string(), step: z.array(z.number()), value: z.array(z.number().nullable()) }),
    ),
    model: z.looseObject({ path: z.string(), digest, bytes: z.int().nonnegative() }).nullable(),
    /** What computed: `command`, `tfjs-node`, `tfjs-wasm` or `tfjs-cpu`. */
    engine: z.string(),
    reused: z.boolean(),
  },
})
export type TrainingDocument = z.infer<typeof trainingDocument.schema>
