import { PERMISSIONS } from '@keyhaven/contract'
import type { Twin } from '@keyhaven/testkit'
import type { Keys } from '../fixtures.ts'

/** One way in which a test of keys can end, as the table in `apps/server/docs/diagnosis.md` lists it. */
export interface Row {
  cause: string
  /** What Kraken answers. */
  answer: string
  /** How sure we are of that, by the marks of the page's legend. */
  sure: string
  /** `check: finding`. */
  finding: string
  /** Words that stand on the screen. */
  reads: string
  /** Sets the twin and makes the keys to paste. */
  arrange: (kraken: Twin) => Promise<Keys>
  /** Every signed call and subscription that Kraken gets, sorted. */
  calls: string[]
}

export const OURS = ['127.0.0.1', '127.0.0.2']
export const RIGHTS: readonly string[] = PERMISSIONS.required

type Spec = NonNullable<Parameters<Twin['issueKey']>[0]>
export const aKey = (kraken: Twin, spec: Spec = {}) => kraken.issueKey({ ipAllowlist: OURS, ...spec })

export const INFO = 'GetApiKeyInfo'
export const TOKEN = 'GetWebSocketsToken'
export const SUBSCRIBE = 'subscribe balances'
/** What a passing test asks, from both addresses. */
export const ALL = ['Balance', INFO, INFO, TOKEN, SUBSCRIBE]
/** Without live data the key is told what else it lacks, but nothing that is known to be refused is asked. */
export const DESCRIBED_ONLY = [INFO, INFO]
export const WITHOUT_BALANCE = [INFO, INFO, TOKEN, SUBSCRIBE]

/** Each right by itself. Cancelling is not tried where orders may be changed: Kraken would let it pass for that. */
export const PROBES = [
  'AddOrder',
  'Balance',
  'ClosedOrders',
  'DepositMethods',
  'ExportStatus',
  INFO,
  TOKEN,
  'OpenOrders',
  'QueryLedgers',
  'WithdrawMethods',
  SUBSCRIBE,
]
