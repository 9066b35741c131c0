import * as z from 'zod'
import { defineDocument } from './define-document.ts'
import { digest } from './parts.ts'

/**
 * `bundle.json`: what one job hands to the next, beside it. Whoever wrote the files may have written this too: it
 * tells of what was lost or left over, and of nothing else unless its own digest came another way.
 */
export const bundleDocument = defineDocument({
  kind: 'bundle',
  version: '1.0',
  command: 'evaluate',
  fields: {
    role: z.enum(['compute', 'judge']),
    /** The branch that it was judged for being merged into. */
    branch: z.string().nullish(),
    files: z.array(z.looseObject({ path: z.string(), bytes: z.int().nonnegative(), digest })),
  },
})
export type BundleDocument = z.infer<typeof bundleDocument.schema>
export type BundleRole = BundleDocument['role']
