/** Every failure in words, with the next step and who can take it. Knows failures by their types only. */
export {
  adviseOn,
  failureKinds,
  type Advice,
  type ConfigError,
  type Failure,
  type FailureKind,
  type NextAction,
} from './advice.ts';
