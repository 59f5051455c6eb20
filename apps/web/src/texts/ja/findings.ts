import type { CheckId } from '@keyhaven/contract'
import type { FindingTexts } from '../finding-text.ts'

// Our names of the two fields, and Kraken's of the two values.
const FIELD = { publicKey: '公開キー', privateKey: '秘密キー' } as const
const KRAKENS = { publicKey: 'API key', privateKey: 'Private key' } as const

const TEST_AGAIN = 'その後、もう一度テストしてください。'
const EDIT = 'Kraken の [Settings → API] でキーを編集し、'
const NOT_YOUR_FAULT = 'キーの問題ではありません。'
const LOST = 'Kraken で秘密キーがもう表示されない場合は、そのキーを削除して新しく作成してください。'
const OR_ACCEPT = 'または警告を承認してください。'
const PASTE_ALL = `${EDIT}一覧をすべて [IP address restriction] に貼り付けて保存してください。${TEST_AGAIN}`
const GOES_WHERE = `Kraken の [API key] は「${FIELD.publicKey}」に、[Private key] は「${FIELD.privateKey}」に入れてください。`

const lost = (field: 'publicKey' | 'privateKey') => (field === 'privateKey' ? LOST : '')
const later = (wait = '1 分') => `${wait}後にもう一度テストしてください。`

const UNPROVEN: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'このキーで出金できるかどうか、Kraken は答えませんでした',
  'ip-restriction': 'このキーがどのアドレスから使えるか、Kraken は答えませんでした',
  egress: 'このキーは当方のすべてのアドレスから試されていません',
  limits: 'このキーに有効期限や照会期間の制限があるか、Kraken は答えませんでした',
}
const HOW_TO_PROVE: Partial<Record<CheckId, string>> = {
  'no-withdrawal': '出金に関する項目がすべてオフであること。',
  'ip-restriction': '[IP address restriction] がオンで、このページ上部のアドレスをすべて含むこと。',
  egress: '[IP address restriction] が、このページ上部のアドレスをすべて含むこと。',
  limits: '[Key expiration]、[Query start date]、[Query end date] が希望どおりであること。',
}

