/** Returns the environment of a measured program: this process's, with the product's own settings at their defaults. */
export function programEnv(dataDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: '',
    SWEETSPOT_DATA_DIR: dataDir,
    SWEETSPOT_AUTH_TOKEN: '',
    SWEETSPOT_ALLOWED_HOSTS: '',
    HOST: '',
    PORT: '',
  };
}
