import { describe, expect, test } from 'vitest';
import { isReading, romaji, toKatakana } from '../../../shared/rules/people/reading.ts';

test('readings become katakana however they were typed', () => {
  expect(toKatakana('さとう ﾊﾅｺ')).toBe('サトウ ハナコ');
  expect(toKatakana('ゔぁん・Smith')).toBe('ヴァン・Smith');
});

test('a reading is kana and nothing else', () => {
  expect(isReading('さとう')).toBe(true);
  expect(isReading('佐藤')).toBe(false);
  expect(isReading('sato')).toBe(false);
  expect(isReading('')).toBe(false);
});

describe('romaji as in passports', () => {
  test.each([
    ['サトウ', 'Sato'],
    ['オオノ', 'Ono'],
    ['ユウコ', 'Yuko'],
    ['シンペイ', 'Shimpei'],
    ['ホンマ', 'Homma'],
    ['キョウコ', 'Kyoko'],
    ['ジュンイチ', 'Junichi'],
    ['ハットリ', 'Hattori'],
    ['ハッチョウ', 'Hatcho'],
    ['チヅル', 'Chizuru'],
    ['りょう', 'Ryo'],
    // A vowel that begins a word of its own: 井上 尾上 池之上 松浦 勝浦 里内 横内 竹之内 大内 大浦 広海 小梅.
    ['イノウエ', 'Inoue'],
    ['オノウエ', 'Onoue'],
    ['イケノウエ', 'Ikenoue'],
    ['マツウラ', 'Matsuura'],
    ['カツウラ', 'Katsuura'],
    ['サトウチ', 'Satouchi'],
    ['ヨコウチ', 'Yokouchi'],
    ['タケノウチ', 'Takenouchi'],
    ['ヤマノウチ', 'Yamanouchi'],
    ['オオウチ', 'Ouchi'],
    ['オオウラ', 'Oura'],
    ['ヒロウミ', 'Hiroumi'],
    ['コウメ', 'Koume'],
    // 横尾 妹尾 広尾 大岡 広岡 本居.
    ['ヨコオ', 'Yokoo'],
    ['セノオ', 'Senoo'],
    ['ヒロオ', 'Hiroo'],
    ['オオオカ', 'Ooka'],
    ['ヒロオカ', 'Hirooka'],
    ['モトオリ', 'Motoori'],
    // One word, and long: 河内 佐藤 加納 光栄 良恵 遠山 郡 周防 相馬 楓花 光太 竜馬.
    ['コウチ', 'Kochi'],
    ['カノウ', 'Kano'],
    ['コウエイ', 'Koei'],
    ['リョウエ', 'Ryoe'],
    ['トオヤマ', 'Toyama'],
    ['トオル', 'Toru'],
    ['コオリ', 'Kori'],
    ['スオウ', 'Suo'],
    ['ソウマ', 'Soma'],
    ['フウカ', 'Fuka'],
    ['コウタ', 'Kota'],
    ['リョウマ', 'Ryoma'],
    ['シュウイチロウ', 'Shuichiro'],
    // Sounds of other languages.
    ['ジェーン', 'Jen'],
    ['ティム', 'Timu'],
    ['ウィリアム', 'Wiriamu'],
    ['フィリップ', 'Firippu'],
    ['ヴァレリー', 'Vareri'],
    ['シェリー', 'Sheri'],
    ['チェ', 'Che'],
    ['デュボワ', 'Dyubowa'],
    ['トゥイ', 'Tui'],
    ['クォン', 'Kwon'],
    ['イェン', 'Yen'],
    ['メアリー・アン', 'Meari An'],
  ])('%s → %s', (kana, expected) => {
    expect(romaji(kana)).toBe(expected);
  });
});
