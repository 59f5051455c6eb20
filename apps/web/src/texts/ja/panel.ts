import { ACCOUNT_NAME_MAX } from '@keyhaven/contract'
import type { Texts } from '../en/index.ts'

export const panel: Texts['panel'] = {
  title: 'Kraken アカウントを追加',
  practiceNotice: '練習：ここでは実際のお金は使われません。Kraken と同じように動く練習用ページでキーを作成してください。',
  openPractice: '練習用 Kraken Pro を開く',
  loadFailed: 'ページを読み込めませんでした',

  addresses: {
    label: '許可する IP アドレス',
    cloud:
      'プラットフォームはこれらのアドレスからのみ Kraken を呼び出します。Kraken の「IP address restriction」欄にすべて貼り付けてください。',
    enterprise: 'このマシンはこれらのアドレスから Kraken を呼び出します。Kraken の「IP address restriction」欄にすべて貼り付けてください。',
    notSet: 'この Keyhaven の運営者はまだアドレスを設定していません。',
    notSetHelp: 'キーを制限する前に、運営者にアドレスを確認してください。制限がないと、キーはどのアドレスからでも使えます。',
    copyAll: 'IP アドレスをコピー',
    copyOne: 'コピー：',
  },

  form: {
    title: 'キーの入力',
    name: 'アカウント名',
    nameHint: '見分けるための名前（例：メイン）。',
    publicKey: '公開キー',
    publicKeyHint: 'Kraken での名前は「API key」、56 文字です。',
    privateKey: '秘密キー',
    privateKeyHint: 'Kraken では一度だけ表示されます。88 文字。署名にのみ使い、再び表示することはありません。',
    show: '秘密キーを表示',
    hide: '秘密キーを隠す',
    removed: (what) => `取り除いたもの：${what}`,
    removedWhat: {
      blanks: '空白',
      'line-ends': '改行',
      invisible: '見えない文字',
      quotes: '引用符',
      label: 'キーの前のラベル',
      separators: 'カンマまたはセミコロン',
    },
    both: '貼り付けた内容に両方のキーがありました。それぞれの欄に入れました。',
    insistHint: 'Kraken の表示とまったく同じですか？',
    insist: 'このままテスト',
    insisted: 'このままテストします。Kraken の判断に任せます。',
    swap: '2 つのキーを入れ替える',
    swapped: '2 つのキーを入れ替えました。',
    nameMissing: 'アカウントに名前を付けてください。',
    nameLong: `${ACCOUNT_NAME_MAX} 文字以内で入力してください。`,
    nameControls: '名前に見えない文字または制御文字が含まれています。入力し直してください。',
    test: 'キーをテスト',
    testNeeds: 'テストするには 3 つの欄に入力してください。',
    testNeedsWhole: 'テストするには、上で指摘された点を直してください。',
    testReady: 'キーで何ができるかを Kraken に確認します。まだ何も保存されません。',
    testHeld: '次のテストまで',
    testReleased: 'もう一度テストできます。',
  },

  result: {
    title: 'テスト',
    intro: '次の項目を Kraken に確認します。1、2 秒で終わります。',
    asking: 'Kraken に確認しています。20 秒以内に終わります。',
    now: (check) => `確認中：${check}`,
    stop: '中止',
    edited: 'このテストの後にキーが変更されました。もう一度テストしてください。',
    outdated: 'このテストは無効になりました。もう一度テストしてください。',
    code: 'コード',
    copyCode: 'コードをコピー',
    showSupport: 'お困りの場合は、サポートにお伝えください。',
    verdicts: {
      passed: { title: 'キーは使えます', text: '「保存」を押すとアカウントが保存されます。' },
      'passed-with-warnings': {
        title: 'キーは使えますが、警告があります',
        text: 'Kraken で直してもう一度テストするか、下で承認してください。',
      },
      failed: { title: 'キーはまだ使えません', text: '下の指示に従ってから、もう一度テストしてください。何も保存されていません。' },
      inconclusive: {
        title: '確認できませんでした',
        text: 'キーの問題ではありません。何も保存されていません。起きたことは、印の付いた項目をご覧ください。',
      },
    },
    repeated: {
      title: 'これらのキーは先ほど拒否されました',
      text: (rejectedAt, until) =>
        `Kraken は ${rejectedAt} にまったく同じキーを拒否したため、再送信しませんでした。誤った試行を繰り返すと Kraken にロックされます。キーを変更するか、${until} までお待ちください。`,
    },
    broke: '確認できませんでした',
    testAgain: 'もう一度テスト',
    testAgainIn: '残り',
    duplicate: {
      title: 'このキーはすでに追加されています',
      text: '何も保存されていません。このキーのあるアカウントを使うか、別のキーを使ってください。',
    },
    accept: 'これらの警告を承認します',
  },

  save: {
    submit: '保存',
    saving: '保存中…',
    needsTest: 'キーがテストに合格すると押せるようになります。',
    needsMending: '保存できません。これらのキーはテストに合格していません。',
    needsAccept: '先に警告を承認してください。',
    needsOtherKey: (name) => `このキーは「${name}」としてすでに追加されています。`,
    needsName: '先にアカウントに名前を付けてください。',
    needsOtherName: '先にアカウント名を変更してください。',
    ready: 'アカウントを保存します。秘密キーは封印され、再び表示されることはありません。',
    kept: '入力した内容はすべて残っています。',
    signInAgain: 'ログアウトされました。別のタブでもう一度ログインしてから、ここで続けてください。入力した内容はすべて残っています。',
    signInLink: 'ログイン',
  },
}
