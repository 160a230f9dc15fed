import { Router } from 'express';

import { Avatars } from './avatar';

export function avatarRouter(avatars: Avatars): Router {
  const router = Router();
  router.get('/:userId', (req, res) => res.sendFile(avatars.fileOf(req.params.userId)));
  router.post('/:userId', async (req, res, next) => {
    try {
      await avatars.import(req.params.userId, req.body.url);
      res.status(204).end();
    } catch (error) {
      next(error);
    }
  });
  return router;
}
