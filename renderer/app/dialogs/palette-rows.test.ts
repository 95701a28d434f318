import { describe, expect, it } from 'vitest';
import { anArticle } from '../../features/library/testing';
import type { Command } from '../../state/commands/command';
import { type PaletteSource, paletteRows } from './palette-rows';

function aCommand(id: string, title: string): PaletteSource['commands'][number] {
  return { command: { id } as Command, title };
}

const source: PaletteSource = {
  commands: [aCommand('history.undo', 'تراجع'), aCommand('corpus.export', 'صدّر…')],
  documents: [
    anArticle('strike.txt', { title: 'إضراب المرفأ' }),
    anArticle('photo.txt', { title: '', encoding: null }),
  ],
  headings: { commands: 'أوامر', articles: 'مقالات' },
};

function ids(query: string): string[] {
  return paletteRows(source, query).map(({ id }) => id);
}

describe('the palette', () => {
  it('offers commands first while nothing is typed, and no file that can’t be opened', () => {
    expect(ids('')).toEqual([
      'commands',
      'command:history.undo',
      'command:corpus.export',
      'articles',
      'article:d-strike.txt',
    ]);
  });

  it('finds commands whatever their tashkeel', () => {
    expect(ids('صدر')).toEqual(['commands', 'command:corpus.export']);
  });

  it('finds articles by title and by path, without a heading over nothing', () => {
    expect(ids('اضراب')).toEqual(['articles', 'article:d-strike.txt']);
    expect(ids('strike')).toEqual(['articles', 'article:d-strike.txt']);
    expect(ids('لا شيء كهذا')).toEqual([]);
  });
});
