import { Body, Controller, Delete, Get, Param, ParseIntPipe, Post, UseGuards, Version } from '@nestjs/common';
import { AuthGuard } from '../auth/auth.guard';

@UseGuards(AuthGuard)
@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Get()
  all() { return this.orders.all(); }

  @Get(':id')
  one(@Param('id', ParseIntPipe) id: number) { return this.orders.one(id); }

  @Post(':id/cancel')
  cancel(@Param('id', ParseIntPipe) id: number) { return this.orders.cancel(id); }
}
