import type { DevelopmentStage, SupportKind } from '../../../../shared/schemas/vocabularies.ts';
import { type Text, t } from '../ideas/idea.ts';

/** What a startup looks for, as the note on a need and as the last sentence of its description. */
export const wishes: Record<SupportKind, { notes: Text[]; sentences: Text[] }> = {
  money: {
    notes: [
      t('次の段階までの18か月分の開発費', 'Eighteen months of development, to the next stage'),
      t('リード投資家を探しています', 'Looking for a lead investor'),
      t('共同出資の1社として参加いただける方', 'An investor to join a syndicate'),
    ],
    sentences: [
      t('次の資金調達を率いてくださる投資家を探しています。', 'We are looking for an investor to lead the next round.'),
      t(
        '開発の節目ごとに支えてくださる投資家とお話ししたいです。',
        'We would like to meet investors who stay from one milestone to the next.',
      ),
    ],
  },
  manufacturing: {
    notes: [
      t('治験薬・実証機の製造を任せられる先', 'Someone to make trial material'),
      t('量産を見据えた工程の設計', 'Process design with volume in mind'),
      t('小ロットから相談できる製造先', 'A maker who starts with small lots'),
    ],
    sentences: [
      t('量産までを見据えて製造を任せられる会社を探しています。', 'We are looking for a company to make it, with volume in mind.'),
      t('少量から品質を一緒に作り込める製造先を求めています。', 'We want a maker to build in quality with us, from small lots.'),
    ],
  },
  site: {
    notes: [
      t('3か月ほど試せる現場', 'A place to try it for about three months'),
      t('効果を一緒に測ってくださる施設', 'A facility to measure the effect with us'),
      t('使いにくさを率直に教えてくださる現場', 'A setting that tells us frankly what is awkward'),
    ],
    sentences: [
      t('効果を一緒に測ってくださる現場を探しています。', 'We are looking for a place to measure its effect together.'),
      t('率直な意見をくださる実証先とつながりたいです。', 'We hope to meet sites that will tell us frankly what they think.'),
    ],
  },
  advice: {
    notes: [
      t('薬事の戦略と治験計画', 'Regulatory strategy and trial design'),
      t('保険適用までの道筋', 'The path to reimbursement'),
      t('知財と海外展開', 'Patents and going overseas'),
    ],
    sentences: [
      t('薬事と保険適用の道筋に詳しい方の助言を求めています。', 'We would value advice on the path through regulation and reimbursement.'),
      t('治験計画を一緒に見直してくださる専門家を探しています。', 'We are looking for experts to go over the trial design with us.'),
    ],
  },
  distribution: {
    notes: [
      t('全国の販売と保守の網', 'Nationwide sales and service'),
      t('海外の販売先', 'Distributors overseas'),
      t('病院・施設への紹介', 'Introductions to hospitals and facilities'),
    ],
    sentences: [
      t('全国に届けてくださる販売の提携先を探しています。', 'We are looking for a sales partner who reaches the whole country.'),
      t('海外を含む販路を一緒に開く会社を求めています。', 'We want a company to open channels with us, at home and abroad.'),
    ],
  },
  data: {
    notes: [
      t('匿名化した診療データ', 'Anonymised clinical data'),
      t('他の施設での精度の確認', 'Checking accuracy at other sites'),
      t('長期の経過がわかる記録', 'Records that follow people for years'),
    ],
    sentences: [
      t('別の施設のデータで確かめる共同研究を希望しています。', 'We hope for joint work to confirm it on another site’s data.'),
      t('長い経過を追える記録をお持ちの機関と組みたいです。', 'We would like to work with holders of long-term records.'),
    ],
  },
  people: {
    notes: [
      t('薬事と品質保証の責任者', 'Head of regulatory and quality'),
      t('事業開発を担う仲間', 'A colleague for business development'),
      t('最高財務責任者（CFO）', 'Chief financial officer'),
    ],
    sentences: [
      t('薬事と品質を任せられる仲間を探しています。', 'We are looking for someone to take charge of regulation and quality.'),
      t('事業開発の経験者を迎えたいと考えています。', 'We would like experienced business developers to join us.'),
    ],
  },
  research: {
    notes: [
      t('作用の仕組みを深める共同研究', 'Joint research into the mechanism'),
      t('評価系をお持ちの企業・大学', 'Companies or universities with assays'),
      t('応用先を広げる共同研究', 'Joint research into further uses'),
    ],
    sentences: [
      t('仕組みを一緒に深める研究の相手を探しています。', 'We are looking for partners to deepen the science.'),
      t('評価の手法をお持ちの企業や大学と組みたいです。', 'We would like to work with companies or universities that have the assays.'),
    ],
  },
};

/** What a startup can give in return; some only by those whose product is already in somebody's hands. */
export const returns: { kind: SupportKind; note: Text; used?: true }[] = [
  { kind: 'research', note: t('共同研究と成果の共有', 'Joint research with shared results') },
  { kind: 'research', note: t('技術の使用許諾の相談', 'Licensing of the technology') },
  { kind: 'people', note: t('若手研究者の受け入れ', 'Places for young researchers') },
  { kind: 'data', note: t('匿名化した利用データの提供', 'Anonymised usage data'), used: true },
  { kind: 'advice', note: t('現場での使い方の研修', 'Training in how to use it'), used: true },
];

/** What only opens after acceptance, and from which stage on it makes sense. `{n}`, `{m}` as in `progress`. */
export const secrets: { from: DevelopmentStage; text: Text }[] = [
  {
    from: 'clinical',
    text: t(
      '未公表の中間解析では主な指標が対照群より{m}%良い値でした。数字は来年の学会まで公表できません。',
      'In an unpublished interim analysis the main measure was {m} per cent better than control. Please keep it until next year’s congress.',
    ),
  },
  {
    from: 'basic',
    text: t(
      '現在の手元資金は{n}か月分です。大手1社と秘密保持契約を結び、共同開発の条件を協議しています。',
      'We have {n} months of cash. One large company is discussing co-development with us under a confidentiality agreement.',
    ),
  },
  {
    from: 'basic',
    text: t(
      '未公開の特許出願が{n}件あります。請求項の要点は面談で図を使ってご説明します。',
      '{n} patent applications are not yet public. We will explain the claims with drawings when we meet.',
    ),
  },
  {
    from: 'commercialisation',
    text: t(
      '今年度の売上見込みは{m}百万円、継続率は9割です。原価の内訳は面談でお見せします。',
      'Revenue this year should reach {m} million yen with nine in ten customers staying. Costs will be shown at the meeting.',
    ),
  },
  {
    from: 'nonclinical',
    text: t(
      '主要な素材を1社に頼っており、代わりの調達先を{n}社と評価しています。',
      'One key material has a single supplier, and we are assessing {n} alternatives.',
    ),
  },
  {
    from: 'clinical',
    text: t(
      '前回の評価額は{n}0億円でした。既存の投資家は次回も応じる意向です。',
      'The last round valued us at {n} billion yen, and existing investors intend to follow.',
    ),
  },
];
