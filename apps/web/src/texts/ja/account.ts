import type { Texts } from '../en/account.ts'

export const texts: Texts = {
  list: {
    title: '取引所アカウント',
    add: 'アカウントを追加',
    addExchange: '取引所アカウント',
    addExchangeHint: 'API キーで接続',
    addPractice: '練習用アカウント',
    addPracticeHint: '実際のお金を使わずに練習',
    columns: { name: '名前', exchange: '取引所', key: 'キー', health: '状態', added: '追加日', actions: '操作' },
    health: { ready: '利用可能', attention: '要確認', broken: '利用不可', unknown: '不明' },
    remove: '削除',
    more: 'さらに表示',
    loadFailed: 'アカウントを読み込めませんでした',
    moreFailed: '続きのアカウントを読み込めませんでした。',
    justAdded: '新規',
    empty: {
      title: 'アカウントはまだありません',
      text: 'Kraken で作成した API キーを使って、Kraken アカウントを追加してください。保存する前にキーを一緒にテストし、直すべき点をお知らせします。',
      practice: '練習用アカウントで一通り試すこともできます。実際のお金は使われません。',
    },
  },

  page: {
    loading: '取引所アカウント',
    loadFailed: 'アカウントを読み込めませんでした',
    gone: { title: 'このアカウントはここにありません', text: '削除されたか、ほかの人のアカウントです。' },
    verify: '今すぐ確認',
    replace: 'キーを交換',
    remove: 'アカウントを削除',
  },

  rename: {
    open: '名前を変更',
    label: 'アカウントの新しい名前',
    save: '保存',
    overtaken: (present) => `別のウィンドウで変更され、現在の名前は「${present}」です。この名前にするには、もう一度保存してください。`,
  },

  health: {
    titles: {
      ready: 'キーは使えます',
      attention: '確認が必要です',
      broken: 'キーはもう使えません',
      unknown: 'キーが使えるかどうかはまだわかりません',
    },
    ready: '取引に必要なものはすべて揃っています。対応は不要です。',
    unknown: '今すぐ確認してください。',
    atKraken: 'Kraken で直してから、ここで確認してください。アカウントと履歴は残ります。',
    newKeys: '新しいキーが必要です。Kraken で作成してから、ここでキーを交換してください。アカウントと履歴は残ります。',
    openKraken: 'Kraken の API 設定を開く',
    openPractice: '練習用の API 設定を開く',
    provenAt: '最後に動作を確認できた日時',
    neverProven: 'まだありません',
    verifiedAt: '最終確認',
  },

  verifying: {
    title: '確認',
    asking: '保存されたキーで Kraken に確認しています。20 秒以内に終わります。',
    verdicts: {
      passed: { title: 'キーは使えます', text: 'Kraken はすべての確認に正しく応答しました。' },
      'passed-with-warnings': { title: 'キーは使えますが、警告があります', text: '下の印の付いた項目をご覧ください。' },
      failed: { title: 'キーは使えません', text: '下の指示に従ってから、もう一度確認してください。' },
      inconclusive: {
        title: '確認できませんでした',
        text: 'キーの問題ではなく、何も変わりません。起きたことは、印の付いた項目をご覧ください。',
      },
    },
    repeated: (at) =>
      `Kraken は ${at} にこれらのキーを拒否したため、再送信しませんでした。誤った試行を繰り返すと Kraken にロックされます。これはその時の結果です。`,
    hide: '隠す',
  },

  rights: {
    title: 'このキーでできること',
    untold: 'Kraken はまだ答えていません。キーを確認すると問い合わせます。',
  },

  addresses: {
    title: 'IP アドレス',
    unrestricted: 'このキーはどのアドレスからでも使えます。Kraken で当方のアドレスに制限してください。',
    untold: 'このキーがどのアドレスを許可しているか、Kraken は答えませんでした。',
    notSet: '運営者がプラットフォームのアドレスを設定していません。',
    ours: '当方のアドレス',
    foreign: '当方以外のアドレス',
    foreignState: 'こちらも許可',
    states: { allowed: '許可済み', missing: 'キーに未登録', unknown: '判定不能' },
    paste: 'Kraken の「IP address restriction」に貼り付ける一覧：',
    copy: 'Kraken 用の一覧をコピー',
  },

  key: {
    title: 'キー',
    hint: 'キー',
    name: 'Kraken での名前',
    expires: '有効期限',
    never: 'なし',
    untold: '回答なし',
    inDays: (date, days) => `${date}（あと ${days}）`,
    inLessThanADay: (date) => `${date}（残り 1 日未満）`,
    expired: (date) => `${date} に期限切れ`,
    created: 'Kraken での作成',
    lastUsed: '最終使用',
    neverUsed: '未使用',
    history: '見える取引',
    allHistory: 'すべて',
    from: (date) => `${date} から`,
    until: (date) => `${date} まで`,
    nonceWindow: 'nonce ウィンドウ',
    added: 'ここへの追加',
    toldAt: 'Kraken の回答日時',
  },

  previous: {
    title: (hint) => `Kraken で以前のキー ${hint} を削除してください`,
    text: 'ここでは消去しましたが、Kraken の「Settings → API」で削除するまで、Kraken では有効なままです。',
    uses: {
      idle: '最近、このプラットフォーム以外では使われていません。',
      'in-use': 'まだほかで使われています。削除する前に、ほかのプログラムを確認してください。',
      unknown: 'ほかで使われているかどうか、Kraken は答えませんでした。',
    },
    lastUsed: (when) => `最終使用：${when}。`,
    done: '削除しました',
  },

  timeline: {
    title: '確認の履歴',
    loadFailed: '確認の履歴を読み込めませんでした',
    none: 'まだありません。',
    more: '以前のものを表示',
    triggers: {
      test: '追加前',
      owner: 'あなた',
      support: 'サポート',
      schedule: '自動',
      replace: '新しいキーのテスト',
    },
    verdicts: {
      passed: '合格',
      'passed-with-warnings': '警告付きで合格',
      failed: '不合格',
      inconclusive: '確認できず',
    },
    code: 'コード',
    copyCode: 'コードをコピー',
    took: (time) => `所要時間 ${time}`,
    reason: (reason) => `理由：${reason}`,
    checks: 'すべての項目',
  },

  events: {
    title: 'このアカウントの履歴',
    loadFailed: '履歴を読み込めませんでした',
    none: 'まだ何もありません。',
    more: '以前のものを表示',
    by: { owner: 'あなた', support: 'サポート', platform: 'Keyhaven' },
    actions: {
      'account.added': '追加',
      'account.renamed': '名前を変更',
      'account.verified': 'キーを確認',
      'account.credentials-replaced': 'キーを交換',
      'account.removed': '削除',
      'account.looked-at': '閲覧',
    },
    other: '操作が行われました',
    verified: (done, verdict, count, times) => `${done}：${verdict}${count > 1 ? `（${times} 回）` : ''}`,
    renamedTo: (name) => `名前を「${name}」に変更`,
    replaced: (from, to) => `キーを交換：${from} → ${to}`,
  },

  replacing: {
    loading: 'キーを置き換える',
    title: (name) => `${name} のキーを置き換える`,
    back: 'アカウントに戻る',
    lead: (hint) => `新しいキーがテストに合格して保存されるまで、古いキー ${hint} が使われます。アカウントの名前と履歴はそのまま残ります。`,
    notOffered: 'この取引所は提供されなくなりました。キーを置き換えることはできません。',
    passed: '保存すると、古いキーと置き換わります。',
    ready: 'キーを置き換えます。古いキーはここから消去されます。',
    acceptOther: 'はい、このアカウントは今後その別の Kraken アカウントを使います',
    overtaken: (name, hint) =>
      `別のウィンドウで変更されました。現在の名前は「${name}」、キーは ${hint} です。もう一度保存すると、そのキーを置き換えます。`,
    done: (name) => `${name} に新しいキーが封印されて保存されました。`,
  },

  removal: {
    title: (name) => `${name} を削除しますか？`,
    erased: '封印されたキーはすぐに消去され、プラットフォームはこのアカウントを使わなくなります。この操作は取り消せません。',
    atKraken: 'キー自体は Kraken で有効なままです。Kraken でも「Settings → API」から削除してください。',
    atPractice: '本物ではありません。キーは、練習用の取引所で削除するまでそこに残ります。',
    typeName: '確認のため、アカウント名を入力してください',
    typeHint: (name) => `次のとおりに入力：${name}`,
    confirm: 'アカウントを削除',
    failed: 'アカウントは削除されませんでした。',
    overtaken: (present) => `別のウィンドウで変更され、現在の名前は「${present}」です。閉じて、先に内容を確認してください。`,
  },
}
