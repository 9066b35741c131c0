import { expect, test } from 'vitest'
import {
  ACTIONS,
  type Action,
  complain,
  endpointsOf,
  sufferTrouble,
  TROUBLES,
  type TroubleName,
} from '../support/forge-troubles.ts'

/** All of them, once and always, at every endpoint, are tried in test/load/forge-troubles.load.ts. */
const ALIKE: readonly TroubleName[] = ['409', '410', '500', '503']
const troubles = (Object.keys(TROUBLES) as TroubleName[]).filter((trouble) => !ALIKE.includes(trouble))
const OF_READERS: readonly TroubleName[] = [
  '403',
  '404',
  '422',
  '429 for a second',
  '502',
  'carried out, answer cut off',
]
const writers: readonly Action[] = ['createComment', 'updateComment', 'deleteComment', 'putCheck']

test.each(Object.keys(ACTIONS) as Action[])(
  '%s is done or told whatever an endpoint answers, after waits that are announced, and posts nothing twice',
  async (action) => {
    const problems: string[] = []
    for (const endpoint of await endpointsOf(action)) {
      for (const trouble of writers.includes(action) ? troubles : OF_READERS) {
        const told = await sufferTrouble({ action, endpoint, trouble })
        const once = writers.includes(action)
          ? complain(await sufferTrouble({ action, endpoint, trouble, times: 1 }))
          : []
        const found = [...complain(told), ...once]
        problems.push(
          ...found.map((problem) => `${endpoint.method} ${endpoint.path}, ${trouble}: ${problem}`),
        )
      }
    }
    expect(problems).toEqual([])
  },
  60_000,
)
