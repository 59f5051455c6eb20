import { ASSETS } from './methods/market-data.ts'
import type { SocketRequest } from './socket-request.ts'
import { type Switches, TIERS } from './switches.ts'
import type { IssuedKey } from './types.ts'

interface Channel {
  /** Which permission a private channel needs is not documented; these are the ones of the REST calls with the same content. */
  needs: string
  result(request: SocketRequest, switches: Switches): Record<string, unknown>
  /** Undefined when the caller does not want one. */
  snapshot(request: SocketRequest, key: IssuedKey): readonly unknown[] | undefined
}

/** The private channels. */
export const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  [
    'balances',
    {
      needs: 'query-funds',
      result: ({ params }) => ({ channel: 'balances', snapshot: params.snapshot !== false }),
      snapshot: ({ params }, { balances }) => (params.snapshot === false ? undefined : Object.entries(balances).map(balanceView)),
    },
  ],
  [
    'executions',
    {
      needs: 'query-open-trades',
      result: ({ params }, { tier }) => ({
        channel: 'executions',
        snap_orders: params.snap_orders !== false,
        snap_trades: params.snap_trades === true,
        maxratecount: TIERS[tier].tradingCounter,
      }),
      // There are no orders and no trades, so there is nothing in it.
      snapshot: ({ params }) => (params.snap_orders === false && params.snap_trades !== true ? undefined : []),
    },
  ],
])

/** What REST marks by a suffix is a wallet of its own here. */
const WALLETS: Readonly<Record<string, string>> = { S: 'staked', M: 'bonded', B: 'bonded', F: 'flex', T: 'tokenized' }

function balanceView([name, amount]: [string, string]) {
  const [id = name, suffix] = name.split('.')
  const wallet = suffix === undefined ? { type: 'spot', id: 'main' } : { type: 'earn', id: WALLETS[suffix] ?? 'locked' }
  const balance = Number(amount)
  return { asset: symbolOf(id), asset_class: 'currency', balance, wallets: [{ ...wallet, balance }] }
}

/** REST says `XXBT` and, before a suffix, `XBT`, where the WebSocket says `BTC`. */
function symbolOf(id: string): string {
  return Object.entries(ASSETS).find(([name, { altname }]) => name === id || altname === id)?.[1].symbol ?? id
}
