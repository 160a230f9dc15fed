<?php
class ArchiveController
{
    public function export(Request $request): Response
    {
        // expect: buffered-stream
        $rows = $this->connection->executeQuery('SELECT * FROM orders')->fetchAllAssociative();
        $handle = fopen('php://output', 'w');
        foreach ($rows as $row) {
            fputcsv($handle, $row);
        }
        return new Response();
    }

    #[Route('/download/{name}')]
    public function download(string $name): Response
    {
        // expect: buffered-stream
        return new Response(file_get_contents("/data/$name"));
    }

    public function upload(Request $request): void
    {
        // expect: buffered-stream
        $content = file_get_contents($request->file('upload')->getRealPath());
        Storage::disk('s3')->put('uploads/file', $content);
    }

    public function echoed(\PDO $pdo): void
    {
        $statement = $pdo->prepare('SELECT * FROM orders');
        $statement->execute();
        // expect: buffered-stream
        foreach ($statement->fetchAll() as $row) {
            echo implode(',', $row), "\n";
        }
    }

    public function passed($handle): void
    {
        // expect: buffered-stream
        $orders = Order::query()->get();
        $this->writeAll($orders, $handle);
    }

    private function writeAll($orders, $handle): void
    {
        foreach ($orders as $order) {
            fputcsv($handle, [$order->id]);
        }
    }

    public function gathered(\PDOStatement $statement, $handle): void
    {
        // expect: buffered-stream
        $rows = [];
        while ($row = $statement->fetch()) {
            $rows[] = $row;
        }
        foreach ($rows as $row) {
            fputcsv($handle, $row);
        }
    }

    public function lines(string $path): void
    {
        // expect: buffered-stream
        $lines = file($path, FILE_IGNORE_NEW_LINES);
        foreach ($lines as $line) {
            $this->handle($line);
        }
    }

    public function empty(\PDOStatement $statement): void
    {
        // ok: buffered-stream (used twice)
        $rows = $statement->fetchAll();
        if (empty($rows)) {
            return;
        }
        foreach ($rows as $row) {
            $this->handle($row);
        }
    }

    public function edited(string $path, JsonManipulator $manipulator): void
    {
        // ok: buffered-stream (a text that was put together in memory)
        file_put_contents($path, $manipulator->getContents());
    }

    public function digest(string $path): string
    {
        // ok: buffered-stream (a digest over the body)
        return hash('sha256', file_get_contents($path));
    }

    public function known(string $path, string $word): bool
    {
        // ok: buffered-stream (looked up)
        return in_array($word, file($path));
    }

    public function first(\PDOStatement $statement)
    {
        // ok: buffered-stream (indexed)
        return $statement->fetchAll()[0] ?? null;
    }

    public function view(string $path): string
    {
        // ok: buffered-stream (a template)
        return file_get_contents(__DIR__ . '/templates/mail.html');
    }

    public function chunked($handle): void
    {
        // ok: buffered-stream (streams)
        Order::query()->chunk(500, function ($orders) use ($handle) {
            foreach ($orders as $order) {
                fputcsv($handle, [$order->id]);
            }
        });
    }
}
