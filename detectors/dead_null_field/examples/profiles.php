<?php

namespace App\View;

use Doctrine\ORM\Mapping as ORM;

final class CustomerView
{
    public function __construct(
        public readonly int $id,
        public readonly string $name,
        public readonly ?\DateTimeImmutable $lastLogin = null, // expect: dead-null-field
        public readonly ?string $phone = null,
    ) {
    }

    public static function of(Customer $customer): self
    {
        return new self($customer->id, $customer->name, null, $customer->phone);
    }
}

#[ORM\Entity]
class Payment
{
    #[ORM\Column(nullable: true)]
    private ?\DateTimeImmutable $refundedAt = null; // ok: dead-null-field (a column)
}

class Job
{
    private ?\DateTimeImmutable $finishedAt = null; // ok: dead-null-field (set when it ends)
    private ?\Throwable $cause = null; // expect: dead-null-field

    public function __construct(private string $name)
    {
    }

    public function finish(\DateTimeImmutable $at): void
    {
        $this->finishedAt = $at;
    }

    public function state(): array
    {
        return [$this->finishedAt, $this->cause];
    }
}

class StatsController
{
    public function show(Store $store)
    {
        return response()->json([
            'orders' => $store->orders()->count(),
            'revenue' => $store->orders()->sum('total'),
            'return_rate' => null, // expect: dead-null-field
        ]);
    }

    public function error(int $code, string $message): array
    {
        return ['jsonrpc' => '2.0', 'id' => null, 'error' => ['code' => $code, 'message' => $message]]; // ok: dead-null-field (the protocol wants it)
    }

    private function send(string $to, string $subject, ?string $attachment = null): void // expect: dead-null-field
    {
        $message = new Message($to, $subject);
        if ($attachment !== null) {
            $message->attach($attachment);
        }
        $this->transport->send($message);
    }

    public function welcome(User $user): void
    {
        $this->send($user->email, 'Welcome');
    }

    public function goodbye(User $user): void
    {
        $this->send($user->email, 'Goodbye', null);
    }

    private function format(int $amount, ?string $currency = null): string // ok: dead-null-field (a caller passes it)
    {
        return $amount . ' ' . ($currency ?? 'EUR');
    }

    public function price(Product $product): string
    {
        return $this->format($product->price, $product->currency) . $this->format($product->tax);
    }
}
