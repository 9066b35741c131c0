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
    /** Of a verdict that is kept for a merge queue: what it depends on besides the tree. */
    judged: z
      .looseObject({
        policy: digest,
        /** Of the baseline's record and all else in the store that decided: `basis` in baseline.json. */
        basis: digest,
        /** Of mergemark.yml, from the repository's top folder. */
        path: z.string(),
      })
      .optional(),
    /** Parts of `digests.environment`, by name: what pins the packages, the platform. */
    environment: z.record(z.string(), z.string()).optional(),
    /** The sample, where it is kept outside of the record. */
    sample: z
      .looseObject({ digest, bytes: z.int().nonnegative(), place: z.enum(['depot', 'none']) })
      .nullable()
      .optional(),
    /** The workflow run, and with it the model's artifact. */
    origin: z
      .looseObject({ id: z.string(), attempt: z.int().positive(), url: z.string() })
      .nullable()
      .optional(),
  },
})
export type ManifestDocument = z.infer<typeof manifestDocument.schema>
