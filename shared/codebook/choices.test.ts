import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../model/built-in-codebook';
import { choicesFrom, choicesText } from './choices';

const stance = builtInCodebook.layers[0]?.attributes.find(({ id }) => id === 'stance');
const choices = stance?.choices ?? [];
const ids = (text: string) => choicesFrom(text, choices).map(({ id }) => id);

describe('the choices of an attribute as lines', () => {
  it('come back as they were', () => {
    expect(choicesFrom(choicesText(choices), choices)).toEqual(choices);
  });

  it('keep their ids when they change places', () => {
    expect(ids('محايد | neutral\nيؤيد | supports')).toEqual(['neutral', 'supports']);
  });

  it('keep the id of a line that is renamed, in one language or both', () => {
    expect(ids('يساند | supports\nمحايد | neutral')).toEqual(['supports', 'neutral']);
    expect(ids('يساند | backs\nمحايد | neutral')).toEqual(['supports', 'neutral']);
  });

  it('give what is new an id of its own', () => {
    const text = `${choicesText(choices)}\nيسخر | mocks\nيصمت`;
    expect(ids(text)).toEqual(['supports', 'neutral', 'distances', 'rejects', 'mocks', 'choice']);
  });

  it('pass over empty lines', () => {
    expect(ids('\n | \nمحايد | neutral\n')).toEqual(['neutral']);
  });
});
