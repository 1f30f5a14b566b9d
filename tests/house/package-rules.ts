// Rules about packages and commands.

interface Package {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Versions that another day would read differently. */
export function looseVersions(own: Package): string[] {
  const all = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
  return Object.entries(all)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is "${version}": write the exact version`);
}

/** Addresses of a registry in a lockfile: they tie every clone to it. */
export function registries(lockfile: string): string[] {
  return [...lockfile.matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map(
    ([, host]) => `the lockfile names ${host}: write it with omit-lockfile-registry-resolved`,
  );
}

/** What npm itself can do. */
const ofNpm = ['install', 'ci'];

/** Commands that a text tells the reader to type and that do not exist. */
export function unknownCommands(file: string, text: string, own: Package): string[] {
  const told = [...text.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map(([, name]) => name ?? '');
  return [...new Set(told)]
    .filter((name) => own.scripts?.[name] === undefined && !ofNpm.includes(name))
    .map(
      (name) =>
        `${file} tells the reader to type "npm run ${name}", which package.json does not have`,
    );
}
