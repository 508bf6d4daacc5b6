import en from '../../../shared/locales/en/local.json' with { type: 'json' };
import enTerms from '../../../shared/locales/en/terms.json' with { type: 'json' };
import ja from '../../../shared/locales/ja/local.json' with { type: 'json' };
import jaTerms from '../../../shared/locales/ja/terms.json' with { type: 'json' };
import { translator } from '../../../shared/locales/translator.ts';

/** The words of the pages that exist on this computer only. */
export const words = translator({ ja, en });

/** The platform's own terms. */
export const terms = translator({ ja: jaTerms, en: enTerms });
