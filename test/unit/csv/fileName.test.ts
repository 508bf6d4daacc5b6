import { expect, test } from 'vitest';
import { contentDisposition, exportFileName, nameInDisposition } from '../../../shared/rules/csv/fileName.ts';

const fair = { ja: '医療/創薬: 展示会', en: null };

test('a file is called after its event, what it is and its day, without what no disk takes', () => {
  expect(exportFileName(fair, 'meetings', '2026-12-01', 'ja')).toBe('医療 創薬  展示会_面談予定_20261201.csv');
  expect(exportFileName({ ja: null, en: 'Fair "A"\r\nX' }, 'participants', '2026-12-01', 'en')).toBe('Fair  A X_participants_20261201.csv');
});

test('the header is plain letters on one line, and gives the name back', () => {
  const header = contentDisposition("会('A')_面談予定_20261201.csv", 'meetings_20261201.csv');
  expect(header).toMatch(/^[\x20-\x7e]+$/);
  expect(header).toContain('filename="meetings_20261201.csv"; filename*=UTF-8\'\'%E4%BC%9A%28%27A%27%29_');
  expect(nameInDisposition(header)).toBe("会('A')_面談予定_20261201.csv");
  expect(nameInDisposition(null)).toBeNull();
});
