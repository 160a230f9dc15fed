<?php

namespace App\Console\Commands;

use Illuminate\Console\Command;

class ImportOrders extends Command
{
    public function handle(): int
    {
        foreach ($this->orders() as $order) {
            // ok: verbose-logging (a tool for the terminal)
            var_dump($order->id);
        }

        return self::SUCCESS;
    }
}
