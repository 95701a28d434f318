import type { ReactNode } from 'react';

/** Drawn for this app on a grid of 20, in strokes of 1.5. */
export const iconShapes = {
  library: (
    <path d="M10 4.6C8.3 3.5 6 3.2 3.2 3.4v12.1c2.8-.2 5.1.1 6.8 1.2 1.7-1.1 4-1.4 6.8-1.2V3.4C14 3.2 11.7 3.5 10 4.6Zm0 0v12.1" />
  ),
  reader: (
    <>
      <path d="M3.5 3.5h13v13h-13zM13 3.5v13" />
      <path d="M6 7h4.5M6 10h4.5M6 13h3" />
    </>
  ),
  copies: (
    <>
      <path d="M7.25 7.25h9v9h-9z" />
      <path d="M12.75 7.25v-3.5h-9v9h3.5" />
    </>
  ),
  codebook: (
    <>
      <path d="M3.75 10.25v-6.5h6.5l6 6-6.5 6.5z" />
      <circle cx="7.25" cy="7.25" r="1" />
    </>
  ),
  search: (
    <>
      <circle cx="9" cy="9" r="5.25" />
      <path d="m13 13 3.75 3.75" />
    </>
  ),
  close: <path d="m5 5 10 10M15 5 5 15" />,
  check: <path d="m4 10.5 4 4 8-9" />,
  'chevron-down': <path d="m5.5 8 4.5 4.5L14.5 8" />,
  'chevron-up': <path d="M5.5 12 10 7.5l4.5 4.5" />,
  'arrow-back': <path d="M16.25 10H4M9 5l-5 5 5 5" />,
  'arrow-forward': <path d="M3.75 10H16M11 5l5 5-5 5" />,
  'chevron-end': <path d="m8 5.5 4.5 4.5L8 14.5" />,
  folder: (
    <path d="M2.75 5.25c0-.6.4-1 1-1h4l1.75 2h6.75c.6 0 1 .4 1 1v8c0 .6-.4 1-1 1H3.75c-.6 0-1-.4-1-1z" />
  ),
  link: (
    <>
      <path d="M8.3 11.7a3 3 0 0 0 4.3.1l2.6-2.6a3 3 0 0 0-4.3-4.3L9.8 6" />
      <path d="M11.7 8.3a3 3 0 0 0-4.3-.1l-2.6 2.6a3 3 0 0 0 4.3 4.3l1.1-1.1" />
    </>
  ),
  export: <path d="M10 3.5v9M6.25 9 10 12.75 13.75 9M3.5 16.5h13" />,
  import: <path d="M10 12.75v-9M6.25 7.25 10 3.5 13.75 7.25M3.5 16.5h13" />,
  columns: <path d="M3.25 4.25h13.5v11.5H3.25zM7.75 4.25v11.5M12.25 4.25v11.5" />,
  sun: (
    <>
      <circle cx="10" cy="10" r="3" />
      <path d="M10 2.75v1.5M10 15.75v1.5M2.75 10h1.5M15.75 10h1.5M4.9 4.9l1 1M14.1 14.1l1 1M15.1 4.9l-1 1M5.9 14.1l-1 1" />
    </>
  ),
  moon: <path d="M16.25 11.6A6.5 6.5 0 0 1 8.4 3.75a6.5 6.5 0 1 0 7.85 7.85Z" />,
  system: <path d="M3.25 4.25h13.5v9H3.25zM7.5 16.25h5M10 13.25v3" />,
  look: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 3.5v13a6.5 6.5 0 0 0 0-13Z" fill="currentColor" stroke="none" />
    </>
  ),
  warning: <path d="M10 3.5 17 16H3zM10 8.25v3.5M10 13.9v.1" />,
  info: (
    <>
      <circle cx="10" cy="10" r="6.75" />
      <path d="M10 9.25v4M10 6.75v.1" />
    </>
  ),
  undo: <path d="M3.75 8h8a4 4 0 0 1 0 8H8M6.75 4.75 3.5 8l3.25 3.25" />,
  redo: <path d="M16.25 8h-8a4 4 0 0 0 0 8H12M13.25 4.75 16.5 8l-3.25 3.25" />,
  person: (
    <>
      <circle cx="10" cy="7" r="3.25" />
      <path d="M3.75 16.5c.6-3 3.1-4.75 6.25-4.75s5.65 1.75 6.25 4.75" />
    </>
  ),
  swap: <path d="M3.5 7h12M12.5 4l3 3-3 3M16.5 13h-12M7.5 10l-3 3 3 3" />,
  filter: <path d="M3.25 5h13.5M6 10h8M8.5 15h3" />,
  drop: (
    <path d="M3.25 11v4.25c0 .55.45 1 1 1h11.5c.55 0 1-.45 1-1V11M10 3.25v8.5M6.5 8.5l3.5 3.5 3.5-3.5" />
  ),
  lock: (
    <>
      <path d="M5 9h10v7.25H5z" />
      <path d="M7 9V6.75a3 3 0 0 1 6 0V9" />
    </>
  ),
  unlock: (
    <>
      <path d="M5 9h10v7.25H5z" />
      <path d="M7 9V6.25a3 3 0 0 1 5.75-1.2" />
    </>
  ),
  eye: (
    <>
      <path d="M2.75 10S5.5 5.25 10 5.25 17.25 10 17.25 10 14.5 14.75 10 14.75 2.75 10 2.75 10Z" />
      <circle cx="10" cy="10" r="2.25" />
    </>
  ),
  'eye-off': (
    <path d="M8 5.5a7.6 7.6 0 0 1 2-.25c4.5 0 7.25 4.75 7.25 4.75a13 13 0 0 1-2.1 2.6M12 14.5a7.6 7.6 0 0 1-2 .25C5.5 14.75 2.75 10 2.75 10a13 13 0 0 1 2.35-2.8M3.5 3.5l13 13" />
  ),
  claims: <path d="M4 4.25h12v8.5H9.5L6 16v-3.25H4zM7 7.25h6M7 9.75h4" />,
  layers: <path d="m10 3.25 7 3.5-7 3.5-7-3.5zM3 10l7 3.5 7-3.5M3 13.25l7 3.5 7-3.5" />,
  list: <path d="M7 5.25h9.5M7 10h9.5M7 14.75h9.5M3.5 5.25h.1M3.5 10h.1M3.5 14.75h.1" />,
  notes: <path d="M3.5 4.25v4M6.5 5h10M6.5 7.5h7M3.5 11.75v4M6.5 12.5h10M6.5 15h7" />,
  story: <path d="M6.5 3.5H4v13h2.5M9 7h7M9 10h7M9 13h4" />,
  'chevron-start': <path d="M12 5.5 7.5 10l4.5 4.5" />,
  command: <path d="m4 6 4 4-4 4M10.5 14H16" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconShapes;

/** Shapes that point along the line of writing and turn round with it. */
export const mirroredIcons: ReadonlySet<IconName> = new Set<IconName>([
  'arrow-back',
  'arrow-forward',
  'chevron-end',
  'chevron-start',
  'list',
  'notes',
  'story',
  'reader',
  'undo',
  'redo',
  'command',
]);
