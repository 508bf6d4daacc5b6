import { type Text, t } from '../ideas/idea.ts';

/** Who writes to whom, as far as it changes what one would say. */
export type Relation =
  | 'investor-startup'
  | 'startup-investor'
  | 'startup-maker'
  | 'startup-company'
  | 'company-startup'
  | 'maker-startup'
  | 'site-startup'
  | 'startup-site'
  | 'startup-supporter'
  | 'municipality-startup';

/**
 * Parts of a message. `{theirs}` is what the receiver is about, `{ours}` what the sender is about: noun phrases both, so that they
 * can be quoted.
 */
export const messages: Record<Relation, { openings: Text[]; bodies: Text[] }> = {
  'investor-startup': {
    openings: [
      t(
        '「{theirs}」を拝見しました。ふだんは{ours}を中心に見ていますが、ぜひお話を伺いたいと思いました。',
        'We read about “{theirs}”. We mostly look at {ours}, and would like to hear from you.',
      ),
      t('「{theirs}」に目が留まりご連絡しました。', '“{theirs}” caught our eye.'),
      t(
        '投資委員会の準備で「{theirs}」の話題になり、直接お聞きしたいと思いました。',
        '“{theirs}” came up while we prepared our committee, and we would like to hear it from you.',
      ),
    ],
    bodies: [
      t(
        '次の資金調達までに取りたいデータと、その順番をお聞かせください。',
        'Please tell us which data you want before the next round, and in which order.',
      ),
      t(
        '今ある治療や製品との違いを、データの面から教えていただけると助かります。',
        'It would help to see, in data, how it differs from what exists.',
      ),
      t('薬事や認証の道筋をどこまで固めておられるか伺いたいです。', 'We would like to know how far the regulatory path is settled.'),
      t(
        '今いちばん足りないのが資金なのか人なのか、率直にお話しできればと思います。',
        'Let us talk frankly about whether money or people are what you lack most.',
      ),
      t(
        '共同出資を考えているので、今回の調達の形も伺えますか。',
        'We think of joining a syndicate; could you say how this round is built?',
      ),
    ],
  },
  'startup-investor': {
    openings: [
      t(
        '「{ours}」に取り組んでいます。{theirs}を見てこられた方のご意見を伺いたく連絡しました。',
        'We work on “{ours}” and would value the view of people who look at {theirs}.',
      ),
      t(
        '{theirs}を見ておられると知り、「{ours}」をぜひご覧いただきたいと思いました。',
        'You look at {theirs}; we would like to show you “{ours}”.',
      ),
      t('はじめてご連絡します。私たちの主題は「{ours}」です。', 'This is our first message to you. Our subject is “{ours}”.'),
    ],
    bodies: [
      t(
        '次の調達を準備しており、どの節目まで進めば検討に値するかを教えてください。',
        'We are preparing a round and would like to know which milestone you would need to see.',
      ),
      t(
        '資料は3枚にまとめました。うまくいっていない点も隠さずお話しします。',
        'We have three pages, and will not hide what does not work yet.',
      ),
      t(
        'リード投資家を探しており、まず事業計画への率直なご意見をいただきたいです。',
        'We look for a lead, and first of all for a frank opinion on our plan.',
      ),
      t(
        '投資の前提でなくてもかまいませんので、市場の見方を伺えないでしょうか。',
        'Even without an investment in view, we would value how you see the market.',
      ),
    ],
  },
  'startup-maker': {
    openings: [
      t(
        '「{ours}」の開発を進めています。{theirs}について相談させてください。',
        'We are developing “{ours}” and would like to ask about “{theirs}”.',
      ),
      t(
        '貴社の「{theirs}」を拝見し、「{ours}」の次の段階をご一緒できないかと考えました。',
        'Having read “{theirs}”, we wonder whether you could join the next stage of “{ours}”.',
      ),
    ],
    bodies: [
      t(
        '必要な量はまだ少ないのですが、2年後の規模も含めて見通しを伺いたいです。',
        'The quantity is still small; we would like to talk about the scale two years from now as well.',
      ),
      t(
        '工程の移管にかかる期間と、先に決めておくべきことを教えてください。',
        'Please tell us how long a transfer takes and what must be settled first.',
      ),
      t('概算の費用と、空いている時期だけでも分かると助かります。', 'A rough cost and when you are free would already help.'),
      t('品質の文書をどちらが持つのがよいか、進め方を相談したいです。', 'We would like to discuss who should own the quality documents.'),
    ],
  },
  'startup-company': {
    openings: [
      t(
        '「{ours}」に取り組んでいます。貴社の「{theirs}」という紹介を読み、連絡しました。',
        'We work on “{ours}” and write because of what you say of yourselves: “{theirs}”.',
      ),
      t('貴社と組めれば「{ours}」をもっと早く届けられると考えています。', 'With you, we believe, “{ours}” would reach people sooner.'),
    ],
    bodies: [
      t(
        'まず小さな共同評価から始められないか、進め方を相談したいです。',
        'We would like to discuss starting with a small joint evaluation.',
      ),
      t('販売と保守をお任せする場合の条件を伺えますか。', 'On what terms would you take over sales and service?'),
      t(
        '社内のどの部門の課題に近いか、率直に教えていただけると助かります。',
        'It would help to hear frankly which of your departments it would serve.',
      ),
      t(
        '提携の形にはこだわりませんので、可能性のある入口を教えてください。',
        'We are open to any form of partnership; please show us a way in.',
      ),
    ],
  },
  'maker-startup': {
    openings: [
      t('「{theirs}」を拝見しました。当社の経験がお役に立てるかもしれません。', 'We read about “{theirs}”; our experience may be of use.'),
      t('工程開発の担当者が「{theirs}」に関心をもっています。', 'Our process developers are interested in “{theirs}”.'),
    ],
    bodies: [
      t(
        '試作や量産の段階で困っておられることがあれば、具体的に伺いたいです。',
        'If prototypes or volume give you trouble, we would like to hear exactly what.',
      ),
      t(
        '共同開発の可能性を、技術の担当者も交えてお話しできればと思います。',
        'We would like to explore working together, with an engineer at the table.',
      ),
      t('販売の面でもご一緒できる余地があるかを探りたいです。', 'We also want to see whether there is room to sell together.'),
    ],
  },
  'company-startup': {
    openings: [
      t(
        '「{theirs}」を拝見し、当社の製品と並べて使えるのではないかと考えました。',
        'Reading “{theirs}”, we thought it could stand beside our own products.',
      ),
      t('社内で「{theirs}」が話題になっています。', '“{theirs}” is being talked about among us.'),
    ],
    bodies: [
      t(
        '共同開発の可能性を、技術の担当者も交えてお話しできればと思います。',
        'We would like to explore working together, with an engineer at the table.',
      ),
      t('販売の面でご一緒できる余地があるかを探りたいです。', 'We want to see whether there is room to sell together.'),
      t('評価に必要なデータや検体を当社から出せるかもしれません。', 'We may be able to provide data or samples for an evaluation.'),
    ],
  },
  'site-startup': {
    openings: [
      t('「{theirs}」は、まさに現場で困っていることです。', '“{theirs}” is exactly what troubles us here.'),
      t('職員から「{theirs}」を試してみたいという声が上がりました。', 'Our staff asked whether we could try “{theirs}”.'),
    ],
    bodies: [
      t('まず1か月、数人で試すとしたら何が必要でしょうか。', 'What would it take to try it for a month with a few people?'),
      t('夜間の人手が少ない時間帯でも使えるかを確かめたいです。', 'We need to know whether it works at night when staff are few.'),
      t('効果をどう測るかを一緒に考えていただけるとうれしいです。', 'We would be glad to work out together how to measure it.'),
    ],
  },
  'startup-site': {
    openings: [
      t('「{ours}」の実証先を探しています。{theirs}と伺いました。', 'We look for a place to try “{ours}” and read of you: “{theirs}”.'),
      t('「{ours}」を、貴施設の皆さんの目で確かめていただけないでしょうか。', 'Would your team look at “{ours}” with their own eyes?'),
    ],
    bodies: [
      t(
        '3か月ほどの試用で、職員の皆さんの手間が増えないかも含めて評価したいです。',
        'In about three months we would assess it, including whether it adds to your work.',
      ),
      t('倫理審査や同意の進め方について、早めに相談させてください。', 'Please let us talk early about ethics and consent.'),
      t(
        '設置と研修はこちらで行いますので、合わない点を遠慮なく教えてください。',
        'We install it and train; please tell us freely what does not fit.',
      ),
    ],
  },
  'startup-supporter': {
    openings: [
      t('「{ours}」に取り組んでいます。薬事の進め方で迷っています。', 'We work on “{ours}” and are unsure how to proceed with regulation.'),
    ],
    bodies: [
      t('相談の前に何をそろえておけばよいか教えてください。', 'Please tell us what to prepare before a consultation.'),
      t('保険適用までを見据えた試験の組み方を伺いたいです。', 'We would like to hear how to build a trial with reimbursement in view.'),
    ],
  },
  'municipality-startup': {
    openings: [t('市内の施設から「{theirs}」を試したいという相談がありました。', 'Facilities in our city would like to try “{theirs}”.')],
    bodies: [t('補助の仕組みもご説明できますので、一度お話ししませんか。', 'We can also explain our subsidy; shall we talk?')],
  },
};

