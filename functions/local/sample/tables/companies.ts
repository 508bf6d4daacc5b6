import { t } from '../ideas/idea.ts';
import { type Body, support } from './body.ts';

/** Six invented device companies and two invented pharma companies, named after Japanese crafts as well. */
export const companies: Body[] = [
  {
    kind: 'device-company',
    name: t('ミズヒキ医科機器', 'Mizuhiki Medical Instruments'),
    kana: 'ミズヒキイカキキ',
    home: '13',
    tagline: t('血管内治療の機器を世界へ届けるメーカー', 'Endovascular devices, made for the world'),
    description: t(
      '循環器と脳血管の治療機器を開発・販売しています。社外の着想を製品にする部門を設け、臨床評価の費用を負担する共同開発を年に3件行います。',
      'We develop and sell devices for heart and brain vessels. A team turns outside ideas into products, with three co-developments a year in which we pay for clinical evaluation.',
    ),
    content: {
      fields: ['lifesaving-device', 'samd'],
      modalities: ['therapeutic-device', 'device'],
      developmentStages: ['nonclinical', 'clinical', 'commercialisation'],
      marketApproaches: ['global-direct', 'stepwise-overseas'],
      offers: [
        support('distribution', '国内800施設、海外40か国の販売網', 'Sales to 800 hospitals in Japan and 40 countries'),
        support('money', '臨床評価の費用', 'Costs of clinical evaluation'),
      ],
      needs: [support('research', '血栓、止血、画像誘導の新しい着想', 'New ideas in clots, bleeding and image guidance')],
    },
  },
  {
    kind: 'device-company',
    name: t('マキエ映像診断', 'Makie Imaging'),
    kana: 'マキエエイゾウシンダン',
    home: '14',
    tagline: t('画像診断装置と診断支援の配信基盤', 'Imaging equipment and a platform to deliver diagnostic support'),
    description: t(
      '超音波と内視鏡の装置を販売し、他社のプログラムを載せる配信基盤を開いています。審査と販売の実務をまとめて引き受けます。',
      'We sell ultrasound and endoscopy and open a platform for other companies’ programs, handling review and sales for them.',
    ),
    content: {
      fields: ['samd', 'dx-ai', 'lifesaving-device'],
      modalities: ['samd', 'ai', 'device'],
      developmentStages: ['clinical', 'commercialisation', 'expansion'],
      marketApproaches: ['stepwise-overseas', 'domestic'],
      offers: [
        support('distribution', '診断支援プログラムの配信と販売', 'Delivery and sale of diagnostic programs'),
        support('data', '匿名化した画像による評価', 'Evaluation on anonymised images'),
      ],
      needs: [support('data', '心臓、肝臓、病理の解析', 'Analysis of heart, liver and pathology')],
    },
  },
  {
    kind: 'device-company',
    name: t('ヘイジュウ福祉機器', 'Heiju Care Equipment'),
    kana: 'ヘイジュウフクシキキ',
    home: '27',
    tagline: t('介護施設に毎日出入りする福祉機器メーカー', 'Care equipment from people who visit care homes every day'),
    description: t(
      'ベッド、入浴、移乗の機器を全国の施設に納めています。現場の声を集める担当者が60人おり、新しい製品の試用先をすぐに探せます。',
      'We supply beds, baths and lifts all over the country. Sixty people listen on site and can quickly find a place to try something new.',
    ),
    content: {
      fields: ['care-tech'],
      modalities: ['care-device', 'service'],
      developmentStages: ['applied', 'clinical', 'commercialisation', 'expansion'],
      marketApproaches: ['domestic', 'stepwise-overseas'],
      offers: [
        support('distribution', '全国6,000施設への販売と保守', 'Sales and service to 6,000 facilities'),
        support('manufacturing', '試作品の量産設計', 'Design for manufacture'),
      ],
      needs: [support('research', 'センサーと見守りの組合せ', 'Combining sensors and monitoring')],
    },
  },
  {
    kind: 'device-company',
    name: t('スズコウ手術器', 'Suzuko Surgical'),
    kana: 'スズコウシュジュツキ',
    home: '15',
    tagline: t('外科医の手になじむ手術器具の老舗', 'Surgical instruments that fit the surgeon’s hand'),
    description: t(
      '鋼の加工に始まり、手術器具を90年作り続けてきました。若い企業の器具を自社の規格で仕上げ、手術室まで届けます。',
      'Starting in steel, we have made surgical instruments for ninety years. We finish young companies’ tools to our standard and bring them to the operating room.',
    ),
    content: {
      fields: ['lifesaving-device'],
      modalities: ['device', 'therapeutic-device'],
      developmentStages: ['applied', 'nonclinical', 'clinical', 'commercialisation'],
      marketApproaches: ['stepwise-overseas'],
      offers: [
        support('manufacturing', '器具の仕上げと滅菌包装', 'Finishing and sterile packs'),
        support('distribution', '手術室への供給', 'Supply to operating rooms'),
      ],
      needs: [support('people', 'ソフトウェアの技術者', 'Software engineers')],
    },
  },
  {
    kind: 'device-company',
    name: t('トンボダマ検査', 'Tombodama Diagnostics'),
    kana: 'トンボダマケンサ',
    home: '26',
    tagline: t('検査室と診療所をつなぐ体外診断のメーカー', 'In-vitro diagnostics between laboratory and clinic'),
    description: t(
      '自動分析装置と迅速検査を販売し、外部の試薬を自社装置に載せる評価を無償で行います。',
      'We sell analysers and rapid tests, and evaluate outside reagents on our machines free of charge.',
    ),
    content: {
      fields: ['lifesaving-device', 'bio-regenerative'],
      modalities: ['in-vitro'],
      developmentStages: ['applied', 'clinical', 'commercialisation', 'expansion'],
      marketApproaches: ['global-direct', 'domestic'],
      offers: [
        support('distribution', '検査センターと診療所', 'Laboratories and clinics'),
        support('research', '自社装置での評価', 'Evaluation on our analysers'),
      ],
      needs: [support('data', '新しいマーカー', 'New markers')],
    },
  },
  {
    kind: 'device-company',
    name: t('クミヒモ神経機器', 'Kumihimo Neuro'),
    kana: 'クミヒモシンケイキキ',
    home: '22',
    tagline: t('刺激と計測で神経の治療を支えるメーカー', 'Stimulation and measurement for nervous disease'),
    description: t(
      '脳波、筋電、電気刺激の機器を開発しています。大学との共同研究の窓口が一本化されており、契約までの目安は6週間です。',
      'We make EEG, EMG and stimulation equipment. One desk handles joint research, with about six weeks to a contract.',
    ),
    content: {
      fields: ['lifesaving-device', 'samd', 'care-tech'],
      modalities: ['therapeutic-device', 'samd', 'care-device'],
      developmentStages: ['basic', 'applied', 'nonclinical', 'clinical'],
      marketApproaches: ['global-direct'],
      offers: [
        support('research', '計測機器と技術者の提供', 'Equipment and engineers'),
        support('manufacturing', '電極と刺激装置', 'Electrodes and stimulators'),
      ],
      needs: [support('site', 'リハビリの現場', 'Rehabilitation settings')],
    },
  },
  {
    kind: 'pharma',
    name: t('カイノクチ製薬', 'Kainokuchi Pharmaceutical'),
    kana: 'カイノクチセイヤク',
    home: '27',
    tagline: t('免疫と感染症に絞って導入先を探す製薬会社', 'A pharma company looking for partners in immunity and infection'),
    description: t(
      '前臨床のデータが一式そろった段階からお話しします。共同研究、導入、治験の共同実施のいずれの形でも、3か月で可否をお返しします。',
      'We talk once a full preclinical package is there. Joint research, licence or co-run trial: an answer comes within three months.',
    ),
    content: {
      fields: ['bio-regenerative', 'some-regenerative'],
      modalities: ['drug-unspecified', 'biologic', 'new-modality'],
      developmentStages: ['nonclinical', 'clinical'],
      marketApproaches: ['global-direct'],
      offers: [
        support('money', '契約一時金と開発段階ごとの支払い', 'Upfront and milestone payments'),
        support('research', '薬理と毒性の評価', 'Pharmacology and toxicology'),
      ],
      needs: [support('research', '免疫、感染症、希少疾患の候補', 'Candidates in immunity, infection and rare disease')],
    },
  },
  {
    kind: 'pharma',
    name: t('シボリ薬品工業', 'Shibori Pharma Industries'),
    kana: 'シボリヤクヒンコウギョウ',
    home: '23',
    tagline: t('治療アプリと薬を組にして届ける製薬会社', 'A pharma company that pairs apps with medicines'),
    description: t(
      '生活習慣病と精神科の薬を全国の医療機関に届けています。治療用アプリの販売権と、薬との併用試験の費用負担を検討します。',
      'We bring medicines for chronic and mental illness to clinics everywhere, and consider distribution of treatment apps and paying for trials beside a drug.',
    ),
    content: {
      fields: ['samd', 'bio-regenerative', 'dx-ai'],
      modalities: ['samd', 'service', 'drug-unspecified'],
      developmentStages: ['clinical', 'commercialisation', 'expansion'],
      marketApproaches: ['domestic', 'stepwise-overseas'],
      offers: [
        support('distribution', '医薬情報担当者600人', 'Six hundred medical representatives'),
        support('money', '併用試験の費用', 'Costs of combination trials'),
      ],
      needs: [support('data', '服薬と症状の記録', 'Records of medication and symptoms')],
    },
  },
];
