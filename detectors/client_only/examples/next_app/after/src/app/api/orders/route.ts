import { NextResponse } from 'next/server';

export async function GET() {
  return NextResponse.json(await listOrders());
}

export async function POST(request: Request) {
  return NextResponse.json(await createOrder(await request.json()), { status: 201 });
}
