import type { Connector, Exchange } from '../ports.ts'

/** An exchange for the rules: of its view they read no more than this. */
export function anExchange(
  { egress = [], practice = false }: { egress?: string[]; practice?: boolean },
  connector?: Partial<Connector>,
): Exchange {
  const silent: Connector = {
    verify() {
      throw new Error('nobody was to be asked')
    },
    async describe() {
      throw new Error('nobody was to be asked')
    },
    compareAddresses: () => ({ restriction: 'unknown', ours: [], foreign: [], paste: '' }),
  }
  return {
    connector: { ...silent, ...connector },
    egress,
    view: {
      id: practice ? 'kraken-practice' : 'kraken',
      name: 'Kraken',
      practice,
      edition: 'cloud',
      addresses: egress,
      announced: [],
      addressSource: 'settings',
      supports: [],
      keySettingsUrl: 'https://kraken.example',
      fields: [],
      requiredPermissions: [],
      forbiddenPermissions: [],
      excessPermissions: [],
    },
  }
}
