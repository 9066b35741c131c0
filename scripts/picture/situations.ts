import { acts } from '../../src/commands/demo/acts.ts'

interface Edit {
  readonly file: string
  readonly find: string
  readonly put: string
}

/** One pull request against the penguins example, and how its comment must end. */
export interface Situation {
  readonly name: string
  readonly edits: readonly Edit[]
  readonly expected: 'pass' | 'warn' | 'fail'
  /** What must be in the comment, so that a picture never shows another situation than its name says. */
  readonly says: string
  /** Nothing was recorded on main. */
  readonly isFirst?: true
  /** Its author may not write to the repository. */
  readonly isFork?: true
}

const CONFIGURATION = 'mergemark.yml'

/** The demo's acts where it has them, further pull requests of the same kind where it has not. */
export const situations: readonly Situation[] = [
  { name: 'pass', edits: actOf('no-change'), expected: 'pass', says: 'at least as good as main' },
  { name: 'improved', edits: actOf('better-model'), expected: 'pass', says: 'improved' },
  { name: 'fail', edits: actOf('worse-model'), expected: 'fail', says: 'regressed' },
  {
    name: 'inconclusive',
    edits: [{ file: CONFIGURATION, find: 'epochs: 30', put: 'epochs: 16' }],
    expected: 'warn',
    says: 'cannot tell',
  },
  {
    name: 'no-baseline',
    edits: actOf('better-model'),
    expected: 'warn',
    says: 'no baseline',
    isFirst: true,
  },
  { name: 'data-broken', edits: actOf('broken-data'), expected: 'fail', says: 'train.csv' },
  {
    name: 'policy-changed',
    edits: [
      ...actOf('worse-model'),
      { file: CONFIGURATION, find: 'margin: 0.04, min: 0.85', put: 'margin: 0.4' },
      { file: CONFIGURATION, find: "    - { metric: 'recall[Gentoo]', margin: 0.05 }\n", put: '' },
    ],
    expected: 'fail',
    says: 'policy',
  },
  { name: 'fork', edits: actOf('better-model'), expected: 'fail', says: 'approved', isFork: true },
]

function actOf(name: string): readonly Edit[] {
  const edits = acts.find((act) => act.name === name)?.edits
  if (edits == null) throw new Error(`the demo has no pull request "${name}"`)
  return edits
}
