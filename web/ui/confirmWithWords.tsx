import { Stack, Textarea } from '@mantine/core';
import { confirm } from './confirm.tsx';

interface Words {
  label: string;
  /** Who reads it. */
  hint: string;
  maxLength: number;
}

/** Asks before something that reaches other people, with room for a word to them. Resolves to what was written, `null` for nothing, or `false`: do not. */
export async function confirmWithWords({
  body,
  words,
  ...options
}: Omit<Parameters<typeof confirm>[0], 'children'> & { body: string; words: Words }) {
  let written = '';
  const children = (
    <Stack gap="md">
      <div>{body}</div>
      <Textarea
        label={words.label}
        description={words.hint}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={words.maxLength}
        onChange={(event) => {
          written = event.currentTarget.value;
        }}
      />
    </Stack>
  );
  return (await confirm({ ...options, children })) ? written.trim() || null : false;
}
