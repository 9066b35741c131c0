import { declare, defineFaults } from './define-faults.ts'

export const trustFaults = defineFaults({
  'signers-missing': declare<{ path: string; base: string }>({
    code: 'MM-327',
    kind: 'broken',
    what: ({ path, base }) => `"${path}", which says who may sign records, is not at ${base.slice(0, 7)}`,
    mend: () => 'Commit it to the base branch first: a pull request cannot say who is to be believed.',
    example: { path: '.github/mergemark-signers', base: '4f65859c0a' },
  }),
  'store-unsigned': declare<{ store: string; commit: string; reason: string }>({
    code: 'MM-328',
    kind: 'broken',
    what: ({ store, commit, reason }) =>
      `the records at ${store} are not believed: their newest change, ${commit.slice(0, 12)}, ${reason}`,
    mend: () =>
      'Someone without the signing key may have written it: see who pushed it, and put the ref back to the last change ' +
      'that `mergemark history --verify` calls sound. If a signer is new, add the public key to the file that ' +
      '`baseline.signers` names, on the base branch; if signing is, give the recording job the key.',
    example: {
      store: 'https://github.com/ada/penguins',
      commit: '4f65859c0a4f65859c0a',
      reason: 'is signed by the key SHA256:bfbuDRBVjR9GZLPkCxK40aq, which is not one of the allowed signers',
    },
  }),
  'signing-tool-missing': declare<{ reason: string }>({
    code: 'MM-329',
    kind: 'broken',
    what: ({ reason }) => `records cannot be signed or their signatures checked: ${reason}`,
    mend: () =>
      'Install OpenSSH 8.2 or newer (`ssh-keygen`, package openssh-client) and git 2.34 or newer, and see that both are ' +
      'on the PATH.',
    example: { reason: 'ssh-keygen cannot be started: ENOENT' },
  }),
  'signing-key-unusable': declare<{ reason: string }>({
    code: 'MM-330',
    kind: 'usage',
    what: ({ reason }) => `the signing key cannot be used: ${reason}`,
    mend: () =>
      'Make one of its own for the records, without a passphrase: `ssh-keygen -t ed25519 -N "" -f records-key`. Keep the ' +
      'whole private file, line ends too, as a secret that only the default branch’s environment holds.',
    example: { reason: 'it is locked with a passphrase, which nobody is there to type' },
  }),
  'store-altered': declare<{ where: string; reason: string }>({
    code: 'MM-331',
    kind: 'broken',
    what: ({ where, reason }) => `the history of the records is not as it was written: ${where}: ${reason}`,
    mend: () =>
      'Only adding is allowed. See who pushed it; put the ref back to the last sound change, and record again what is ' +
      'missing.',
    example: {
      where: 'change 12 (4f65859c0a4f)',
      reason: 'it removes runs/4f/4f65/penguins/17-1-00/manifest.json',
    },
  }),
  'index-differs': declare<{ folder: string; reason: string }>({
    code: 'MM-332',
    kind: 'broken',
    what: ({ folder, reason }) => `the index does not agree with the record "${folder}": ${reason}`,
    mend: () => 'The index is derived and can be made anew: `mergemark history --rebuild-index`.',
    example: {
      folder: 'runs/4f/4f65859c0a/penguins/17-1-0011223344556677',
      reason: 'it has no line for it',
    },
  }),
  'rewrite-outrun': declare<{ store: string; tries: number }>({
    code: 'MM-333',
    kind: 'broken',
    what: ({ store, tries }) =>
      `the records at ${store} changed under each of ${tries} tries to rewrite them`,
    mend: () => 'Nothing was changed and nothing lost. Try again when fewer jobs record.',
    example: { store: 'https://github.com/ada/penguins', tries: 5 },
  }),
  'signing-key-missing': declare<{ store: string }>({
    code: 'MM-334',
    kind: 'usage',
    what: ({ store }) => `records at ${store} must be signed, and this run has no key to sign with`,
    mend: () =>
      'Give the job that records the input `signing-key`, from the environment of the default branch; on the command ' +
      'line, MERGEMARK_SIGNING_KEY. Nothing was written.',
    example: { store: 'https://github.com/ada/penguins' },
  }),
  'store-gone': declare<{ store: string; ref: string }>({
    code: 'MM-335',
    kind: 'broken',
    what: ({ store, ref }) => `there are no records at ${ref} of ${store}, though they must be signed there`,
    mend: () =>
      'Someone removed the ref, or main has not recorded yet since `baseline.signers` was named: run its workflow, ' +
      'whose job has the key. A project is not taken for new because its records are gone.',
    example: { store: 'https://github.com/ada/penguins', ref: 'refs/mergemark/records' },
  }),
  'store-in-checkout': declare<{ path: string }>({
    code: 'MM-336',
    kind: 'usage',
    what: ({ path }) =>
      `"${path}", where records are kept, lies in the checkout, which a pull request writes`,
    mend: () => 'Name a directory outside of the repository in `baseline.store`, or keep records in a ref.',
    example: { path: 'records' },
  }),
})
