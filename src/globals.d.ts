/** Set by the build: the sandbox's origins in its own build, `undefined` in every other. */
declare const __SANDBOX__:
  | {
      readonly graphRoot: string;
      /** Relative to the pages. */
      readonly officeJs: string;
      readonly hostOrigins: readonly string[];
      /** Where people open its pages. */
      readonly signInRoot: string;
      readonly signIn: {
        readonly authority: string;
        readonly knownAuthorities: readonly string[];
        readonly authorityMetadata: string;
      };
    }
  | undefined;

declare module '*.css';
