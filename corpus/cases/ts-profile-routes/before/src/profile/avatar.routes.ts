import { Router } from 'express';

import { Avatars } from './avatar';

export function avatarRouter(avatars: Avatars): Router {
  const router = Router();
  router.get('/:userId', (req, res) => res.sendFile(avatars.fileOf(req.params.userId)));
  return router;
}
