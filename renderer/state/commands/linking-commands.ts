import { cancelPlace, confirmPlace, hasPlaceToLink } from '../link-places';
import { type Command, command, isReading, key } from './command';
import { escapes } from './escape';

/** What is done while the other end of a link is looked for; comes before all else on its keys. */
export const linkingCommands: readonly Command[] = [
  command(
    'linking.confirm',
    'article',
    [key('Enter')],
    (state) => isReading(state) && hasPlaceToLink(state),
    confirmPlace,
  ),
  command('linking.cancel', 'article', [key('Escape')], escapes('linking'), cancelPlace),
];
