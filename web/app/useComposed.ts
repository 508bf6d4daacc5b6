import { type CompositionEvent, useRef } from 'react';

interface Handlers {
  onCompositionStart: (event: CompositionEvent<HTMLInputElement>) => void;
  onCompositionUpdate: (event: CompositionEvent<HTMLInputElement>) => void;
  onCompositionEnd: () => void;
}

/**
 * Listens to an input method at work: the kana typed before they are turned into kanji are the reading of what stands there then.
 * `before` is the text of the field when composing began.
 */
export function useComposed(onComposed: (reading: string, before: string) => void): Handlers {
  const before = useRef('');
  const reading = useRef('');
  return {
    onCompositionStart: ({ currentTarget }) => {
      before.current = currentTarget.value;
      reading.current = '';
    },
    onCompositionUpdate: ({ data }) => {
      // Once converted the text is kanji; its last state in kana is the reading.
      if (/^[ぁ-ゖァ-ヺｦ-ﾟー]+$/.test(data)) reading.current = data;
    },
    onCompositionEnd: () => {
      if (reading.current) onComposed(reading.current, before.current);
    },
  };
}
