/** What the page between a framed page and the sign-in window does. A front door of its own, since it needs little of MSAL. */
export {
  checkRelayRequest,
  type ExpectedSignIn,
  type RelayRefusal,
  type RelayWindow,
} from './check-relay-request.ts';
export { relaySignIn } from './relay-sign-in.ts';
