import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.ts';

/** Bundles a script of a test page, with what it imports, for a `<script type="module">`. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests', 'e2e', 'tests', 'pages', entry)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    // With its own checks and warnings.
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  // A script in a page ends at the first such tag, even inside a string.
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}
