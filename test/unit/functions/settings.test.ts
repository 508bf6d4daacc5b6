import { describe, expect, it } from 'vitest';
import { readFeedSettings, readSettings } from '../../../functions/settings.ts';

const api = {
  MAIL_FROM: 'no-reply@musubi.example',
  TABLE_NAME: 'Musubi',
  TOKEN_ISSUER: 'https://issuer.example/pool',
  TOKEN_CLIENT_ID: 'web',
  WEB_ORIGIN: 'https://musubi.example',
};
const feed = { TABLE_NAME: 'Musubi', WEB_ORIGIN: 'https://musubi.example', MAIL_FROM: 'no-reply@musubi.example' };

describe('the settings', () => {
  it('are the ones named, and nothing else of the environment', () => {
    expect(readSettings({ ...api, PATH: '/bin', AWS_REGION: 'eu-west-1' })).toEqual({ ...api, AWS_REGION: 'eu-west-1' });
  });

  it('name every variable that is missing or wrong', () => {
    expect(() => readSettings({ ...api, TOKEN_ISSUER: 'x', TABLE_NAME: undefined })).toThrow(/TABLE_NAME.*TOKEN_ISSUER/);
  });

  it('want an origin, not an address with a path', () => {
    expect(() => readSettings({ ...api, WEB_ORIGIN: 'https://musubi.example/' })).toThrow(/WEB_ORIGIN/);
  });

  it('send mail through SES unless told to lay it into a folder, which must then be named', () => {
    expect(readFeedSettings(feed).MAIL_TRANSPORT).toBe('ses');
    expect(() => readFeedSettings({ ...feed, MAIL_TRANSPORT: 'folder' })).toThrow(/MAIL_FOLDER/);
  });
});
