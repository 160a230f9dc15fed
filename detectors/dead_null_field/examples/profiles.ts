import { Entity, Column, PrimaryGeneratedColumn } from 'typeorm';
import { z } from 'zod';

export interface CustomerView {
  id: string;
  name: string;
  lifetimeValue: number | null; // expect: dead-null-field
  phone: string | null;
}

export function toCustomerView(customer: Customer): CustomerView {
  return {
    id: customer.id,
    name: customer.name,
    lifetimeValue: null,
    phone: customer.phone ?? null,
  };
}

export class InvoiceDto {
  constructor(
    public readonly id: string,
    public readonly total: number,
    public readonly dueDate: Date | null, // expect: dead-null-field
  ) {}
}

export const toInvoice = (row: InvoiceRow) => new InvoiceDto(row.id, row.total, null);

@Entity()
export class Payment {
  @PrimaryGeneratedColumn() id: number;
  @Column({ nullable: true }) refundedAt: Date | null = null; // ok: dead-null-field (a column)
}

type SessionState = {
  user: User | null; // ok: dead-null-field (set by login)
  device: string | null; // expect: dead-null-field
};

const session: SessionState = { user: null, device: null };

export function login(user: User) {
  session.user = user;
}

export async function getStats(req: Request, res: Response) {
  const orders = await countOrders(req.params.id);
  const revenue = await sumRevenue(req.params.id);
  res.json({
    orders,
    total: revenue.total,
    average: revenue.total / orders,
    returnRate: null, // expect: dead-null-field
  });
}

export function jsonRpcError(code: number, message: string) {
  return { jsonrpc: '2.0', id: null, error: { code, message } }; // ok: dead-null-field (required by the protocol)
}

export async function active(repo: Repository<Account>) {
  return repo.find({ where: { deletedAt: null } }); // ok: dead-null-field (a predicate)
}

export function sendMail(to: string, subject: string, replyTo?: string) { // expect: dead-null-field
  return transport.send({ to, subject, replyTo: replyTo ?? DEFAULT });
}

export const welcome = (user: User) => sendMail(user.email, 'Welcome');
export const goodbye = (user: User) => sendMail(user.email, 'Goodbye');

export function formatMoney(amount: number, currency?: string) { // ok: dead-null-field (a caller passes it)
  return `${amount} ${currency ?? 'EUR'}`;
}

export const price = (p: Product) => formatMoney(p.price, p.currency);
export const tax = (p: Product) => formatMoney(p.tax);

interface Props {
  title: string;
  onClose?: () => void;
}
