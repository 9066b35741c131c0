import * as z from 'zod'
import { defineDocument } from './define-document.ts'
import { digest, verdict } from './parts.ts'

/**
 * `manifest.json`: what a record, or a bundle on its way from compute to judge, holds. A file that it does not name
 * does not belong to it, and one whose digest differs makes the whole corrupt.
 */
export const manifestDocument = defineDocument({
  kind: 'manifest',
  version: '1.0',
  command: 'record',
  fields: {
    files: z.array(z.looseObject({ path: z.string(), bytes: z.int().nonnegative(), digest })),
    /** What the results came from. A digest that could not be taken is null, never left out. */
    digests: z.looseObject({
      /** git's own name of the tested tree. */
      tree: z.string().nullable(),
      data: z.record(z.string(), digest),
      evaluationSets: z.record(z.string(), digest),
      metricDefinitions: digest.nullable(),
      configuration: digest.nullable(),
      model: digest.nullable(),
      environment: digest.nullable(),
    }),
    /** null for a run that was not judged. */
    verdict: verdict.nullable(),
    tool: z.string(),
  },
})
export type ManifestDocument = z.infer<typeof manifestDocument.schema>
