import type { AccountView } from '@keyhaven/contract'
import { usePart } from '../../texts/use-part.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'

export const HEALTH_LOOKS: Record<AccountView['health'], { icon: IconName; look: string }> = {
  ready: { icon: 'ok', look: 'text-ok' },
  attention: { icon: 'warning', look: 'text-warn' },
  broken: { icon: 'failed', look: 'text-bad' },
  unknown: { icon: 'unknown', look: 'text-info' },
}

export function HealthLabel({ health }: { health: AccountView['health'] }) {
  const { list: t } = usePart('account')
  const { icon, look } = HEALTH_LOOKS[health]
  return (
    <span className={`inline-flex items-center align-middle gap-1.5 font-medium whitespace-nowrap ${look}`}>
      <Icon name={icon} />
      {t.health[health]}
    </span>
  )
}
