// What has no place in a file that others will get: one person's folders, one machine's package
// host, tests that keep the other tests from running, and notes to oneself.
import { projectFiles, readText } from './project-files.mjs';

const any = /./;
/** Invented homes are what some tests are about. */
const notTests = /^(?!.*\.test\.)/;
const code = /\.(?:tsx?|mjs|cjs)$/;

// Written so that no pattern finds itself here.
const forbidden = [
  { what: "somebody's folder", in: any, pattern: /(?<![\w.~*-])\/(?:work|root)\/[\w.]/ },
  { what: "somebody's folder", in: notTests, pattern: /(?<![\w.~*-])\/(?:home|Users)\/[\w.]/ },
  { what: "somebody's folder", in: any, pattern: /\b[A-Z]:\\{1,2}Users\\/ },
  {
    what: 'a package host',
    in: any,
    pattern: /\b(?:registry|artifactory|nexus|verdaccio|mirrors?)\.[a-z0-9-]+\.[a-z]{2,}\b/,
  },
  {
    what: 'a package host',
    in: any,
    pattern: /\b(?:npm\.pkg\.github|pypi|unpkg|jsdelivr|pythonhosted|npmmirror)\.(?:com|org|net)\b/,
  },
  { what: 'a package host', in: any, pattern: /\b(?:deb\.debian|archive\.ubuntu)\.(?:com|org)\b/ },
  { what: 'a test that runs alone', in: code, pattern: /\.only\(/ },
  { what: 'a note to oneself', in: any, pattern: /\b(?:TO[D]O|FIX[M]E|XX[X])\b/ },
];

const found = projectFiles().flatMap((file) => {
  const rules = forbidden.filter((rule) => rule.in.test(file));
  const lines = (readText(file) ?? '').split('\n');
  return lines.flatMap((line, index) =>
    rules
      .filter((rule) => rule.pattern.test(line))
      .map(({ what, pattern }) => `${file}:${index + 1}: ${what}: ${pattern.exec(line)?.[0]}`),
  );
});

process.stdout.write(found.map((line) => `${line}\n`).join(''));
process.exitCode = found.length > 0 ? 1 : 0;
