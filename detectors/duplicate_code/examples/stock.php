<?php

class Stock
{
    public function importDeliveries(string $path): int
    {
        $handle = fopen($path, 'r');
        $count = 0;
        while (($row = fgetcsv($handle)) !== false) {
            if (count($row) < 2) {
                continue;
            }
            $this->deliveries->insert(['number' => $row[0], 'amount' => (int) $row[1]]);
            $count++;
        }
        fclose($handle);
        return $count;
    }

    // expect: duplicate-code
    public function importReturns(string $path): int
    {
        $handle = fopen($path, 'r');
        $count = 0;
        while (($row = fgetcsv($handle)) !== false) {
            if (count($row) < 2) {
                continue;
            }
            $this->returns->insert(['number' => $row[0], 'amount' => (int) $row[1]]);
            $count++;
        }
        fclose($handle);
        return $count;
    }

    // ok: duplicate-code (other work)
    public function total(array $shelves): int
    {
        $sum = 0;
        foreach ($shelves as $shelf) {
            if ($shelf->isLocked()) {
                $this->log->warning('locked', ['shelf' => $shelf->id]);
            }
            $sum += $shelf->amount;
        }
        return $sum;
    }
}
