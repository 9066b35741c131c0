import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../src/config/configuration.ts'
import { describeDropped, findDropped, findUntrained, judgeUnmade } from '../../src/gate/unmade.ts'

type Commands = {
  train?: boolean
  evaluations?: readonly (readonly [name: string, command: string | null])[]
}

/** A configuration as far as commands go. */
function configuration({ train = false, evaluations = [] }: Commands): Configuration {
  const made = { train: train ? { command: 'make train' } : null } as unknown as Configuration
  const list = evaluations.map(([name, command]) => ({ name, command }))
  return { ...made, evaluations: list as unknown as Configuration['evaluations'] }
}

const dropped = (base: Commands, head: Commands) =>
  findDropped(configuration(base), configuration(head)).map(({ key }) => key)

describe('commands that a pull request drops', () => {
  it('are its training, where main has one', () => {
    expect(dropped({ train: true }, { train: false })).toEqual(['train'])
    expect(dropped({ train: true }, { train: true })).toEqual([])
    expect(dropped({ train: false }, { train: false })).toEqual([])
    expect(dropped({ train: false }, { train: true })).toEqual([])
  })

  it('are those of evaluations that stay without one', () => {
    const main = {
      evaluations: [
        ['test', 'predict'],
        ['holdout', 'predict'],
        ['given', null],
      ],
    } as const
    expect(
      dropped(main, {
        evaluations: [
          ['test', null],
          ['holdout', 'other'],
          ['given', null],
        ],
      }),
    ).toEqual(['evaluations.test.command'])
    expect(
      dropped(main, {
        evaluations: [
          ['holdout', null],
          ['test', 'predict'],
        ],
      }),
    ).toEqual(['evaluations.holdout.command'])
    expect(dropped(main, main)).toEqual([])
  })

  it('are not those of evaluations that are gone as a whole, or that main has without a command', () => {
    const main = {
      evaluations: [
        ['test', 'predict'],
        ['given', null],
      ],
    } as const
    expect(dropped(main, { evaluations: [] })).toEqual([])
    expect(
      dropped(main, {
        evaluations: [
          ['test', 'predict'],
          ['given', 'predict'],
          ['new', null],
        ],
      }),
    ).toEqual([])
  })

  it('fail, and say what follows', () => {
    const [found] = findDropped(configuration({ train: true }), configuration({}))
    expect(found === undefined ? null : judgeUnmade(describeDropped(found))).toMatchObject({
      rule: 'train',
      outcome: 'missing',
      effect: 'fail',
      message: expect.stringContaining(
        'This pull request removes train, so the predictions were not made by this run',
      ),
    })
  })
})

describe('a training that did not happen', () => {
  const asked = configuration({ train: true }).train
  const failure = { code: 'MM-401', message: 'it ended with 1', place: null }

  it.each([
    ['asked for and not there', asked, null, true],
    ['asked for, and nothing trained', asked, { engine: 'none' }, true],
    ['asked for, and done', asked, { engine: 'command' }, false],
    ['asked for, and failed by itself', asked, { engine: 'none', failure }, false],
    ['not asked for', null, null, false],
    ['not asked for, and nothing trained', null, { engine: 'none' }, false],
  ] as const)('is told where it was %s', (_, train, training, isTold) => {
    const found = findUntrained(train, training as Parameters<typeof findUntrained>[1])
    expect(found !== null).toBe(isTold)
  })
})
