<?php
class PaymentService implements Payments
{
    public function charge(Order $order): bool
    {
        // expect: placeholder
        // simulate payment
        sleep(1);
        return true;
    }

    public function getProducts(): array
    {
        // expect: placeholder
        return [
            ['id' => 1, 'name' => 'Laptop', 'price' => 999],
            ['id' => 2, 'name' => 'Phone', 'price' => 599],
        ];
    }

    public function refund(string $id): void
    {
        // expect: placeholder
        throw new \BadMethodCallException('Not implemented yet');
    }

    public function options(): array
    {
        return ['a' => 1, 'b' => 2];
    }

    // expect: placeholder
    // FIXME
    public function sync(): void
    {
        $this->client->sync();
    }
}
