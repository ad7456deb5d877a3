/** The pages that the number feature is measured on. Each is the same in every run. */
import { Random } from './random.ts';
import { person, phone, sentence, trap } from './texts.ts';

/** A page to measure on. */
export interface BenchPage {
  readonly html: string;
  /** Strings of digits on it that are phone numbers or look like one. */
  readonly phoneLike: number;
}

const html = (title: string, body: string, script = ''): string =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><title>${title}</title><style>body{font:14px/1.5 sans-serif;margin:16px}td{padding:2px 8px}</style><body>${body}${script === '' ? '' : `<script>${script}</script>`}</html>`;

/** Counts what it puts in. */
class Writer {
  readonly #random: Random;
  phoneLike = 0;
  readonly #parts: string[] = [];
  length = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  write(part: string): void {
    this.#parts.push(part);
    this.length += part.length;
  }

  something(): string {
    this.phoneLike += 1;
    return this.#random.between(0, 1) === 0 ? phone(this.#random) : trap(this.#random);
  }

  toString(): string {
    return this.#parts.join('\n');
  }
}

/** Prose in two languages, tables and address blocks, in about two million characters. */
export function twoMegabytePage(): BenchPage {
  const random = new Random(2_000_000);
  const writer = new Writer(random);
  while (writer.length < 2_000_000) {
    writer.write(`<h2>${person(random)}</h2>`);
    for (let index = 0; index < 7; index += 1) {
      writer.write(paragraph(random, writer));
    }
    writer.write(random.between(0, 3) === 0 ? table(random, writer) : address(random, writer));
  }
  return { html: html('2 MB', writer.toString()), phoneLike: writer.phoneLike };
}

function paragraph(random: Random, writer: Writer): string {
  const sentences = Array.from({ length: random.between(3, 9) }, () => sentence(random));
  if (random.between(0, 4) === 0) {
    sentences.splice(random.between(0, sentences.length), 0, `${writer.something()}.`);
  }
  const wrapped = sentences.map((text) => {
    const kind = random.between(0, 11);
    return kind === 0 ? `<b>${text}</b>` : kind === 1 ? `<a href="#x">${text}</a>` : text;
  });
  return `<p>${wrapped.join(' ')}</p>`;
}

function table(random: Random, writer: Writer): string {
  const rows = Array.from(
    { length: 8 },
    () => `<tr><td>${person(random)}</td><td>${writer.something()}</td><td>${sentence(random)}</td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

const address = (random: Random, writer: Writer): string =>
  `<address>${person(random)}<br>Hauptstraße<br>${writer.something()}<br>${writer.something()}</address>`;

/** Many small text nodes, as web applications have them: 40,000 in about 2.8 million characters. */
export function manyNodesPage(withDigits: boolean): BenchPage {
  const random = new Random(40_000);
  const writer = new Writer(random);
  for (let row = 0; row < 8_000; row += 1) {
    const cell = row % 3 === 0 && withDigits ? writer.something() : person(random);
    writer.write(
      `<div class="row"><div class="name"><span class="given">${person(random)}</span> <em>${random.one(['neu', 'offen', 'fertig'])}</em></div>` +
        `<div class="note"><p class="text">${sentence(random)} ${sentence(random)}</p><span class="cell">${cell}</span></div></div>`,
    );
  }
  return { html: html('40,000 text nodes', writer.toString()), phoneLike: writer.phoneLike };
}

/** An article of ordinary size without a digit. */
export function wordsOnlyPage(): BenchPage {
  const random = new Random(7);
  const paragraphs = Array.from({ length: 150 }, () => `<p>${Array.from({ length: 6 }, () => sentence(random)).join(' ')}</p>`);
  return { html: html('Ein Text', paragraphs.join('\n')), phoneLike: 0 };
}

/** A table that an office exports: one phone number in every row. */
export function longTablePage(): BenchPage {
  const random = new Random(50_000);
  const rows = Array.from(
    { length: 50_000 },
    (_, row) => `<tr><td>${row + 1}</td><td>${person(random)}</td><td>${phone(random)}</td></tr>`,
  );
  return { html: html('50,000 rows', `<table>${rows.join('\n')}</table>`), phoneLike: 50_000 };
}

/** A legal notice, as every German site has one. */
export const smallPage = (): BenchPage => ({
  html: html(
    'Impressum',
    `<h1>Impressum</h1><p>Muster GmbH<br>Beispielweg 12<br>80331 München</p><p>Telefon: 089 / 12 34 56-0<br>Telefax: 089 / 12 34 56-99<br>
E-Mail: info@muster.example</p><p>Geschäftsführer: Erika Muster<br>Registergericht: Amtsgericht München, HRB 123456<br>
USt-IdNr.: DE123456789</p><p>Öffnungszeiten: Mo-Fr 08:00-17:00 Uhr</p>`,
  ),
  phoneLike: 7,
});

/**
 * 1,000 lines; `startChanges()` changes 2,000 texts a second for `seconds`, some of them to numbers, and sets
 * `document.title` to `done` behind the last.
 */
export function livePage(seconds: number): BenchPage {
  const random = new Random(2_000);
  const lines = Array.from(
    { length: 1_000 },
    () => `<div class="line"><span>${person(random)}</span> <span class="value">${sentence(random)}</span></div>`,
  );
  const values = Array.from({ length: 200 }, (_, index) =>
    index % 5 === 0
      ? phone(random)
      : index % 5 === 1
        ? trap(random)
        : index % 5 === 2
          ? random.digits(random.between(1, 6))
          : sentence(random),
  );
  const script = `
const values = ${JSON.stringify(values)};
const texts = [...document.querySelectorAll('.value')].map((element) => element.firstChild);
function startChanges() {
  const begin = performance.now();
  let changes = 0;
  const timer = setInterval(() => {
    const due = Math.min(${2_000 * seconds}, Math.round((performance.now() - begin) * 2));
    for (; changes < due; changes += 1) {
      texts[(changes * 7) % texts.length].data = values[(changes * 13) % values.length];
    }
    if (changes === ${2_000 * seconds}) {
      clearInterval(timer);
      document.title = 'done';
    }
  }, 10);
}`;
  return { html: html('live', lines.join('\n'), script), phoneLike: 0 };
}

/** A web application that replaces its whole content with `swap()`, each time with 300 other rows. */
export function swappingPage(): BenchPage {
  const random = new Random(300);
  const rows = Array.from({ length: 300 }, () => `<div><b>${person(random)}</b> <span>${phone(random)}</span></div>`).join('');
  const script = `
const rows = ${JSON.stringify(rows)};
let turn = 0;
function swap() {
  turn += 1;
  const main = document.createElement('main');
  main.innerHTML = '<h1>' + turn + '</h1>' + rows.replaceAll('</span>', ' (' + turn + ')</span>');
  document.body.replaceChildren(main);
}
swap();`;
  return { html: html('swapping', '', script), phoneLike: 300 };
}
