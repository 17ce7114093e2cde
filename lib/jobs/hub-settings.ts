import { type HubEnv, readHubEnv } from '@/lib/config/hub-env';

/** Returns how this process reaches the Hub, with a token that somebody typed in place of the environment's. Throws as `readHubEnv`. */
export function hubSettings(typedToken: string | null): HubEnv {
  const settings = readHubEnv(process.env);
  return typedToken === null ? settings : { ...settings, token: typedToken };
}
