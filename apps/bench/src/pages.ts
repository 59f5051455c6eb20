import { cookieOf, startTestApi } from '@keyhaven/testkit'
import { measurePage, type PageReport } from './lighthouse.ts'
import { measureTyping, type TypingReport } from './typing.ts'

const PAGES = [
  { name: 'sign-in', path: '/sign-in', signedIn: false },
  { name: 'list of accounts', path: '/accounts', signedIn: true },
  { name: 'panel', path: '/accounts/new/kraken', signedIn: true },
]

/** What our pages cost they cost each time; what others on the machine take away differs. So the calmest run of these counts. */
const RUNS = 3

/** How the pages feel in a browser: each as Lighthouse sees it, and what is typed and pasted into the panel, run by run. */
export async function measurePages(chromium: string): Promise<{ pages: (PageReport & { name: string })[]; typing: TypingReport[] }> {
  const api = await startTestApi()
  try {
    const user = await api.signIn()
    const { publicKey, privateKey } = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
    const { receipt } = await user.verify({ publicKey, privateKey })
    await user.post('/api/accounts', { exchange: 'kraken', name: 'Main', publicKey, privateKey, receipt })
    const { email, password } = user
    const cookie = cookieOf(await api.nobody().post('/api/auth/sign-in/email', { email, password }))

    const pages: (PageReport & { name: string })[] = []
    for (const { name, path, signedIn } of PAGES) {
      const reports: PageReport[] = []
      for (let run = 0; run < RUNS; run += 1) {
        // A load that was not recorded says nothing of the page; without any the whole fails.
        await measurePage(`${api.url}${path}`, chromium, signedIn ? cookie : '').then(
          (report) => reports.push(report),
          (error: Error) => console.log(`  ${name}: ${error.message}`),
        )
      }
      pages.push({ name, ...reports.reduce((best, one) => (one.scores.performance > best.scores.performance ? one : best)) })
    }
    const typing: TypingReport[] = []
    for (let run = 0; run < RUNS; run += 1) typing.push(await measureTyping(api, chromium, cookie))
    return { pages, typing }
  } finally {
    await api.close()
  }
}
