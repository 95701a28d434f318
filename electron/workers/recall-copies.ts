import { runRecall } from '../services/copies/recall-copies';

runRecall();
