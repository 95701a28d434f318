import { readFiles } from '../platform/read-files';
import { serveTasks } from '../platform/thread-pool';

serveTasks(readFiles);
