/** Disturbances planned for the sandbox's services, and the reading of what people and tests post to plan them. */
export { createFaults, type Faults, type FaultsOptions } from './create-faults.ts';
export { parseFault } from './parse-fault.ts';
export { initialSettings, parseSettings } from './parse-settings.ts';
export {
  listOf,
  oneOf,
  readFields,
  text,
  type FieldReader,
  type FieldReaders,
} from './read-fields.ts';
