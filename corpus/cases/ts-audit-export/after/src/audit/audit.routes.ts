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

auditRouter.get('/events/export', requireRole('admin'), async (req, res, next) => {
  try {
    const events = await prisma.auditEvent.findMany({ where: { tenantId: req.user.tenantId } });
    res.setHeader('Content-Disposition', 'attachment; filename="audit.csv"');
    res.type('text/csv');
    const lines: string[] = [CSV_HEADER];
    for (const event of events) {
      lines.push(toCsvRow(event));
    }
    res.send(lines.join('\n'));
  } catch (error) {
    next(error);
  }
});
