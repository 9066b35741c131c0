import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Appending } from './append-folder.ts'
import type { StoreState } from './look-up-store.ts'
import type { StoreConnection } from './store-connection.ts'

interface Pushing {
  readonly change: { readonly commit: Sha }
  readonly state: StoreState
  /** Why the host refused the ref in an earlier try. */
  readonly refused: string | null
}

interface Pushed {
  readonly kind: 'landed' | 'outrun' | 'lost'
  readonly reason: string
  /** Where it was pushed to. */
  readonly ref: string
  readonly refused: string | null
}

/**
 * Pushes a change to the ref it was made on. Where the host refuses the ref itself, the same change goes to the
 * fallback branch, and once the branch is ahead, all later ones do. A missing permission is no reason to fall back.
 * Throws `record-refused`.
 */
export async function pushChange(appending: Appending, pushing: Pushing): Promise<Pushed> {
  const { primary, fallback } = appending
  const isAside = pushing.refused !== null || pushing.state.newest?.from === fallback?.ref
  if (fallback !== null && isAside) return pushAside({ appending, pushing, fallback })
  const tip = pushing.state.tips.get(primary.ref) ?? null
  const { kind, reason, denied } = await primary.push(pushing.change.commit, tip)
  if (kind === 'refused' && fallback !== null && denied !== true) {
    return pushAside({ appending, pushing: { ...pushing, refused: reason }, fallback })
  }
  if (kind === 'refused') throw refusal(appending, primary, reason)
  return { kind, reason, ref: primary.ref, refused: null }
}

async function pushAside(aside: {
  appending: Appending
  pushing: Pushing
  fallback: StoreConnection
}): Promise<Pushed> {
  const { appending, fallback } = aside
  const { change, state, refused } = aside.pushing
  const tip = state.tips.get(fallback.ref) ?? null
  await expectNothingLost(aside, tip)
  const { kind, reason } = await fallback.push(change.commit, tip)
  if (kind === 'refused') {
    throw refusal(appending, fallback, refused === null ? reason : `${reason}; before that: ${refused}`)
  }
  return { kind, reason, ref: fallback.ref, refused }
}

/** What the branch took while the ref was refused must not be written over by what the ref took besides. */
async function expectNothingLost(
  { appending, pushing, fallback }: { appending: Appending; pushing: Pushing; fallback: StoreConnection },
  tip: Sha | null,
): Promise<void> {
  const { newest } = pushing.state
  if (tip === null || newest === null || newest.commit === tip) return
  if (await appending.primary.descendsFrom(tip)) return
  const reason = `${appending.primary.ref} is refused, and ${fallback.ref} holds records that it lacks: merge or delete one of the two`
  throw refusal(appending, fallback, reason)
}

function refusal({ scratch }: Appending, { ref }: StoreConnection, reason: string) {
  return fault('record-refused', { store: scratch.address, ref, reason })
}
