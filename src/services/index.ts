/** How features reach Graph, imaging and history: a React context of their types. */
export {
  ServicesProvider,
  useServices,
  type Person,
  type PhotoReadAhead,
  type Services,
  type TeamServices,
} from './services.ts';
