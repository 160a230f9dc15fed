import { Controller, Get, Post } from '@nestjs/common';

@Controller({ path: 'reports', version: '2' })
export class ReportsController {
  @Get(['daily', 'today'])
  daily() { return []; }
}
