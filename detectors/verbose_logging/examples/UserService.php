<?php

namespace App\Services;

use Illuminate\Support\Facades\Log;
use Psr\Log\LoggerInterface;

class UserService
{
    public function __construct(private LoggerInterface $logger)
    {
    }

    public function create(array $data): User
    {
        Log::info('Entering create'); // expect: verbose-logging
        $user = User::create($data);
        Log::info('Leaving create');
        return $user;
    }

    public function syncAll(array $users): void
    {
        foreach ($users as $user) {
            $this->crm->push($user);
            $this->logger->info('Synced user ' . $user->id); // expect: verbose-logging
        }
    }

    public function login(string $name, string $password): Session
    {
        Log::info("login $name $password"); // expect: verbose-logging
        return $this->auth->login($name, $password);
    }

    public function receive(Request $request)
    {
        Log::info('payload', $request->all()); // expect: verbose-logging
        return $this->handler->handle($request);
    }

    public function count(): int
    {
        var_dump($this->users); // expect: verbose-logging
        return count($this->users);
    }

    public function pay(Order $order): void
    {
        $this->logger->info('start'); // expect: verbose-logging
        $total = $order->total();
        $this->logger->info('total', ['total' => $total]);
        $this->gateway->charge($order, $total);
        $this->logger->info('done');
    }

    public function rocket(): void
    {
        Log::info('🚀 started'); // expect: verbose-logging
        $this->start();
    }

    public function ok(array $data): User
    {
        $user = User::create($data);
        Log::info('user created', ['id' => $user->id]);
        return $user;
    }

    public function okDebug(array $users): void
    {
        foreach ($users as $user) {
            Log::debug('user', ['id' => $user->id]);
        }
    }

    public function json(array $data): void
    {
        $this->logger->info('data ' . json_encode($data)); // expect: verbose-logging
        $this->send($data);
    }

    public function dumped(Order $order): void
    {
        error_log(print_r($order, true)); // expect: verbose-logging
        $this->send($order);
    }

    public function echoed(Order $order): void
    {
        echo "processing order {$order->id}\n"; // expect: verbose-logging
        $this->send($order);
    }
}
