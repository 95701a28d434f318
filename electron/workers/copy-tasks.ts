import { serveTasks } from '../platform/thread-pool';
import { CopyWorker } from '../services/copies/copy-tasks';

serveTasks(new CopyWorker().run);
