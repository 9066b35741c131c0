import * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import { isForbidden } from '../forbidden-variables.ts'
import { complain, notYet, notYetFor } from './complain.ts'
import { command, duration, path } from './fields.ts'
import { tensorflowSchema } from './tensorflow.ts'

const variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'the name of an environment variable' })
  .superRefine((value, context) => {
    if (!isForbidden(value)) return
    complain(context, ({ key, place }) => fault('forbidden-variable', { key, name: value }, { place }))
  })

const seeds = z
  .array(
    z
      .int()
      .min(0)
      .max(2 ** 31 - 1),
  )
  .min(1)

export const trainSchema = z
  .strictObject({
    command: command
      .optional()
      .describe(
        'Run without a shell, in the folder of this file; {seed} is replaced. Text, or a list of words.',
      ),
    tensorflow: tensorflowSchema
      .optional()
      .describe('The built-in trainer: a dense network on a table, in place of a command.'),
    env: z
      .array(variable)
      .optional()
      .describe('Variables of the job that the command may see; it sees no others.'),
    outputs: z
      .strictObject({
        model: path.optional().describe('The file or folder of the model; removed before training.'),
      })
      .optional()
      .describe('What training writes.'),
    seeds: notYetFor(seeds, ({ length }) => length > 1)
      .optional()
      .describe('Seeds to train with; [1] where nothing is said. More than one is not yet served.'),
    timeout: duration
      .refine((value) => !/^0+[smh]$/.test(value), { error: 'longer than nothing, e.g. 30m' })
      .optional()
      .describe('After this the command is stopped, e.g. 30m (the default).'),
    reuse: notYetFor(z.boolean(), (value) => value)
      .optional()
      .describe('Skip training where its inputs are unchanged. Not yet served.'),
    inputs: notYet(z.array(path))
      .optional()
      .describe('What training depends on, for `reuse`. Not yet served.'),
  })
  .superRefine((train, context) => {
    const { command, tensorflow } = train
    if (command !== undefined && tensorflow !== undefined) {
      const keys = { one: 'train.command', other: 'train.tensorflow' }
      complain(context, ({ place }) => fault('exclusive-keys', keys, { place }), ['tensorflow'])
    }
    if (command === undefined && tensorflow === undefined) {
      const hint =
        'The command that trains, e.g. `command: python train.py`. Without training, leave `train` out.'
      complain(context, ({ place }) => fault('missing-key', { key: 'train.command', hint }, { place }))
    }
  })
export type TrainInput = z.infer<typeof trainSchema>
