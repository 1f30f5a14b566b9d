// The environment in which tools run: the packages' own first on the path, and nothing sent to their makers.
import { delimiter, join } from 'node:path';

/** The environment of this process, with usage reports and looks for updates switched off. */
export function toolEnv(): NodeJS.ProcessEnv {
  const bin = join(import.meta.dirname, '..', 'node_modules', '.bin');
  return {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  };
}
