/**
 * Refuses a lockfile that lacks an optional package for some platform: `npm ci` would then fail there.
 * Every optional dependency that a locked package names must be locked too.
 */
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const placesFor = (from, name) => {
  const parts = from.split('/node_modules/');
  const nested = parts.map(
    (_, at) => `${parts.slice(0, parts.length - at).join('/node_modules/')}/node_modules/${name}`,
  );
  return [...nested, `node_modules/${name}`];
};
const missing = Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
  Object.keys(optionalDependencies ?? {})
    .filter((name) => !placesFor(from, name).some((place) => place in packages))
    .map((name) => `${from} wants ${name}`),
);
if (missing.length > 0) {
  console.error(`The lockfile lacks packages that other platforms need:\n${missing.join('\n')}`);
  process.exitCode = 1;
}
