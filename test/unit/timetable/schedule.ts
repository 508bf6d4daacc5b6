import type { PublicSchedule } from '../../../shared/rules/timetable/publicSchedule.ts';

const name = (ja: string, en: string | null = null) => ({ ja, en });

/** A day with two stages of the same name, a pitch over 90 seconds, organisations whose ids differ only in case, and time for meetings. */
export const schedule: PublicSchedule = {
  event: {
    id: 'jhvs-2026-sample',
    name: name('結び <サンプル> & 商談会', 'Musubi "sample"'),
    description: name('紹介'),
    settings: {
      zone: 'Asia/Tokyo',
      days: ['2026-11-26', '2026-11-25'],
      tables: [{ id: 't1', name: 'A-1', room: '商談エリア', kind: 'table' }],
      stages: [
        { id: 'main', name: name('ステージ', 'Stage') },
        { id: 'side', name: name('ステージ', 'Side stage') },
      ],
      sessions: [
        {
          id: 'showcase',
          kind: 'pitches',
          name: name('SHOWCASE'),
          date: '2026-11-25',
          from: '10:00',
          to: '11:00',
          stageId: 'main',
          tier: 'short',
        },
        {
          id: 'finals',
          kind: 'pitches',
          name: name('最終選考'),
          date: '2026-11-25',
          from: '13:00',
          to: '15:00',
          stageId: 'side',
          tier: 'long',
        },
        { id: 'meet', kind: 'meetings', name: name('面談'), date: '2026-11-26', from: '09:30', to: '17:00' },
      ],
      meeting: { minutes: 20, turnoverMinutes: 5 },
      pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 480, turnoverSeconds: 60 } },
      requests: { pendingLimit: 10, expireAfterDays: 7, selfBooking: true },
    },
  },
  release: { number: 3 },
  pitches: [
    {
      id: 'pitch-short-ASTERA',
      start: '2026-11-25T01:02:00.000Z',
      end: '2026-11-25T01:03:30.000Z',
      placeId: 'main',
      tier: 'short',
      organisation: { id: 'ASTERA', name: name('甲社 ]]> </title>') },
      business: name('一行目\n二行目 "引用" & \u0000 絵文字👩🏽‍⚕️'),
      speakers: ['山田 太郎'],
    },
    {
      id: 'pitch-short-astera',
      start: '2026-11-25T01:00:00Z',
      end: '2026-11-25T01:01:30Z',
      placeId: 'main',
      tier: 'short',
      organisation: { id: 'astera', name: name('乙社', 'Otsu') },
      business: { ja: null, en: null },
    },
  ],
  language: 'ja',
  origin: 'https://musubi.example',
};
