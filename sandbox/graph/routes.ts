import type { Route } from './http/match-route.ts';
import { readSignedInUser, resolveMyPhoto } from './resources/me.ts';
import { userPhotoRoutes } from './resources/photo-routes.ts';

/** Every path the emulator knows, below `/v1.0` and `/beta`. A new one is added here. */
export const routes: readonly Route[] = [
  { path: '/me', methods: { GET: readSignedInUser } },
  ...userPhotoRoutes('/me', resolveMyPhoto),
];