export const findings: FindingTexts = {
  'not-base64': ({ facts: { field = 'privateKey', alphabet } }) =>
    alphabet === 'url-safe'
      ? {
          wrong: `${FIELD[field]}に - と _ が使われています。Kraken では + と / です。`,
          fix: `キーをこの形で保存するプログラムがあります。Kraken の画面から [${KRAKENS[field]}] をもう一度コピーし、そのまま貼り付けてください。${lost(field)}`,
        }
      : {
          wrong: `${FIELD[field]}に、Kraken のキーにはない文字が含まれています。`,
          fix: `Kraken のコピーボタンで [${KRAKENS[field]}] をもう一度コピーし、そのまま貼り付けてください。${lost(field)}`,
        },
  'wrong-length': ({ facts: { field = 'privateKey', length = 0, expected = 0 }, number }) => ({
    wrong: `${FIELD[field]}は ${number(length)} 文字ですが、Kraken のキーは ${number(expected)} 文字です。`,
    fix:
      length === 88 && expected === 56
        ? `秘密キーかもしれません。${GOES_WHERE}`
        : length === 56 && expected === 88
          ? `公開キーかもしれません。${GOES_WHERE}`
          : `${length < expected ? '一部が欠けています' : '余分なものが含まれています'}。Kraken のコピーボタンで [${KRAKENS[field]}] をもう一度コピーしてください。${lost(field)}`,
  }),
  swapped: () => ({ wrong: '2 つのキーが逆の欄に入っています。', fix: GOES_WHERE }),
  'same-key-twice': () => ({
    wrong: '両方の欄に同じキーが入っています。',
    fix: `Kraken には 2 つの値が表示されます。${GOES_WHERE}`,
  }),
  'key-name-pasted': ({ facts: { field = 'publicKey' } }) => ({
    wrong: `「${FIELD[field]}」欄に、キーではなくキーの名前が入っています。`,
    fix: `名前は Kraken の一覧での表示用です。Kraken で [${KRAKENS[field]}] と表示される長い値をコピーしてください。`,
  }),
  'futures-key': () => ({
    wrong: 'これは Kraken Futures のキーです。Spot のキーが必要です。',
    fix: 'Kraken の [Settings → API] で、[Spot trading API] の項にキーを作成し、それを貼り付けてください。',
  }),

  insisted: () => ({ wrong: 'この長さは既知のものではありません。ご指定どおり、Kraken の判断に任せます。' }),

  unreachable: ({ wait }) => ({
    wrong: 'Kraken に接続できませんでした。',
    fix: `${NOT_YOUR_FAULT}ここから Kraken までの通信が途切れているか、遅すぎます。キーの変更は不要です。${later(wait)}`,
  }),
  maintenance: ({ wait }) => ({
    wrong: 'Kraken は現在、通常どおり稼働していません。',
    fix: `${NOT_YOUR_FAULT}status.kraken.com で再開の見込みを確認できます。キーの変更は不要です。${later(wait)}`,
  }),
  'rate-limited': ({ wait }) => ({
    wrong: 'Kraken から、間隔を空けるよう求められました。',
    fix: `${NOT_YOUR_FAULT}その間、このキーについて Kraken には何も送りません。${later(wait)}`,
  }),
  'locked-out': ({ wait = '15 分' }) => ({
    wrong: 'Kraken は、しばらく当方のアドレスに応答しません。',
    fix: `${NOT_YOUR_FAULT}誰かの誤ったキーが原因かもしれません。試すたびに延びるため、解除されるまで何も送りません。${later(wait)}`,
  }),
  'bad-answer': ({ wait }) => ({
    wrong: 'Kraken の応答を解釈できませんでした。',
    fix: `${NOT_YOUR_FAULT}Kraken、またはそこまでの経路に問題があります。${later(wait)}続く場合は、コードをサポートにお伝えください。`,
  }),
  slow: ({ took }) => ({
    wrong: took ? `Kraken の応答に ${took}かかりました。` : 'Kraken の応答が遅くなっています。',
    fix: 'キーは使えます。この状態が続く間、注文が遅れることがあります。',
  }),

  'key-not-recognised': ({ causes }) => ({
    wrong: 'Kraken はこのキーを受け付けません。',
    fix:
      causes === 0
        ? '理由は下の Kraken からのメッセージにあります。Kraken アカウントに関する内容であれば Kraken のサポートに問い合わせ、その後もう一度テストしてください。'
        : 'Kraken は複数の原因に同じ応答を返します。次の順に確認してください：',
  }),
  'signature-mismatch': () => ({
    wrong: 'Kraken は公開キーを認識しましたが、秘密キーがそれと対になっていません。',
    fix: `同じキーの 2 つの値を貼り付けてください。${LOST}`,
  }),
  expired: ({ facts: { when }, date }) => ({
    wrong: when ? `このキーは ${date(when)} に期限切れになりました。` : 'このキーは期限切れです。',
    fix: 'Kraken で新しいキーを作成してください。[Key expiration] はオフにするか、先の日付にしてください。',
  }),
  'nonce-behind': () => ({
    wrong: '別のプログラムがこのキーを使っているか、使ったことがあります。',
    fix: '1 つのキーを 2 つのプログラムで共有することはできません。Kraken でこのプラットフォーム専用のキーを新しく作成し、ここに貼り付けてください。',
  }),
  'key-has-2fa': () => ({
    wrong: 'このキーは呼び出しのたびに二段階認証コードを求めます。',
    fix: 'このキーの二段階認証をオフにするか（Kraken アカウントの設定ではありません）、二段階認証なしのキーを作成してください。',
  }),

  missing: () => ({
    wrong: '必要な権限が不足しています：',
    fix: `${EDIT}上の項目をオンにして保存してください。${TEST_AGAIN}`,
  }),
  excess: () => ({
    wrong: 'プラットフォームに必要のない権限があります：',
    fix: `${EDIT}上の項目をオフにして保存してください。${TEST_AGAIN}${OR_ACCEPT}`,
  }),
  'unknown-permissions': () => ({ wrong: '不明な権限があります。これらは不要です：' }),
  rights: () => ({ wrong: 'このキーでできること：' }),
  unproven: ({ facts: { which = [] }, check }) => ({
    wrong: `${UNPROVEN[check ?? 'format'] ?? 'Kraken はこのキーの内容を答えず、無害な呼び出しだけでは確かめられません'}${which.length === 0 ? '。' : '：'}`,
    fix: `Kraken の [Settings → API] でキーを確認してください：${HOW_TO_PROVE[check ?? 'format'] ?? '必要な項目がオンで、ほかはすべてオフであること。'}${OR_ACCEPT}`,
  }),
  'withdrawal-enabled': () => ({
    wrong: 'このキーで、アカウントからお金を引き出せてしまいます：',
    fix: `${EDIT}上の項目をオフにして保存してください。${TEST_AGAIN}出金できるキーは保存しません。漏れるとアカウントが空になるおそれがあるためです。`,
  }),

  'websocket-off': () => ({
    wrong: 'このキーではライブデータがオフになっています。',
    fix: `${EDIT}[WebSocket interface] をオンにして保存してください。${TEST_AGAIN}`,
  }),
  'websocket-refused': () => ({
    wrong: 'Kraken がライブデータの接続を拒否しました。',
    fix: `${EDIT}[WebSocket interface] がオンで、[IP address restriction] がこのページ上部のアドレスをすべて含むことを確認してください。${TEST_AGAIN}`,
  }),

  'egress-not-listed': () => ({ wrong: 'キーの IP アドレス制限に、当方の次のアドレスがありません：', fix: PASTE_ALL }),
  'egress-announced': ({ facts: { when }, date }) => ({
    wrong: `${when ? `${date(when)} から` : 'まもなく'}、キーの IP アドレス制限にない当方の次のアドレスからも呼び出します：`,
    fix: `${PASTE_ALL}または警告を承認し、期日までに対応してください。`,
  }),
  unrestricted: ({ facts: { paste } }) => ({
    wrong: 'このキーはどのアドレスからでも使えます。',
    fix: `${EDIT}[IP address restriction] をオンにし、${paste ? '一覧をすべて' : 'このページ上部のアドレスを'}貼り付けて保存してください。${TEST_AGAIN}${OR_ACCEPT}`,
  }),
  'foreign-addresses': () => ({
    wrong: 'このキーは当方以外の次のアドレスからも使えます：',
    fix: `ほかのプログラムで必要でなければ、Kraken の [IP address restriction] から削除してください。${TEST_AGAIN}${OR_ACCEPT}`,
  }),

  'egress-refused': () => ({ wrong: 'Kraken は当方の次のアドレスからのキーの利用を拒否しました：', fix: PASTE_ALL }),

  'expires-soon': ({ facts: { when, daysLeft }, date, dateTime, days }) => ({
    wrong: [
      when ? `このキーは ${daysLeft === 0 ? dateTime(when) : date(when)} に期限切れになります` : 'このキーはまもなく期限切れになります',
      daysLeft === undefined ? '。' : daysLeft === 0 ? '（残り 1 日未満）。' : `（あと ${days(daysLeft)}）。`,
    ].join(''),
    fix: 'その日から使えなくなります。[Key expiration] をオフにするか、先の日付にしたキーの作成をおすすめします。または警告を承認し、期限までにキーを交換してください。',
  }),
  'query-window': ({ facts: { from, to }, date }) => ({
    wrong: `このキーで見えるのは履歴の一部だけです${from || to ? `（${from ? `${date(from)} から` : ''}${to ? `${date(to)} まで` : ''}）` : ''}。`,
    fix: `${EDIT}[Query start date] と [Query end date] を空にして保存してください。${TEST_AGAIN}${OR_ACCEPT}`,
  }),

  'nonce-window': ({ facts: { window } }) => ({
    wrong: `このキーには nonce ウィンドウ${window ? `（${window}）` : ''}があり、Kraken は順序の前後した呼び出しも受け付けます。プラットフォームには不要ですが、害はありません。`,
  }),

  'same-kraken-account': ({ facts: { account } }) => ({
    wrong: account
      ? `このキーは「${account.name}」と同じ Kraken アカウントのものです。どちらにも同じ残高と注文が表示されます。`
      : 'このキーは、追加済みの Kraken アカウントのものです。どちらにも同じ残高と注文が表示されます。',
  }),
  'other-kraken-account': () => ({
    wrong: 'このキーは、交換前のキーとは別の Kraken アカウントのものです。',
    fix: '意図したものでなければ、現在接続している Kraken アカウントでキーを作成してください。意図どおりであれば、下で確認してください。',
  }),
  'already-added': ({ facts: { account } }) => ({
    wrong: account
      ? `このキーは「${account.name}」としてすでに追加されています。`
      : 'このキーはすでにいずれかのアカウントに追加されています。',
    fix: 'そのアカウントを使うか、Kraken で別のキーを作成してここに貼り付けてください。',
  }),

  'not-reached': ({ facts: { which = [] } }) => ({
    wrong: which.length > 0 ? '当方の次のアドレスからは試していません：' : '前の確認の結果により、確認していません。',
  }),
  'addresses-not-set': () => ({ wrong: '比較していません。運営者がプラットフォームのアドレスを設定していません。' }),
  'not-available': () => ({
    wrong: 'Kraken は答えませんでした。',
    fix: '1 分後にもう一度テストしてください。続く場合は、コードをサポートにお伝えください。',
  }),
}
