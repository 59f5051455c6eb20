import { addAccount, aFitKey, expect, expectAccessible, expectToFit, signIn, test } from '../fixtures.ts'

test('an admin sees addresses, statistics and the trail, and lifts attempts; a private key typed there is not taken', async ({
  page,
  api,
  user,
}) => {
  test.slow()
  await addAccount(user, 'Main', await aFitKey(api.kraken))
  await signIn(page, await api.signIn('admin'))
  await page.goto('/admin/addresses')
  await expect(page.getByRole('heading', { name: '127.0.0.1' })).toHaveCount(2)
  await expect(page.getByRole('definition').filter({ hasText: /^Yes$/ })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Statistics' }).click()
  // Others have tested keys on this product too; one that passed at the first try is among them.
  const firstTries = page.getByRole('figure').filter({ hasText: 'Passed at the first try' })
  await expect(firstTries.getByRole('cell', { name: /^[1-9]\d{0,2}$/ }).first()).toBeVisible()
  // So many days that the numbers scroll.
  await page.getByLabel('Time span').selectOption('30')
  await expect(firstTries.getByRole('row')).toHaveCount(31)
  await expectAccessible(page)
  const [plot, numbers] = [
    firstTries.getByRole('img', { name: /^Passed at the first try, in percent: most on / }),
    firstTries.getByRole('table'),
  ]
  const sides = async () => [await plot.boundingBox(), await numbers.boundingBox()].map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 })
  const [left, right] = await sides()
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))
  await page.setViewportSize({ width: 360, height: 740 })
  const [above, beneath] = await sides()
  expect(beneath?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0))
  await expectToFit(page)
  await page.setViewportSize({ width: 1280, height: 720 })

  await page.getByRole('link', { name: 'Audit trail' }).click()
  await page.getByLabel('Who').fill(user.email)
  await page.getByLabel('What').selectOption('Added an account')
  await expect(page.getByRole('row', { name: user.email })).toHaveCount(1)
  await expect(page).toHaveURL(`/admin/audit?${new URLSearchParams({ actor: user.email, action: 'account.added' })}`)
  // What a colleague who is sent the address sees.
  await page.reload()
  await expect(page.getByLabel('Who')).toHaveValue(user.email)
  await expect(page.getByRole('row', { name: user.email })).toHaveCount(1)
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectToFit(page)
  await page.getByLabel('Until').fill('2020-01-01')
  await expect(page.getByText('Nothing in the trail matches.')).toBeVisible()
  await page.goto('/admin/audit?action=account.stolen&since=never&account=7')
  await expect(page.getByText('This is not a whole account id')).toBeVisible()
  await expect(page).toHaveURL('/admin/audit?account=7')
  await expect(page.getByRole('row', { name: user.email }).first()).toBeVisible()

  await page.getByRole('link', { name: 'Attempts' }).click()
  const { privateKey } = await aFitKey(api.kraken)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await page.getByLabel('Which').fill(privateKey)
  await expect(page.getByText('That was a private key.')).toBeVisible()
  await expect(page.getByLabel('Which')).toHaveValue('')
  await page.getByLabel('Which').fill(user.email)
  await page.getByLabel('Reason').fill(`They sent ${privateKey}`)
  await expect(page.getByText('That was a private key.')).toBeVisible()
  await expect(page.getByLabel('Reason')).toHaveValue('')
  await page.getByRole('button', { name: 'Lift' }).click()
  await page.getByLabel('Reason').fill('Ticket 4711')
  await page.getByRole('button', { name: 'Lift' }).click()
  await expect(page.getByText('Attempts that count no more')).toBeVisible()
  expect(sent.filter((body) => body.includes('reason'))).toHaveLength(1)
  expect(sent.join()).not.toContain(privateKey.slice(0, 20))
  await expectAccessible(page)
})
