<?php

interface Calendar
{
    public function book(string $day): void;
}

abstract class Provider
{
    public function rooms(): array
    {
        // ok: placeholder (an abstract class)
        throw new \BadMethodCallException('Not implemented');
    }
}

class Booking
{
    public function cancel(int $id): void
    {
        // expect: placeholder
        throw new \Exception('Not implemented');
    }

    public function move(int $id, string $day): void
    {
        if ($day === '') {
            // ok: placeholder (an error of the caller)
            throw new \InvalidArgumentException('no day given');
        }
        // expect: placeholder
        // TODO: tell the guest
        $this->repository->move($id, $day);
    }

    public function guests(): array
    {
        // expect: placeholder
        return [['name' => 'John Doe', 'email' => 'john@example.com']];
    }

    public function price(string $room): int
    {
        // expect: placeholder
        // In production you would ask the price list.
        return 100;
    }
}
