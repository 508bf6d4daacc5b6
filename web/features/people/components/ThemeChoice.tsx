import { Input, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/Segmented.tsx';

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** Light, dark, or as the device; kept on this device. */
export function ThemeChoice() {
  const { t } = useTranslation('people');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Input.Wrapper label={t('settings.theme')} labelElement="div" labelProps={{ display: 'block', mb: 4 }}>
      <Segmented<MantineColorScheme>
        label={t('settings.theme')}
        options={schemes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
        value={colorScheme}
        onChange={setColorScheme}
      />
    </Input.Wrapper>
  );
}
