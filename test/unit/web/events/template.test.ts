import { expect, test } from 'vitest';
import { importTemplate } from '../../../../shared/rules/csv/exports.ts';
import { importNames } from '../../../../shared/rules/csv/import.ts';
import { csvWords } from '../../../../shared/rules/csv/words.ts';
import { templateOf } from '../../../../web/features/events/components/template.ts';

test('the browser writes the very template that imports are tested with', () => {
  for (const language of ['ja', 'en'] as const)
    for (const kind of importNames)
      expect(templateOf(Object.values(csvWords[language].columns[kind]))).toBe(importTemplate(kind, language));
});