export const closings: Text[] = [
  t('会期中に20分いただけますでしょうか。', 'Could you spare twenty minutes during the event?'),
  t('会場でお話しできるとうれしいです。', 'We would be glad to talk at the venue.'),
  t('2日間ともうかがえますので、ご都合のよい時間でお願いします。', 'We are there on both days; any time that suits you is fine.'),
  t('短い時間でもかまいません。ご検討ください。', 'Even a short time would do. Thank you for considering it.'),
  t('難しければ、後日オンラインでもかまいません。', 'If that is hard, online at a later date would do as well.'),
  t('1日目の午前が特にうかがいやすいです。', 'The morning of the first day suits us best.'),
];

export const acceptances: Text[] = [
  t('ご連絡ありがとうございます。楽しみにしています。', 'Thank you for writing. We look forward to it.'),
  t('ぜひお願いします。当日は技術の担当も同席します。', 'Gladly. Our engineer will join us.'),
  t('承知しました。資料があれば事前に拝見したいです。', 'Agreed. If there is a document, we would like to read it first.'),
  t('こちらからもお声がけしようと思っていたところでした。', 'We were about to write to you ourselves.'),
];

/** A kind sentence for each reason to decline. */
export const refusals = {
  stage: t(
    '私たちが関われるのはもう少し先の段階です。進んだらぜひお知らせください。',
    'We come in at a somewhat later stage. Please tell us when you get there.',
  ),
  field: t('領域が少し離れているため、今回は見送らせてください。', 'It is a little outside our field, so we pass this time.'),
  size: t('規模の条件が合わず、申し訳ありません。', 'Our sizes do not match, we are sorry to say.'),
  region: t('今は対象の地域を絞っているため、ご一緒できません。', 'For now we keep to certain regions and cannot join.'),
  timing: t('体制が整う来年度に、改めてお話しさせてください。', 'Let us talk next year when we have the people.'),
  full: t(
    '会期中の時間がすでに埋まってしまいました。後日オンラインではいかがでしょうか。',
    'Our time at the event is full. Would online, later, suit you?',
  ),
  conflict: t(
    '近い取り組みの会社とすでに組んでいるため、お話を伺うのは控えます。',
    'We already work with a company close to yours and had better not hear more.',
  ),
  other: t('社内で検討し、今回は見送ることにしました。ご活躍を願っています。', 'We talked it over and decided to pass. We wish you well.'),
};
