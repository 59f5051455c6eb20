import type { FollowAccount, OurAddresses } from './follow-account.ts'
import type { Exchange } from './ports.ts'
import type { Watches } from './watches.ts'

const AT_ONCE = 200

/**
 * Finds accounts whose keys lack an address of ours, from what is known of them, without asking any exchange; returns how many
 * were judged. Without a change of our addresses since the last time that is none, and costs next to nothing.
 */
export const makeJudgeAddresses =
  (deps: {
    watches: Pick<Watches, 'judgeAddresses'>
    exchanges: readonly Exchange[]
    follow: FollowAccount
    ours: OurAddresses
    now: () => number
  }) =>
  async (signal: AbortSignal): Promise<number> => {
    let judged = 0
    for (const { view } of deps.exchanges) {
      for (let batch = AT_ONCE; batch === AT_ONCE && !signal.aborted; judged += batch) {
        const by = { exchange: view.id, addressesKey: deps.ours.key(view.id), at: new Date(deps.now()), limit: AT_ONCE }
        batch = await deps.watches.judgeAddresses(by, deps.follow.afterAddresses)
      }
    }
    return judged
  }
