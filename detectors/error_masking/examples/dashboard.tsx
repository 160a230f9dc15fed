import { Router } from 'express';
const router = Router();

export const useUsers = () =>
  useQuery({
    queryKey: ['users'],
    queryFn: async () => {
      try {
        const res = await fetch('/api/users');
        return await res.json();
      } catch (e) { // expect: error-masking
        return [];
      }
    },
  });

export const useSave = () =>
  useMutation({
    mutationFn: (v: Values) => api.save(v),
    onError: () => {},
  });

router.get('/stats', async (_req, res) => {
  let stats = null;
  try {
    stats = await service.stats();
  } catch (e) { // expect: error-masking
    console.log('stats failed');
  }
  res.json({ stats });
});

router.use((err: Error, _req: Request, res: Response, _next: NextFunction) => {
  res.status(500).json({ error: 'internal' });
});

export async function getServerSideProps() {
  try {
    return { props: { posts: await cms.posts() } };
  } catch (error) { // expect: error-masking
    return { props: { posts: [] } };
  }
}

export async function loader({ params }: Args) {
  const post = await cms.post(params.id).catch(() => undefined); // expect: error-masking
  return json({ post });
}

export class Mailer {
  async send(mail: Mail) {
    return this.transport.sendMail(mail).then(() => true).catch(() => false);
  }

  async total() {
    return (await this.repo.sum().catch((e) => { this.log.warn(e); return 0; })) ?? 0; // expect: error-masking
  }

  pay = async (order: Order) => {
    await Promise.all(order.items.map((i) => this.reserve(i).catch(noop))); // expect: error-masking
  };
}

export const env = {
  jwtSecret: process.env.JWT_SECRET ?? 'local', // expect: error-masking
  dbUrl: process.env.DATABASE_URL || 'postgres://localhost/app', // expect: error-masking
  port: Number(process.env.PORT ?? 3000),
};

export function Button2() {
  const [busy, setBusy] = useState(false);
  const onPay = async () => {
    setBusy(true);
    try {
      await pay();
    } catch (e) { // expect: error-masking
      console.error(e);
    } finally {
      setBusy(false);
    }
  };
  return <button onClick={onPay}>Pay</button>;
}
