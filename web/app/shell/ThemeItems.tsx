import { Group, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const schemes = [
  { id: 'auto', icon: IconDeviceDesktop },
  { id: 'light', icon: IconSun },
  { id: 'dark', icon: IconMoon },
] as const satisfies { id: MantineColorScheme; icon: unknown }[];

/** Light, dark, or as the device, within a menu. */
export function ThemeItems() {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(chosen) => setColorScheme(chosen as MantineColorScheme)}>
      <Menu.Label>{t('theme.label')}</Menu.Label>
      {schemes.map(({ id, icon: Icon }) => (
        <Menu.RadioItem key={id} value={id}>
          <Group gap="xs" component="span">
            <Icon size={17} stroke={1.6} aria-hidden />
            {t(`theme.${id}`)}
          </Group>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
