import type { AddressComparison, Check, ExchangeView, Right } from '@keyhaven/contract'
import type { SecretText } from './secret-text.ts'

/** What a person pasted, cleaned. The public key is no secret, though it is never shown whole. */
export interface Credentials {
  publicKey: string
  privateKey: SecretText
}

/**
 * What an exchange tells of a key, beside its name. Undefined could not be told; null: there is no such limit, or it never was.
 * Times are ISO 8601 in UTC. Nothing of it is secret.
 */
export interface KeyDescription {
  /** The exchange's own identifiers of the key's rights. */
  permissions: string[] | undefined
  /** Addresses and blocks from which the key may be used, as the exchange writes them; empty: from anywhere. */
  allowList: string[] | undefined
  createdAt: string | null | undefined
  /** The call before the one that asked. */
  lastUsedAt: string | null | undefined
  validUntil: string | null | undefined
  queryFrom: string | null | undefined
  queryTo: string | null | undefined
  /** In the unit of the key's nonces. */
  nonceWindow: string | null
}

/** The description of an account's key as it was last told, and each right as it was last judged. */
export interface KeyFacts extends KeyDescription {
  rights: Right[]
  /** When it was told. */
  toldAt: string
}

/** What a connector learnt beside its checks. */
export interface ConnectorReport {
  /** The exchange's own name of the key. */
  keyName: string | null
  /** Null when the exchange has not described the key. */
  key: KeyDescription | null
  /** The exchange's error strings, word for word, in the order in which they came. Kept for support. */
  errors: string[]
  /** The address of ours that ran the test; null when the operator has not set any. */
  egress: string | null
  /** What the exchange says of itself, in its own word; null until it is heard. Nobody waits for it. */
  exchangeStatus: string | null
  /** Whether the exchange answered each address of ours that called it; null stands for calls where the operator has not set any. */
  answers: Map<string | null, boolean>
  /** Addresses of ours from which the exchange rejected the key, its signature or its nonce, once for each time. */
  rejectedFrom: string[]
  /** Addresses of ours that the exchange has locked out. */
  lockedOut: string[]
  /** The exchange's own id of the account behind the key (Kraken: the IIBAN). Personal: only a keyed hash of it is kept. */
  exchangeAccount: SecretText | null
}

export interface VerifyOptions {
  /** Stops before the next call; the calls under way are given up. */
  signal: AbortSignal
  /** Addresses of ours to leave alone: locked out, or out of budget. */
  avoid: ReadonlySet<string>
}

/** Speaks with one exchange. Never throws for what the exchange or the network does: that is a finding. */
export interface Connector {
  /**
   * Asks the exchange with signed calls what a pair of keys can and cannot do. Yields each check as it ends, in any order;
   * checks that could not be reached are yielded as `skipped`.
   *
   * From the first of our addresses that is not to be avoided; when all are, it may not be called at all.
   */
  verify(credentials: Credentials, options: VerifyOptions): AsyncGenerator<Check, ConnectorReport, void>
  /** One cheap signed call, which asks the exchange to describe the key and nothing else. */
  describe(credentials: Credentials, options: VerifyOptions): Promise<ConnectorReport>
  /**
   * What an allow list, as it was told, means for the addresses that we call from. Asks nobody.
   *
   * @param allowList - undefined where the exchange has not told it.
   */
  compareAddresses(allowList: readonly string[] | undefined): AddressComparison
}

/** An entry that an account can be added for. */
export interface Exchange {
  view: ExchangeView
  connector: Connector
  /** Addresses of ours from which the connector calls, in its order; empty when the operator has not set any. */
  egress: readonly string[]
}
