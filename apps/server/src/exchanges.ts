import { type Edition, type ExchangeView, PERMISSIONS } from '@keyhaven/contract'
import type { Connector, Exchange } from '@keyhaven/core'

/** What both the real exchange and the practice one say of themselves. */
const KRAKEN = {
  fields: [
    { name: 'publicKey', label: 'Public Key', secret: false },
    { name: 'privateKey', label: 'Private Key', secret: true },
  ],
  requiredPermissions: [...PERMISSIONS.required],
  forbiddenPermissions: [...PERMISSIONS.forbidden],
  excessPermissions: [...PERMISSIONS.excess],
} satisfies Partial<ExchangeView>

export const krakenExchange = (connector: Connector, edition: Edition, addresses: string[] | null): Exchange => ({
  connector,
  egress: addresses ?? [],
  view: {
    ...KRAKEN,
    id: 'kraken',
    name: 'Kraken',
    practice: false,
    edition,
    addresses,
    keySettingsUrl: 'https://pro.kraken.com/app/settings/api',
  },
})

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
    keySettingsUrl: '/practice/',
  },
})
