import { type Idea, t } from './idea.ts';

/** 一部の再生医療等: cells, tissues and what is needed to make them. */
export const regenerative: Idea[] = [
  {
    name: t('イッコンゾメセル', 'Ikkonzome Cell'),
    tagline: t('培養した角膜の内側の細胞を注射で届ける治療', 'Injecting cultured cells to restore the inner cornea'),
    problem: t(
      '角膜移植を待つ方は世界に1,300万人いるといわれ、提供眼はまったく足りません。',
      'Some thirteen million people are said to wait for a cornea, and donors are far too few.',
    ),
    approach: t(
      '一つの提供眼から200人分の細胞を育て、注射とうつ伏せの安静だけで定着させます。',
      'One donated eye yields cells for two hundred people; an injection and lying face down are enough.',
    ),
    modalities: ['regenerative-cell-gene', 'cell-processed'],
    stage: 'clinical',
    needs: ['manufacturing', 'money', 'site'],
    domains: ['ageing-lowbirth'],
    settings: ['hospital', 'university'],
  },
  {
    name: t('ウメネズティシュー', 'Umenezu Tissue'),
    tagline: t('脂肪由来の細胞シートで膝の軟骨を守る', 'Cell sheets from fat that protect knee cartilage'),
    problem: t(
      '変形性膝関節症の方は2,500万人ともいわれ、初期には痛み止めしかありません。',
      'Some twenty-five million people in Japan have knee osteoarthritis, and early on there are only painkillers.',
    ),
    approach: t(
      '腹部の脂肪10グラムから3週間でシートを作り、関節鏡で軟骨の傷に貼り付けます。',
      'Ten grams of fat become sheets in three weeks, laid over the damage through an arthroscope.',
    ),
    modalities: ['cell-processed', 'regenerative-cell-gene'],
    stage: 'clinical',
    needs: ['money', 'manufacturing', 'site'],
    domains: ['ageing-lowbirth'],
    settings: ['hospital', 'clinic'],
  },
  {
    name: t('ハシタイロ膵島', 'Hashitairo Islets'),
    kana: 'ハシタイロスイトウ',
    tagline: t('iPS細胞から作る膵島を皮下に収める移植片', 'Islets from iPS cells in a graft under the skin'),
    problem: t(
      '1型糖尿病の膵島移植は提供者を待つしかなく、受けられるのは年に数人です。',
      'Islet transplants for type 1 diabetes depend on donors and reach a handful of people a year.',
    ),
    approach: t(
      '免疫から細胞を守る中空糸の袋に入れ、必要なら取り出せる形で皮下に置きます。',
      'Hollow fibres shield the cells from the immune system, under the skin where they can be taken out again.',
    ),
    modalities: ['regenerative-cell-gene', 'cell-processed'],
    stage: 'nonclinical',
    also: 'bio-regenerative',
    needs: ['manufacturing', 'money', 'research'],
  },
  {
    name: t('ケシムラサキ心筋', 'Keshimurasaki Cardiac'),
    kana: 'ケシムラサキシンキン',
    tagline: t('凍結保存して届ける心筋細胞の球', 'Spheres of heart muscle that travel frozen'),
    problem: t(
      '心筋の再生医療は作ってすぐ使う必要があり、手術の日程を細胞に合わせていました。',
      'Heart-muscle therapy had to be used fresh, so surgery was scheduled around the cells.',
    ),
    approach: t(
      '凍らせても拍動を保つ直径0.2ミリの球にし、届いた病院で1時間で準備できます。',
      'Spheres of 0.2 millimetres keep beating after thawing and are ready in an hour at any hospital.',
    ),
    modalities: ['regenerative-cell-gene', 'cell-processed'],
    stage: 'clinical',
    needs: ['manufacturing', 'money', 'people'],
  },
  {
    name: t('カバイロ毛髪', 'Kabairo Hair'),
    kana: 'カバイロモウハツ',
    tagline: t('抗がん薬の脱毛から毛根を守る細胞の上清', 'A cell supernatant that protects hair roots from chemotherapy'),
    problem: t(
      '抗がん薬による脱毛は、治療そのものをためらう理由になることがあります。',
      'Losing one’s hair to chemotherapy can be a reason to hesitate over treatment itself.',
    ),
    approach: t(
      '毛乳頭細胞を培養した液から効く成分を絞り込み、細胞を使わない塗り薬にしました。',
      'We narrowed down what works in the culture of dermal papilla cells and made an ointment without cells.',
    ),
    modalities: ['regenerative-cell-gene'],
    stage: 'nonclinical',
    needs: ['money', 'research', 'manufacturing'],
  },
  {
    name: t('ツツジゾメ歯周再生', 'Tsutsujizome Periodontal'),
    kana: 'ツツジゾメシシュウサイセイ',
    tagline: t('親知らずの細胞で歯ぐきを立て直す再生治療', 'Rebuilding gums with cells from wisdom teeth'),
    problem: t(
      '重い歯周病で失った骨は、今の治療では元の高さまで戻りません。',
      'Bone lost to severe gum disease does not return to its old height with today’s treatment.',
    ),
    approach: t(
      '抜いた親知らずの歯根膜の細胞を保管し、必要な時に足場の粉と混ぜて入れます。',
      'We bank ligament cells from extracted wisdom teeth and place them with a scaffold powder when needed.',
    ),
    modalities: ['cell-processed'],
    stage: 'clinical',
    needs: ['site', 'money', 'manufacturing'],
    domains: ['ageing-lowbirth'],
    settings: ['clinic', 'university'],
  },
  {
    name: t('ベニミドリ細胞工程', 'Benimidori Cell Process'),
    kana: 'ベニミドリサイボウコウテイ',
    tagline: t('匠の手を写し取る細胞培養の自動機', 'Automation that copies the craft of cell culture'),
    problem: t(
      '再生医療の原価の半分以上は人の手作業で、担い手も限られています。',
      'More than half the cost of cell therapy is work by hand, and few can do it.',
    ),
    approach: t(
      '熟練者の撮影記録から細胞の顔つきと操作を学び、閉じた箱の中で培養を続けます。',
      'It learns the look of cells and the moves from recordings of experts, and keeps culturing in a closed box.',
    ),
    modalities: ['cell-processed', 'ai'],
    stage: 'commercialisation',
    needs: ['manufacturing', 'distribution', 'money'],
  },
  {
    name: t('クリイロ皮膚再生', 'Kuriiro Skin'),
    kana: 'クリイロヒフサイセイ',
    tagline: t('やけどの範囲に噴霧する自分の皮膚細胞', 'Spraying a person’s own skin cells over burns'),
    problem: t(
      '広い範囲のやけどでは、移植に使える自分の皮膚が足りなくなります。',
      'With large burns there is not enough of one’s own skin to graft.',
    ),
    approach: t(
      '切手大の皮膚を手術室で細かくほぐし、その場で80倍の広さに噴霧します。',
      'A piece the size of a stamp is separated in the operating room and sprayed over eighty times the area.',
    ),
    modalities: ['cell-processed', 'therapeutic-device'],
    stage: 'nonclinical',
    also: 'lifesaving-device',
    needs: ['money', 'site', 'advice'],
    domains: ['regional-medicine'],
    settings: ['hospital'],
  },
  {
    name: t('アカコウ子宮', 'Akako Uterine'),
    kana: 'アカコウシキュウ',
    tagline: t('傷ついた子宮内膜を自分の細胞で整える治療', 'Restoring a scarred womb lining with a woman’s own cells'),
    problem: t(
      '手術で傷ついた子宮内膜は薄いままで、不妊治療を重ねても着床しにくくなります。',
      'A womb lining scarred by surgery stays thin, and fertility treatment fails again and again.',
    ),
    approach: t(
      '月経血から採った細胞を育ててシート状にし、体を切らずに内膜へ広げます。',
      'Cells from menstrual blood grow into a sheet that is spread over the lining without surgery.',
    ),
    modalities: ['cell-processed', 'regenerative-cell-gene'],
    stage: 'basic',
    needs: ['research', 'money', 'advice'],
    domains: ['ageing-lowbirth'],
    settings: ['university', 'clinic'],
  },
];
