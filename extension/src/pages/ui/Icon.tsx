const paths = {
  phone: 'M4.5 2.5 6.5 6 5 7.5c.7 1.6 1.9 2.8 3.5 3.5L10 9.5l3.5 2c.2 1.3-.7 2-2 2C6.7 13.3 2.7 9.3 2.5 4.5c0-1.3.7-2 2-2z',
  incoming: 'M12.5 3.5 4 12M4 6v6h6',
  outgoing: 'M3.5 12.5 12 4M6 4h6v6',
  settings: 'M2 4.5h5M11 4.5h3M2 11.5h3M9 11.5h5M9 2.5v4M7 9.5v4',
  add: 'M8 3v10M3 8h10',
  remove: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5 6.5 12 13 4.5',
  show: 'M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3 3',
  more: 'M3.5 6 8 10.5 12.5 6',
  less: 'M3.5 10.5 8 6l4.5 4.5',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.5M2.5 8h.5M2.5 12h.5',
  erase: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  download: 'M8 2.5v7.5M4.5 7 8 10.5 11.5 7M3 13.5h10',
  star: 'M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z',
  bell: 'M8 2a3.5 3.5 0 0 0-3.5 3.5c0 3.5-1.5 4.5-1.5 5.5h10c0-1-1.5-2-1.5-5.5A3.5 3.5 0 0 0 8 2zM6.75 13.5h2.5',
  bellOff: 'M5 4a3.5 3.5 0 0 1 6.5 1.5c0 1.9.4 3 .8 3.8M11 11H3c0-1 1.5-2 1.5-5.5M6.75 13.5h2.5M2.5 2.5l11 11',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
} as const;

/** One of the small drawings. Says nothing by itself: the text beside it does. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
