export { AccountDetails, readAccount, removeAccount, renameAccount, StaleAccountProblem } from './account-details.ts'
export { AccountDraft } from './account-draft.ts'
export {
  AccountEventView,
  AccountVerificationView,
  listAccountEvents,
  listAccountVerifications,
  verifyAccount,
} from './account-verifications.ts'
export { ACCOUNT_NAME_MAX, AccountName, AccountView, createAccount, listAccounts, type NewAccount, NOT_IN_NAMES } from './accounts.ts'
export { type AddressReadiness, readAddresses } from './admin-addresses.ts'
export { type AttentionItem, type AttentionView, readAttention, readExpiryCalendar } from './attention.ts'
export { ActorRole, AuditAction } from './audit-action.ts'
export { AuditEventView, listAuditEvents } from './audit-trail.ts'
export { EgressHealth, readEgressHealth } from './egress-health.ts'
export type { Endpoint } from './endpoint.ts'
export { Edition, ExchangeId, ExchangeView, listExchanges, PERMISSIONS, type Permission, type Support } from './exchange.ts'
export { createFirstAdmin } from './first-admin.ts'
export { AddressComparison, Health, HealthReason, PreviousKey, Trigger } from './health.ts'
export { type CleanedKey, cleanKey, type Removed } from './key-cleaning.ts'
export { checkKeyFormat, type FormatFinding, findingField, type KeyField, type KeyPair, looksLikePublicKey } from './key-format.ts'
export { type PastedPair, readBothKeys } from './key-paste.ts'
export { LanguageTag } from './language.ts'
export { LANGUAGES } from './languages.ts'
export { liftBudget } from './lift-budget.ts'
export { openUnsubscribe, readMails, unsubscribe, updateMails } from './mails.ts'
export { PageQuery } from './page.ts'
export { acceptInvitation, changePerson, invitePerson, listPeople, PersonView, readInvitation, signPersonOut } from './people.ts'
export { isAllowed, losesRights, type RolePermission } from './permissions.ts'
export { holdsPrivateKey } from './private-key.ts'
export { PROBLEMS, Problem, type ProblemCode, type ProblemDraft, toProblem } from './problem.ts'
export { KeysRefusedProblem, replaceCredentials } from './replace-credentials.ts'
export { ROLES, Role } from './roles.ts'
export {
  AUTH_PATHS,
  NewCredentials,
  PASSWORD_MAX,
  PASSWORD_MIN,
  readSession,
  SessionView,
  updateSession,
} from './session.ts'
export { DayStatistics, MOST_DAYS, readStatistics, STORED_WITHIN_MS } from './statistics.ts'
export {
  listSupportAccountEvents,
  listSupportAccountVerifications,
  readSupportAccount,
  SUPPORT_VERIFICATIONS,
  SupportAccountView,
  verifySupportAccount,
} from './support-account.ts'
export {
  ACCOUNT_SORTS,
  type AccountSearch,
  type AccountSort,
  HealthFilter,
  SEARCH_TEXT_MAX,
  SupportAccountItem,
  searchAccounts,
  sortsServed,
} from './support-accounts.ts'
export { addSupportNote, listSupportNotes, NOTE_MAX, REASON_MAX, REASON_MIN, SupportNote } from './support-notes.ts'
export {
  lookUpVerification,
  OwnerView,
  SupportVerificationItem,
  SupportVerificationView,
  searchVerifications,
  VERIFICATION_SORTS,
  type VerificationSearch,
  type VerificationSort,
} from './support-verifications.ts'
export {
  CANDIDATES,
  type Candidate,
  CHECK_IDS,
  Check,
  CheckId,
  type Facts,
  FINDINGS,
  type Finding,
  FindingCode,
  type NewVerification,
  NOT_SENT_AGAIN_MS,
  OUTCOMES,
  Outcome,
  Right,
  runVerification,
  Verdict,
  VerificationView,
} from './verification.ts'
export { readVerificationCode } from './verification-code.ts'
