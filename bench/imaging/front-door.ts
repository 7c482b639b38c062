/** What the first load gains by the pipeline: the worker comes when a file is opened. */
import { createImaging } from '#imaging';

createImaging();
