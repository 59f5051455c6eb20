import { expectFromCatalogue, expectNothingSticksOut } from '../checks/from-catalogue.ts'
import { expect, test } from '../fixtures.ts'

test('in a right-to-left pseudo-language no text is fixed in code and no layout breaks, from sign-in to a stored account', async ({
  page,
  user,
}) => {
  const looksRight = async () => {
    await expectFromCatalogue(page)
    await expectNothingSticksOut(page)
  }
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/sign-in?language=ar-XB')
  await expect(page.getByRole('button', { name: '⟦Sígñ íñ⟧' })).toBeVisible()
  expect(page.url()).not.toContain('language')
  await looksRight()
  await page.locator('[type=email]').fill(user.email)
  await page.locator('[type=password]').fill('not this one')
  await page.locator('[type=submit]').click()
  await expect(page.getByRole('alert')).toBeVisible()
  await looksRight()
  await page.locator('[type=password]').fill(user.password)
  await page.locator('[type=submit]').click()

  // An empty list; both menus.
  const add = page.getByRole('button', { name: '⟦Ådd áççöüñt⟧' })
  await expect(add).toBeVisible()
  await looksRight()
  await page.getByRole('button', { name: '⟦Ûsér méñü⟧' }).click()
  await looksRight()
  await page.keyboard.press('Escape')
  await add.click()
  await looksRight()
  await page.getByRole('menuitem').first().click()
  await expect(page.getByRole('link', { name: 'Kraken', exact: true })).toBeVisible()
  await looksRight()

  // The practice panel, on a wide screen, with a key made on its page.
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('link', { name: 'Kraken (practice)' }).click()
  const form = page.locator('form')
  await expect(form).toBeVisible()
  await looksRight()
  const keyWith = (permissions: string[], ipAllowlist: string[]) =>
    page.evaluate(
      async (wanted) => {
        const { code } = (await (await fetch('/practice/api/code')).json()) as { code: string }
        const reply = await fetch('/practice/api/keys', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...wanted, code }),
        })
        return (await reply.json()) as { publicKey: string; privateKey: string }
      },
      { name: `rehearsal ${permissions.length}`, permissions, ipAllowlist },
    )
  const needed = ['query-funds', 'query-open-trades', 'query-closed-trades', 'modify-trades', 'close-trades', 'query-ledger']
  const fields = form.locator('input')
  const fill = async ({ publicKey, privateKey }: { publicKey: string; privateKey: string }) => {
    await fields.nth(1).fill(publicKey)
    await fields.nth(2).fill(privateKey)
    await fields.first().focus()
  }
  await fields.first().fill('Rehearsal')
  await fill({ publicKey: 'api-key-1605316109249', privateKey: 'too short' })
  await looksRight()
  await fill(await keyWith([...needed.slice(1), 'withdraw-funds'], []))
  await form.locator('[type=submit]').click()
  await expect(page.getByText(/^KT-/)).toBeVisible()
  await page.locator('summary', { hasText: 'ríghts' }).click()
  await looksRight()
  await page.setViewportSize({ width: 360, height: 800 })
  await looksRight()

  await fill(await keyWith([...needed, 'create-ws-token'], []))
  await form.locator('[type=submit]').click()
  await page.getByRole('checkbox').check()
  await looksRight()
  await page.getByRole('button', { name: '⟦Sübmít⟧' }).click()
  await expect(page.getByRole('row', { name: /Rehearsal/ })).toBeVisible()
  await looksRight()
  await page
    .getByRole('row', { name: /Rehearsal/ })
    .getByRole('button')
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await looksRight()
  await page.keyboard.press('Escape')
  await page
    .getByRole('row', { name: /Rehearsal/ })
    .getByRole('link')
    .click()
  await expect(page.getByRole('heading', { name: 'Rehearsal' })).toBeVisible()
  await looksRight()
  await page.setViewportSize({ width: 1280, height: 800 })
  await looksRight()
  await page.goto('/nowhere')
  await expect(page.getByRole('heading')).toBeVisible()
  await looksRight()
})
