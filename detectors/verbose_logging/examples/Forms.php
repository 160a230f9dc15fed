<?php
namespace App;
class S
{
    public function a(Order $o): void
    {
        Log::info("Processing order {$o->id}"); // expect: verbose-logging
        $this->repo->save($o);
        Log::info("Finished processing order {$o->id}");
    }
    public function b(array $users): void
    {
        foreach ($users as $user) {
            Log::info('syncing', ['user' => $user->id]); // expect: verbose-logging
            $this->sync($user);
        }
    }
    public function c(array $o): void
    {
        $json = json_encode($o);
        $this->logger->info($json); // expect: verbose-logging
    }
    public function d(User $u): void
    {
        $this->logger->info('login', ['email' => $u->email, 'password' => $u->password]); // expect: verbose-logging
    }
    public function e(Order $o): void
    {
        dump($o); // expect: verbose-logging
    }
    public function f(): void
    {
        Log::info('✅ done'); // expect: verbose-logging
    }
    public function g(Request $request): void
    {
        Log::info('headers', $request->headers->all()); // expect: verbose-logging
    }
}
