import { type Edition, type ExchangeView, PERMISSIONS } from '@keyhaven/contract'
import type { Connector, Exchange } from '@keyhaven/core'
import type { Egress } from '@keyhaven/kraken'

/** What both the real exchange and the practice one say of themselves. */
const KRAKEN = {
  fields: [
    { name: 'publicKey', label: 'Public Key', secret: false },
    { name: 'privateKey', label: 'Private Key', secret: true },
  ],
  requiredPermissions: [...PERMISSIONS.required],
  forbiddenPermissions: [...PERMISSIONS.forbidden],
  excessPermissions: [...PERMISSIONS.excess],
  supports: ['spot', 'live-data', 'address-lock'],
} satisfies Partial<ExchangeView>

/**
 * @param egress - announced addresses become like the others once their time has come.
 * @param echo - what was found out where there are none, if anything: shown, never called from.
 */
export const krakenExchange = (
  connector: Connector,
  edition: Edition,
  egress: readonly Egress[],
  now: () => number,
  echo: () => string | undefined = () => undefined,
): Exchange => ({
  connector,
  get egress() {
    return egress.filter((one) => !isAnnounced(one, now())).map(({ publicAddress }) => publicAddress)
  },
  get view(): ExchangeView {
    const found = echo()
    const known = { settings: egress.map(({ publicAddress }) => publicAddress), echo: found === undefined ? [] : [found] }
    const addressSource = (['settings', 'echo'] as const).find((source) => known[source].length > 0) ?? null
    return {
      ...KRAKEN,
      id: 'kraken',
      name: 'Kraken',
      practice: false,
      edition,
      addresses: addressSource && known[addressSource],
      addressSource,
      announced: egress.flatMap((one) =>
        isAnnounced(one, now()) ? [{ address: one.publicAddress, usedFrom: one.usedFrom.toISOString() }] : [],
      ),
      keySettingsUrl: 'https://pro.kraken.com/app/settings/api',
    }
  },
})

const isAnnounced = (egress: Egress, now: number): egress is Egress & { usedFrom: Date } =>
  egress.usedFrom !== undefined && egress.usedFrom.getTime() > now

/** The built-in twin listens on this machine, so it sees this machine's loopback address. */
export const PRACTICE_ADDRESS = '127.0.0.1'

export const practiceExchange = (connector: Connector, edition: Edition): Exchange => ({
  connector,
  egress: [],
  view: {
    ...KRAKEN,
    id: 'kraken-practice',
    name: 'Kraken (practice)',
    practice: true,
    edition,
    addresses: [PRACTICE_ADDRESS],
    announced: [],
    addressSource: 'practice',
    keySettingsUrl: '/practice/',
  },
})
