<?php
namespace App\Services;

class JobService
{
    public function batch(array $items): void
    {
        foreach ($items as $i => $item) {
            $this->process($item);
            if ($i % 100 === 0) {
                Log::info("$i done");
            }
        }
    }

    public function auth(Request $request): void
    {
        Log::debug('auth ' . $request->header('Authorization')); // expect: verbose-logging
    }

    public function dd(Order $order): void
    {
        dd($order); // expect: verbose-logging
    }

    public function err(Order $order): void
    {
        try {
            $this->charge($order);
        } catch (PaymentException $e) {
            Log::error('charge failed', ['order' => $order->id, 'error' => $e->getMessage()]);
            throw $e;
        }
    }

    public function each(Collection $users): void
    {
        $users->each(function ($user) {
            Log::info('user ' . $user->id); // expect: verbose-logging
        });
    }

    public function html(Order $order): void
    {
        echo '<p>' . $order->id . '</p>';
    }

    public function key(): void
    {
        Log::info('Stripe key: ' . config('services.stripe.secret')); // expect: verbose-logging
    }
}
