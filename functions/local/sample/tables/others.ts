import { t } from '../ideas/idea.ts';
import { type Body, support } from './body.ts';

/** Invented academic seeds, a municipality and a supporter: one or a few of each, so that every kind has a face. */
export const others: Body[] = [
  {
    kind: 'academia',
    name: t('潮見丘大学 細胞工学研究室', 'Cell Engineering Laboratory, Shiomigaoka University'),
    kana: 'シオミガオカダイガクサイボウコウガクケンキュウシツ',
    home: '23',
    tagline: t('血管を自ら伸ばす人工臓器の足場', 'A scaffold in which artificial organs grow their own vessels'),
    description: t(
      '厚い組織は内側から傷んでしまうため、臓器の大きさまで育てられませんでした。糖の柱が溶けて流路になる足場で、1センチの厚さを4週間保つことができました。起業を前提に、経営を担う方を探しています。',
      'Thick tissue dies from the inside, so organs could not be grown to size. In our scaffold pillars of sugar dissolve into channels and keep a centimetre alive for four weeks. We look for someone to lead a company.',
    ),
    content: {
      fields: ['some-regenerative', 'bio-regenerative'],
      modalities: ['regenerative-cell-gene', 'cell-processed'],
      developmentStages: ['basic'],
      marketApproaches: ['global-direct'],
      needs: [
        support('people', '経営を担う共同創業者', 'A co-founder to lead the company'),
        support('money', '試作装置と2年分の研究費', 'A prototype and two years of research'),
      ],
      offers: [support('research', '血管化組織の共同研究', 'Joint research on vascularised tissue')],
      money: { min: 20_000_000, max: 60_000_000 },
      authorities: null,
    },
  },
  {
    kind: 'academia',
    name: t('花筏医科大学 感染制御学講座', 'Department of Infection Control, Hanaikada Medical University'),
    kana: 'ハナイカダイカダイガクカンセンセイギョガクコウザ',
    home: '33',
    tagline: t('手指の菌を増やさない薄い膜の手袋', 'A thin film glove that keeps germs on the hands from multiplying'),
    description: t(
      '手袋の中では汗で菌が増え、外した瞬間に広がることがあります。菌のえさを吸い取る膜を内側に塗り、8時間後の菌数を100分の1に抑えました。医療機器としての道筋を相談したい段階です。',
      'Sweat lets germs grow inside gloves and spread when they come off. A coating that takes away their food cut the count to a hundredth after eight hours. We want advice on the regulatory path.',
    ),
    content: {
      fields: ['lifesaving-device'],
      modalities: ['device'],
      developmentStages: ['applied'],
      marketApproaches: null,
      needs: [
        support('advice', '医療機器該当性と薬事の道筋', 'Whether it is a device, and the path'),
        support('manufacturing', '塗工の試作', 'Trial coating'),
        support('site', '病棟での試用', 'Use on a ward'),
      ],
      offers: [support('research', '細菌の評価系', 'Bacterial assays')],
      money: null,
      authorities: ['pmda'],
      domains: ['regional-medicine'],
      settings: ['hospital'],
    },
  },
  {
    kind: 'academia',
    name: t('雪解大学 老年行動研究室', 'Ageing and Behaviour Laboratory, Yukige University'),
    kana: 'ユキゲダイガクロウネンコウドウケンキュウシツ',
    home: '05',
    tagline: t('冷蔵庫の開け閉めから読む暮らしの変化', 'Reading changes in daily life from the fridge door'),
    description: t(
      '離れて暮らす親の変化に気付くのは、たいてい帰省の時です。冷蔵庫の扉の開閉だけから食事と睡眠の乱れを読み、40世帯で1年間の記録を取りました。使い続けられる形にしてくださる企業を探しています。',
      'Changes in a parent who lives far away are mostly noticed on visits. From nothing but the fridge door we read meals and sleep, with a year of records in forty homes. We look for a company to turn it into something people keep using.',
    ),
    content: {
      fields: ['care-tech', 'dx-ai'],
      modalities: ['care-device', 'ai'],
      developmentStages: ['applied'],
      marketApproaches: ['domestic'],
      needs: [
        support('site', '100世帯での実証', 'A trial in a hundred homes'),
        support('distribution', '製品化する企業', 'A company to make it a product'),
      ],
      offers: [support('data', '40世帯1年分の開閉記録', 'A year of door records from forty homes')],
      money: { min: 5_000_000, max: 15_000_000 },
      authorities: [],
      domains: ['care-devices', 'ageing-lowbirth'],
      settings: ['home-care', 'municipality'],
    },
  },
  {
    kind: 'municipality',
    name: t('虹待市 産業政策課', 'Nijimachi City Industry Office'),
    kana: 'ニジマチシサンギョウセイサクカ',
    home: '40',
    tagline: t('介護の実証に上限300万円を補助するまち', 'A city that subsidises care trials up to three million yen'),
    description: t(
      '市内の42施設と協定を結び、実証の相談から場所の紹介までを一つの窓口で受けます。成果は市の広報で必ず紹介します。',
      'Agreements with forty-two facilities and one desk from first talk to place. Results always appear in the city’s paper.',
    ),
    content: {
      domains: ['care-devices', 'care-services'],
      settings: ['municipality', 'care-facility'],
      offers: [
        support('money', '実証費用の補助', 'Subsidy for trials'),
        support('site', '市内42施設の紹介', 'Introductions to 42 facilities'),
      ],
      needs: [support('site', '介護予防の新しい手立て', 'New ways to prevent the need for care')],
      remote: true,
    },
  },
  {
    kind: 'supporter',
    name: t('カワリバシ薬事支援', 'Kawaribashi Regulatory Support'),
    kana: 'カワリバシヤクジシエン',
    home: '13',
    tagline: t('初めての薬事を一緒に読み解く専門家集団', 'Specialists who read your first regulatory file with you'),
    description: t(
      '相談前の資料を3日で読み、論点を1枚にまとめてお返しします。薬事、知財、保険の経験者が15人います。',
      'We read your papers in three days and return the issues on one page. Fifteen of us know regulation, patents and reimbursement.',
    ),
    content: {
      fields: ['samd', 'lifesaving-device', 'bio-regenerative'],
      developmentStages: ['applied', 'nonclinical', 'clinical'],
      growthStages: ['seed', 'early'],
      subfields: null,
      regulatoryPaths: [
        'approval',
        'two-step-approval',
        'conditional-approval',
        'certification',
        'notification',
        'fda-de-novo',
        'fda-510k',
      ],
      offers: [support('advice', '薬事、知財、保険', 'Regulation, patents, reimbursement')],
      needs: [],
      remote: true,
    },
  },
];
