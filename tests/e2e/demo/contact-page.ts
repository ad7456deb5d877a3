/** The page that the demo shows: an ordinary company's contact page with phone links as people write them. */
export function contactPage(language: 'de' | 'en'): string {
  const text = texts[language];
  const rows = text.people
    .map(([name, role, href, shown]) => `<tr><td><b>${name}</b><br><span>${role}</span></td><td><a href="${href}">${shown}</a></td></tr>`)
    .join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Muster Maschinenbau GmbH</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
  body { max-width: 40rem; margin: 3rem 4vw; }
  h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; }
  span, footer { opacity: .7; font-size: .875rem; }
  button { font: inherit; padding: .5rem .875rem; }
  table { width: 100%; border-collapse: collapse; margin: 2rem 0; }
  td { padding: .75rem 0; border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); vertical-align: top; }
  td:last-child { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
</style></head>
<body><h1>Muster Maschinenbau GmbH</h1><p>${text.intro}</p>
<table>${rows}</table>
<p><button id="scripted" onclick="location.href='tel:+493023125999'">${text.button}</button></p>
<footer>${text.footer}</footer></body></html>`;
}

const texts = {
  de: {
    intro: 'So erreichen Sie uns. Klicken Sie auf eine Rufnummer: Ringbridge wählt, ohne zu fragen, mit welchem Programm.',
    button: 'Rückruf anfordern (die Seite wählt selbst: Ringbridge fragt nach)',
    footer: 'Erdachte Firma; die deutschen Rufnummern hält die Bundesnetzagentur für Film und Fernsehen frei.',
    people: [
      ['Zentrale', 'Montag bis Freitag, 8 bis 17 Uhr', 'tel:+49-30-23125-000', '030 23125-000'],
      ['Erika Mustermann', 'Einkauf', 'tel:+49(0)8999998-180', '089 99998-180'],
      ['Max Beispiel', 'Service', 'callto:+4917139200012', '0171 3920 0012'],
      ['Büro Wien', 'Vertrieb Österreich', 'tel:+4315885880', '+43 1 588 58-80'],
    ],
  },
  en: {
    intro: 'How to reach us. Click a number: Ringbridge dials, and nobody asks which application to open.',
    button: 'Call me back (the page dials by itself: Ringbridge asks first)',
    footer: 'An invented company; the German regulator keeps its German numbers free for film and television.',
    people: [
      ['Reception', 'Monday to Friday, 8 to 5', 'tel:+49-30-23125-000', '030 23125-000'],
      ['Erika Mustermann', 'Purchasing', 'tel:+49(0)8999998-180', '089 99998-180'],
      ['Max Beispiel', 'Service', 'callto:+4917139200012', '0171 3920 0012'],
      ['Vienna office', 'Sales Austria', 'tel:+4315885880', '+43 1 588 58-80'],
    ],
  },
} as const;
