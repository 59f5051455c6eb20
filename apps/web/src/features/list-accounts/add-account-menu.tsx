import { usePart } from '../../texts/use-part.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'

export function AddAccountMenu({ practice, align }: { practice: boolean; align: 'endWhenWide' | 'middle' }) {
  const { list: t } = usePart('account')
  const items: MenuItem[] = [{ label: t.addExchange, hint: t.addExchangeHint, href: '/accounts/new' }]
  if (practice) items.push({ label: t.addPractice, hint: t.addPracticeHint, href: '/accounts/new/kraken-practice' })
  return (
    <Menu
      align={align}
      buttonClass={buttonClass('primary')}
      button={
        <>
          <Icon name="plus" />
          {t.add}
        </>
      }
      items={items}
    />
  )
}
