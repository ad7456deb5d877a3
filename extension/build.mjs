/*
 * Builds the extension twice, from one source: artifacts/extension/chromium and artifacts/extension/firefox.
 *
 * What differs between the browsers is in files of the same name and the same exports under src/platform/<browser>/;
 * an import of '#platform/x' becomes the one of the browser being built. The manifest is manifest-templates/extension/
 * manifest.json with the browser's own file laid over it. Nothing is minified, for the stores want to read it,
 * but for content.js: it runs in every frame of every page and has a budget.
 *
 * Pages: every src/pages/NAME.html is copied; its script is src/pages/NAME/main.tsx, bundled to pages/NAME.js, and the
 * style sheets that the script imports become pages/NAME.css.
 *
 * The number engine is also built for Node, alone: artifacts/numbers/index.mjs, and score.mjs beside it.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const templates = join(root, 'manifest-templates');
const targets = { chromium: 'chrome128', firefox: 'firefox146' };
const contentBudgetBytes = 12 * 1024;

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));
const version = (await readJson(join(root, 'package.json'))).version ?? '0.1.0';

async function buildFor(browser) {
  const out = join(root, 'artifacts', 'extension', browser);
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'pages'), { recursive: true });

  const pages = await pageNames(browser);
  await bundle(browser, out, 'iife', {
    background: 'background/main.ts',
    card: 'content/card/main.ts',
    'found-numbers': 'content/found-numbers/main.ts',
    'number-button': 'content/number-button/main.ts',
  });
  await bundle(browser, out, 'iife', { content: 'content/main.ts' }, { minify: true });
  await shrink(join(out, 'content.js'));
  await bundle(browser, out, 'esm', Object.fromEntries(pages.map((name) => [`pages/${name}`, `pages/${name}/main.tsx`])));

  for (const name of pages) {
    await cp(join(here, 'src', 'pages', `${name}.html`), join(out, 'pages', `${name}.html`));
  }
  await cp(join(here, '_locales'), join(out, '_locales'), { recursive: true });
  await writeFile(join(out, 'marks.css'), await markSheet(browser));
  const icons = await copyIcons(out);
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(await manifestFor(browser, icons, pages), undefined, 2)}\n`);
  await reportSize(browser, out);
}

async function bundle(browser, outdir, format, entries, more = {}) {
  if (Object.keys(entries).length === 0) {
    return;
  }
  await build({
    entryPoints: Object.entries(entries).map(([out, source]) => ({ out, in: join(here, 'src', source) })),
    outdir,
    format,
    bundle: true,
    platform: 'browser',
    target: targets[browser],
    charset: 'utf8',
    legalComments: 'inline',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    logOverride: { 'empty-import-meta': 'error' },
    plugins: [platformFiles(browser), rawText],
    ...more,
  });
}

/** '#platform/x' → src/platform/<browser>/x.ts. */
const platformFiles = (browser) => ({
  name: 'platform-files',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^#platform\// }, (args) => ({
      path: join(here, 'src', 'platform', browser, args.path.slice('#platform/'.length)),
    }));
  },
});

/** 'file?raw' → the file's text, as Vite does it. */
const rawText = {
  name: 'raw-text',
  setup(esbuild) {
    esbuild.onResolve({ filter: /\?raw$/ }, (args) => ({
      path: join(args.resolveDir, args.path.replace(/\?raw$/, '')),
      namespace: 'raw-text',
    }));
    esbuild.onLoad({ filter: /.*/, namespace: 'raw-text' }, async (args) => ({
      contents: withoutComments(await readFile(args.path, 'utf8')),
      loader: 'text',
      watchFiles: [args.path],
    }));
  },
};

/** Style sheets travel into every page: their comments need not. */
const withoutComments = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*\n/g, '\n');

/**
 * The sheet that the manifest puts into every page, from the module that knows it. In Chromium elements inherit highlights from
 * their parents: a rule for the root is enough, and spares it a style for every element of the page.
 */
async function markSheet(browser) {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'src', 'content', 'features', 'numbers', 'mark-sheet.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)).markSheet(browser === 'chromium' ? ':root' : '');
}

/** Pages of one browser: Firefox's background plays sounds by itself and needs no page for it. */
const onlyIn = { sound: 'chromium' };

async function pageNames(browser) {
  const files = await readdir(join(here, 'src', 'pages'));
  const names = files.filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -'.html'.length));
  return names.filter((name) => (onlyIn[name] ?? browser) === browser);
}

/** Copies the pictures of icons/; returns the product's icons by size, from files named ringbridge-SIZE.png. */
async function copyIcons(out) {
  const folder = join(here, 'icons');
  if (!existsSync(folder)) {
    return {};
  }
  const pictures = (await readdir(folder)).filter((file) => file.endsWith('.png'));
  for (const file of pictures) {
    await cp(join(folder, file), join(out, 'icons', file));
  }
  const sizes = pictures.map((file) => /^ringbridge-(\d+)\.png$/.exec(file)).filter((match) => match !== null);
  return Object.fromEntries(sizes.map((match) => [match[1], `icons/${match[0]}`]));
}

async function manifestFor(browser, icons, pages) {
  const shared = await readJson(join(templates, 'extension', 'manifest.json'));
  const own = await readJson(join(templates, 'extension', `${browser}.json`));
  const manifest = {
    ...shared,
    ...own,
    version,
    action: { ...shared.action, ...own.action },
    permissions: [...shared.permissions, ...own.permissions].sort(),
  };
  if (browser === 'chromium') {
    manifest.key = (await readFile(join(templates, 'chromium-key.txt'), 'utf8')).trim();
  }
  if (Object.keys(icons).length > 0) {
    manifest.icons = icons;
    manifest.action.default_icon ??= icons;
  }
  for (const page of [manifest.action.default_popup, manifest.options_ui.page]) {
    if (!pages.includes(page.slice('pages/'.length, -'.html'.length))) {
      throw new Error(`The manifest names ${page}, but src/pages/ has no such page.`);
    }
  }
  return manifest;
}

/** The number engine with all it needs in one module, and the program that measures it. */
async function buildNumbers() {
  const folder = join(here, 'src', 'numbers');
  await build({
    entryPoints: [
      { out: 'index', in: join(folder, 'index.ts') },
      { out: 'score', in: join(folder, 'score.ts') },
    ],
    outdir: join(root, 'artifacts', 'numbers'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    bundle: true,
    platform: 'node',
    target: 'node20',
    // Node has had them since 10; without this every use of such a pattern would compile it anew.
    supported: { 'regexp-unicode-property-escapes': true },
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
  });
}

/** Makes a script a twentieth smaller than the bundler does. */
async function shrink(path) {
  const compress = { passes: 3, sequences: false, unsafe_arrows: true, unsafe_methods: true };
  const { code } = await minify(await readFile(path, 'utf8'), { ecma: 2020, compress, toplevel: true });
  await writeFile(path, code);
}

async function reportSize(browser, out) {
  const bytes = gzipSync(await readFile(join(out, 'content.js')), { level: 9 }).length;
  console.log(`${browser}: content.js ${bytes} bytes gzipped (budget ${contentBudgetBytes})`);
  if (bytes > contentBudgetBytes) {
    throw new Error(`content.js is over its budget of ${contentBudgetBytes} bytes gzipped.`);
  }
}

for (const browser of Object.keys(targets)) {
  await buildFor(browser);
}
await buildNumbers();
