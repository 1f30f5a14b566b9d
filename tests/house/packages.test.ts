// Packages are exact, the lockfile is tied to no registry, and every command in the README exists.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { looseVersions, registries, unknownCommands } from './package-rules.ts';

const own = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the packages', () => {
  it('have exact versions', () => {
    expect(looseVersions(own)).toEqual([]);
  });

  it.each(['^1.0.0', '~1.0.0', '1.x', 'latest', '*', '>=1.0.0', 'github:a/b'])(
    'would not pass with %s',
    (version) => {
      expect(looseVersions({ devDependencies: { tool: version } })).toHaveLength(1);
      expect(looseVersions({ optionalDependencies: { tool: version } })).toHaveLength(1);
    },
  );

  it('come from whatever registry the reader uses', () => {
    expect(registries(readFileSync('package-lock.json', 'utf8'))).toEqual([]);
  });

  it('would not pass with the address of a registry', () => {
    expect(registries('"resolved": "https://registry.example.org/a/-/a-1.0.0.tgz"')).toHaveLength(
      1,
    );
  });
});

describe('the commands', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'docs/formats.md'])('that %s shows exist', (file) => {
    expect(unknownCommands(file, readFileSync(file, 'utf8'), own)).toEqual([]);
  });

  it('include the two that everything begins with, in the README', () => {
    const text = readFileSync('README.md', 'utf8');
    for (const command of ['npm start', 'npm test', 'npm run check'])
      expect(text).toContain(command);
  });

  it('would not pass when one is invented', () => {
    expect(unknownCommands('README.md', 'Type `npm run publish-all`.', own)).toHaveLength(1);
    expect(
      unknownCommands('README.md', 'Use npm 11, `npm test -- --only unit`, `npm ci`.', own),
    ).toEqual([]);
  });
});
