import { type Finding, judgeAllowList } from '@keyhaven/core'
import { compareAddresses } from './compare-addresses.ts'
import type { KeyInfo } from './key-info.ts'

/**
 * Whether our addresses may use a key, and only ours.
 *
 * @param addresses - those that users must whitelist; null when the operator has not set them.
 * @param announced - those of them that are not used yet, and when they will be.
 */
export const judgeIpRestriction = (
  { allowList }: KeyInfo,
  addresses: readonly string[] | null,
  announced?: ReadonlyMap<string, Date>,
): Finding[] => (addresses === null ? [{ code: 'addresses-not-set' }] : judgeAllowList(compareAddresses(allowList, addresses), announced))
