// What connectors and repositories share with the web, through here: arrows run web → contract ← core ← kraken, store.
export {
  type AddressComparison,
  type AuditAction,
  type Check,
  type CheckId,
  type ExchangeId,
  type Facts,
  type Finding,
  type FindingCode,
  type Health,
  type HealthReason,
  LANGUAGES,
  losesRights,
  PERMISSIONS,
  type PreviousKey,
  type Right,
  type Role,
  type Trigger,
  type Verdict,
} from '@keyhaven/contract'
export { type AccountChange, type AccountChangeType, toAccountChange } from './account-change.ts'
export { type AccountHistory, makeAccountHistory } from './account-history.ts'
export { toAccountView } from './account-view.ts'
export { type AccountDraft, type AddAccount, makeAddAccount } from './add-account.ts'
export { makeReadAddresses, type ReadAddresses } from './address-readiness.ts'
export { makeReadAttention, type ReadAttention } from './attention.ts'
export { type AuditChain, type ChainFault, makeAuditChain } from './audit-chain.ts'
export { newEvent, OPERATOR, PLATFORM } from './audit-event.ts'
export type { RunningVerification } from './conduct-verification.ts'
export { type Delivery, type DeliveryWatch, makeDeliverChanges } from './deliver-changes.ts'
export { type EgressSeen, makeReadEgressHealth, type ReadEgressHealth } from './egress-health.ts'
export { type Fingerprints, makeFingerprints } from './fingerprints.ts'
export { type Counted, countStored, countTest, type FirstSteps, isCounted } from './first-steps.ts'
export { type Follow, type FollowAccount, type Gaps, makeFollowAccount, type OurAddresses, type Turn } from './follow-account.ts'
export { makeJudgeAddresses } from './judge-addresses.ts'
export { judgeAllowList } from './judge-allow-list.ts'
export { judgeEnd } from './judge-end.ts'
export { lastFour } from './key-hint.ts'
export { type BudgetRepository, type LiftBudget, makeLiftBudget } from './lift-budget.ts'
export { type GuardWatch, type LockoutGuard, makeLockoutGuard } from './lockout-guard.ts'
export { type LookUpVerification, makeLookUpVerification } from './look-up-verification.ts'
export { nameKey } from './name-key.ts'
export type { Mailboxes, MailState, Notice, PendingMail, PendingNotice } from './notices.ts'
export type { Outbox, PendingChange } from './outbox.ts'
export { notReached, toCheck } from './outcome.ts'
export { makeOwnAccounts, type OwnAccounts } from './own-accounts.ts'
export { type MailInvitation, makePeople, type People } from './people.ts'
export type * from './people-ports.ts'
export type * from './ports.ts'
export { makeReadAudit, type ReadAudit } from './read-audit.ts'
export { makeReceipts, type Receipts } from './receipts.ts'
export { makeRecheckAccounts, type RecheckWatch } from './recheck-accounts.ts'
export { type FirstRun, makeRepeats, type Repeats } from './repeats.ts'
export { makeReplaceCredentials, type ReplaceCredentials } from './replace-credentials.ts'
export { err, ok, type Result } from './result.ts'
export { makeSearchForSupport, type SearchForSupport } from './search-for-support.ts'
export type * from './search-ports.ts'
export { SecretText } from './secret-text.ts'
export { type Mailing, type MailWatch, makeSendMails } from './send-mails.ts'
export { makeSignedTokens, type SignedTokens } from './signed-tokens.ts'
export { makeStartVerification, type StartVerification } from './start-verification.ts'
export { makeReadStatistics, type ReadStatistics, type StatisticsRepository } from './statistics.ts'
export { makeSupportAccounts, type SupportAccounts } from './support-accounts.ts'
export { makeSupportNotes, type Note, type NoteRepository, type SupportNotes } from './support-notes.ts'
export { makeVerifyAccount, type VerifyAccount } from './verify-account.ts'
export type { NeedyAccount, Watches } from './watches.ts'
