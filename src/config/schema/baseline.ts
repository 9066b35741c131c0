import * as z from 'zod'
import { duration, path, text } from './fields.ts'

export const DEFAULT_REF = 'refs/mergemark/records'

/** A ref, `directory:<path>`, or `<address>#<ref>`. */
const store = text.regex(/^(refs\/[^\s#]+|directory:.+|[^#\s]+#refs\/[^\s#]+)$/, {
  error:
    'a ref such as refs/mergemark/records, directory:<path>, or another repository as <address>#refs/mergemark/records',
})

const depot = text.regex(/^(directory:.+|https:\/\/\S+)$/, {
  error: 'directory:<path>, or an https:// address that takes PUT and GET',
})

export const baselineSchema = z.strictObject({
  store: store
    .optional()
    .describe(`Where main's records are kept: ${DEFAULT_REF}, another ref, a directory, another repository.`),
  'fallback-branch': text
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, { error: 'the name of a branch' })
    .optional()
    .describe('The branch that takes the place of the ref where the host refuses it.'),
  'on-missing': z
    .enum(['bootstrap', 'fail', 'latest', 'rebuild'])
    .optional()
    .describe(
      'Where no ancestor has a record: bootstrap (the default) warns, fail fails, latest takes the last record of all, rebuild trains and evaluates the merge base again.',
    ),
  'on-evaluation-change': z
    .enum(['fail', 'common', 're-evaluate'])
    .optional()
    .describe(
      "Where the evaluation set is not that of main: fail (the default), compare on the common examples, or evaluate main's model again on the new one.",
    ),
  wait: duration
    .optional()
    .describe("How long to wait for main's own run where it is still going; 10m where nothing is said."),
  pin: text.optional().describe('A commit, or the name of a pin, to compare with whatever main is.'),
  signers: path.optional().describe('An allowed-signers file: records that none of them signed are refused.'),
  'least-sequence': z
    .int()
    .min(0)
    .optional()
    .describe('The sequence that the store has reached: one that stands below it was rolled back.'),
  predictions: z
    .enum(['recorded', 'private'])
    .optional()
    .describe("private: no record holds main's predictions; 'recorded' is the default."),
  'largest-sample': z
    .number()
    .min(0)
    .max(256)
    .optional()
    .describe('The largest sample that a record holds, in MB; 20 where nothing is said.'),
  depot: depot
    .optional()
    .describe('Where samples go that are private or too large: directory:<path> or an https:// address.'),
  keep: z
    .strictObject({
      days: z.number().positive().optional().describe('Records of commits of the last days.'),
      commits: z
        .int()
        .min(1)
        .optional()
        .describe('Records of so many commits of the base branch, the last that have one, for each project.'),
    })
    .optional()
    .describe('What `mergemark history --prune` keeps besides pins; all where nothing is said.'),
})
export type BaselineInput = z.infer<typeof baselineSchema>
