import { Request, Response } from 'express';
export interface Cache { get(key: string): Promise<string | undefined> }

export class MemoryCache implements Cache {
  // ok: async-then-join (the interface asks for it)
  async get(key: string): Promise<string | undefined> {
    const entry = this.entries[key];
    return entry.value.trim();
  }
}

// ok: async-then-join (a handler)
export const health = async (req: Request, res: Response) => {
  res.json({ ok: true });
};

export class Mailer {
  async send(to: string) {
    // expect: async-then-join
    await Promise.all([this.transport.sendMail({ to })]);
  }

  async sendAll(to: string[]) {
    const jobs = to.map((one) => this.transport.sendMail({ to: one }));
    // ok: async-then-join (several)
    await Promise.all(jobs);
  }

  async maybe(to: string, copy?: string) {
    const jobs = [this.transport.sendMail({ to })];
    if (copy) jobs.push(this.transport.sendMail({ to: copy }));
    // ok: async-then-join (one or two)
    await Promise.all(jobs);
  }
}

export function Button({ onSave }: Props) {
  // ok: async-then-join (handed over)
  const submit = async () => {
    onSave(true);
  };
  return <button onClick={submit}>Save</button>;
}

// expect: async-then-join
export async function isWeekend(date: Date): Promise<boolean> {
  return date.getDay() === 0 || date.getDay() === 6;
}

// expect: async-then-join
async function validate(input: Input) {
  if (!input.name) {
    throw new Error('no name');
  }
  return input.name.length > 3;
}

// ok: async-then-join (a component)
export default async function Layout({ children }: { children: ReactNode }) {
  return <main>{children}</main>;
}
