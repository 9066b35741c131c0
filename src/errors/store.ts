import { declare, defineFaults } from './define-faults.ts'

export const storeFaults = defineFaults({
  'store-foreign': declare<{ store: string; ref: string; found: string }>({
    code: 'MM-320',
    kind: 'broken',
    what: ({ store, ref, found }) => `${ref} at ${store} is not a store of records: it holds ${found}`,
    mend: ({ ref }) =>
      ref.startsWith('refs/heads/')
        ? 'Nothing was written over. Name another branch in `baseline.store` or `baseline.fallback-branch`.'
        : 'Nothing was written over. Name another ref in `baseline.store`, e.g. refs/mergemark/penguins.',
    example: {
      store: 'https://github.com/ada/penguins',
      ref: 'refs/mergemark/records',
      found: 'a commit that Mergemark did not make, 4f65859c0a12',
    },
  }),
  'store-rolled-back': declare<{
    store: string
    ref: string
    sequence: number
    least: number
    known: string
  }>({
    code: 'MM-321',
    kind: 'broken',
    what: ({ store, ref, sequence, least, known }) =>
      `${ref} at ${store} stands at sequence ${sequence}, but it has been at ${least}: ${known}`,
    mend: () =>
      'Someone set it back, or deleted it: records are missing, so nothing is compared with it. Push the newest state ' +
      'that a clone or a backup has. If it was set back on purpose, lower what is named above.',
    example: {
      store: 'https://github.com/ada/penguins',
      ref: 'refs/mergemark/records',
      sequence: 11,
      least: 40,
      known: '`baseline.least-sequence` says so',
    },
  }),
  'store-disk': declare<{ folder: string; reason: string }>({
    code: 'MM-322',
    kind: 'broken',
    what: ({ folder, reason }) => `records cannot be put together in "${folder}": ${reason}`,
    mend: () =>
      'Check the free space and the permissions of that folder; TMPDIR can name another for temporary files. Nothing ' +
      'half-written reached the store.',
    example: { folder: '/tmp/mergemark-store-x1y2z3', reason: 'No space left on device' },
  }),
  'store-unsignable': declare<{ path: string }>({
    code: 'MM-323',
    kind: 'usage',
    what: ({ path }) =>
      `the records in the directory "${path}" cannot be signed, and baseline.signers asks for it`,
    mend: () => 'Signatures are those of git commits: keep the records under a ref, or leave `signers` out.',
    example: { path: '/mnt/shared/records' },
  }),
})
