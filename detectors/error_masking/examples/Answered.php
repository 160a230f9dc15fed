<?php
class Sync
{
    public function user(int $id): ?User
    {
        try {
            return $this->em->createQuery('…')->getSingleResult();
        } catch (NoResultException) {
            return null;
        }
    }

    public function pay(Order $order): void
    {
        try {
            $this->gateway->charge($order);
        } catch (CardDeclined $e) {
            $order->markDeclined($e->getMessage());
        }
    }

    public function store(Request $request)
    {
        try {
            $this->service->create($request->all());
        } catch (\Throwable $e) {
            report($e);
            return back()->withErrors(['create' => 'Could not create the order']);
        }
        return redirect('/orders');
    }

    public function run(): void
    {
        while (true) {
            try {
                $this->tick();
            } catch (\Throwable $e) {
                $this->logger->error('tick failed', ['exception' => $e]);
            }
            sleep(1);
        }
    }

    public function import(array $rows): ImportResult
    {
        $result = new ImportResult();
        foreach ($rows as $n => $row) {
            try {
                $this->insert($row);
            } catch (\Exception $e) {
                $result->reject($n, $e->getMessage());
            }
        }
        return $result;
    }

    public function date(string $s): ?\DateTimeImmutable
    {
        try {
            return new \DateTimeImmutable($s);
        } catch (\Exception) {
            return null;
        }
    }

    public function read(string $path): string
    {
        $text = @file_get_contents($path);
        if (false === $text) {
            throw new \RuntimeException("cannot read $path");
        }
        return $text;
    }

    public function execute(InputInterface $input, OutputInterface $output): int
    {
        try {
            $this->work();
        } catch (\Exception $e) {
            $output->writeln('<error>' . $e->getMessage() . '</error>');
            return Command::FAILURE;
        }
        return Command::SUCCESS;
    }
}
