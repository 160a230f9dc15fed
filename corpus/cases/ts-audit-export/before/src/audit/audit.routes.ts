import { Router } from 'express';

import { requireRole } from '../auth/guards';
import { prisma } from '../db';
import { toCsvRow, CSV_HEADER } from './audit.csv';

export const auditRouter = Router();

auditRouter.get('/events', requireRole('admin'), async (req, res) => {
  const page = Number(req.query.page ?? 1);
  const events = await prisma.auditEvent.findMany({
    where: { tenantId: req.user.tenantId },
    orderBy: { createdAt: 'desc' },
    skip: (page - 1) * 50,
    take: 50,
  });
  res.json({ page, events });
});
