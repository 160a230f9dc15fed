<?php

namespace App\Services;

use App\Exceptions\OrderException;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

class Handlers
{
    public function secret(): string
    {
        // expect: error-masking
        return getenv('JWT_SECRET') ?: 'secret';
    }

    public function password(): string
    {
        // expect: error-masking
        return $_ENV['DB_PASSWORD'] ?? 'root';
    }

    public function key(): string
    {
        // expect: error-masking
        return env('APP_SECRET_KEY', 'changeme');
    }

    public function level(): string
    {
        // ok: error-masking (no required setting)
        return getenv('LOG_LEVEL') ?: 'info';
    }

    public function required(): string
    {
        // ok: error-masking (that it is missing is an error)
        return getenv('JWT_SECRET') ?: throw new \LogicException('JWT_SECRET is not set');
    }

    public function customer(string $id): ?Customer
    {
        try {
            return $this->client->fetch($id);
            // expect: error-masking
        } catch (\Exception $e) {
            return null;
        }
    }

    public function orders(): array
    {
        try {
            return $this->store->all();
            // expect: error-masking
        } catch (\Throwable $e) {
            Log::error('Could not load orders: ' . $e->getMessage());

            return [];
        }
    }

    public function open()
    {
        try {
            return $this->store->open();
            // expect: error-masking
        } catch (\Throwable) {
            return collect();
        }
    }

    public function save(Order $order): void
    {
        try {
            $this->store->save($order);
            // expect: error-masking
        } catch (\Exception $e) {
        }
    }

    public function charge(Order $order): void
    {
        try {
            $this->gateway->charge($order);
            // expect: error-masking
        } catch (\Throwable $e) {
            error_log($e->getMessage());
        }
    }

    public function count(): int
    {
        try {
            return $this->store->count();
            // expect: error-masking
        } catch (\PDOException $e) {
            return 0;
        }
    }

    public function answer()
    {
        try {
            return response()->json($this->store->all());
            // expect: error-masking
        } catch (\Exception $e) {
            return response()->json([]);
        }
    }

    public function saveAll(array $orders): void
    {
        foreach ($orders as $order) {
            try {
                $this->store->save($order);
                // expect: error-masking
            } catch (\Exception $e) {
                continue;
            }
        }
    }

    public function text(string $path): string
    {
        // expect: error-masking
        return @file_get_contents($path);
    }

    public function write(string $path, string $text): void
    {
        // expect: error-masking
        @file_put_contents($path, $text);
    }

    public function textOrNothing(string $path): string
    {
        // expect: error-masking
        return @file_get_contents($path) ?: '';
    }

    public function lines(string $path): array
    {
        // expect: error-masking
        $text = @file_get_contents($path);

        return explode("\n", $text);
    }

    public function last(): int
    {
        try {
            return $this->store->count();
            // expect: error-masking
        } finally {
            return 0;
        }
    }

    public function checked(string $path): string
    {
        // ok: error-masking (what it gives is looked at)
        $text = @file_get_contents($path);
        if ($text === false) {
            throw new \UnexpectedValueException("cannot read $path");
        }

        return $text;
    }

    public function folder(string $path): void
    {
        // ok: error-masking (what it gives is looked at)
        if (!@mkdir($path) && !is_dir($path)) {
            throw new \UnexpectedValueException("cannot make $path");
        }
    }

    public function remove(string $path): void
    {
        // ok: error-masking (cleanup)
        @unlink($path);
    }

    public function number(array $values): int
    {
        // ok: error-masking (nothing that fails)
        return @$values['number'];
    }

    public function answerOrFail()
    {
        try {
            return response()->json($this->store->all());
            // ok: error-masking (the client is told)
        } catch (\Exception $e) {
            return response()->json(['error' => 'orders'], 502);
        }
    }

    public function reported(Order $order): void
    {
        try {
            $this->store->save($order);
            // ok: error-masking (handed on)
        } catch (\Throwable $e) {
            report($e);
        }
    }

    public function moment(string $text): ?\DateTimeImmutable
    {
        try {
            return new \DateTimeImmutable($text);
            // ok: error-masking (only reads a text)
        } catch (\Exception $e) {
            return null;
        }
    }

    public function order(string $id): Order
    {
        try {
            return $this->client->order($id);
            // ok: error-masking (translated)
        } catch (\Exception $e) {
            throw new OrderException("order $id", 0, $e);
        }
    }

    public function rethrown(Order $order): void
    {
        try {
            $this->store->save($order);
            // ok: error-masking (thrown again)
        } catch (\Throwable $e) {
            Log::error('Could not save', ['exception' => $e]);

            throw $e;
        }
    }

    public function missing(string $id): ?Order
    {
        try {
            return $this->client->order($id);
            // ok: error-masking (one kind of error)
        } catch (OrderMissing $e) {
            return null;
        }
    }

    public function copy(Source $source): void
    {
        try {
            $source->copy();
        } finally {
            try {
                $source->flush();
                // ok: error-masking (cleanup in the last block)
            } catch (\Exception $e) {
            }
        }
    }

    public function release($connection): void
    {
        try {
            $connection->close();
            // ok: error-masking (cleanup)
        } catch (\Exception $e) {
        }
    }

    public function workForever(Queue $queue): void
    {
        while (true) {
            try {
                $queue->take()->perform();
                // ok: error-masking (a loop that logs with the trace and goes on)
            } catch (\Throwable $e) {
                Log::error('Job failed', ['exception' => $e]);
            }
        }
    }

    public function importAll(array $rows): array
    {
        $rejected = [];
        foreach ($rows as $row) {
            try {
                $this->store->save($row);
                // ok: error-masking (the rejected element is recorded)
            } catch (\Exception $e) {
                $rejected[] = $row->id;
            }
        }

        return $rejected;
    }

    public function must(string $id): Order
    {
        try {
            $order = $this->client->order($id);
            // ok: error-masking (met right after)
        } catch (\Exception $e) {
            $order = null;
        }
        if ($order === null) {
            throw new OrderException("no order $id");
        }

        return $order;
    }

    public function isReachable(string $url): bool
    {
        try {
            Http::get($url);

            return true;
            // ok: error-masking (a question that a failure answers with no)
        } catch (\Exception $e) {
            return false;
        }
    }
}
