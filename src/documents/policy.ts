import * as z from 'zod'
import { defineDocument } from './define-document.ts'
import { digest, sha } from './parts.ts'

/**
 * `policy.json`: the base branch's configuration, laid out by prepare. `source` is `base` where the base branch has
 * one, `head` where the project is new or there is no repository, and `removed` where records exist but the base
 * branch's configuration does not.
 */
export const policyDocument = defineDocument({
  kind: 'policy',
  version: '1.0',
  command: 'baseline',
  fields: {
    source: z.enum(['base', 'head', 'removed']),
    sha: sha.nullable(),
    path: z.string(),
    text: z.string().nullable(),
    /** Of `text`, or where there are `files` of these digests too. */
    digest: digest.nullable(),
    /**
     * What the configuration names of policy, from the same commit: files it extends, and its waivers. Their paths are
     * from the working directory.
     */
    files: z.array(z.looseObject({ path: z.string(), text: z.string(), digest })).optional(),
  },
})
export type PolicyDocument = z.infer<typeof policyDocument.schema>
