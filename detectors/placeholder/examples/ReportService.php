<?php

class ReportService
{
    public function export(): string
    {
        // expect: placeholder;
        throw new \Exception('Not implemented');
    }

    public function users(): array
    {
        // expect: placeholder;
        // For now, return dummy data
        return [
            ['name' => 'John Doe', 'email' => 'john@example.com'],
        ];
    }

    public function products(): array
    {
        // expect: placeholder;
        return [
            ['name' => 'Sample Product', 'price' => 10],
        ];
    }

    public function tax(float $total): float
    {
        // expect: placeholder;
        // TODO: real tax
        return $total * 0.2;
    }

    /**
     // expect: placeholder;
     * This is a placeholder implementation.
     */
    public function send(): void
    {
    }

    public function charge(): bool
    {
        // expect: placeholder;
        // In a real application you would call the payment gateway here.
        return true;
    }
}

interface Exporter { public function export(): string; }

abstract class Base { abstract public function run(): void; }
