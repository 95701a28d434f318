import { runFinding } from '../services/copies/run-finding';

void runFinding();
