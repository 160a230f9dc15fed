<?php
class Lib
{
    public function a(): ?array
    {
        $body = @file_get_contents('https://api.example.com/x'); // expect: error-masking
        return json_decode($body, true);
    }

    public function b(): void
    {
        error_reporting(0);
        set_error_handler(fn () => true);
    }

    public function c(): array
    {
        try {
            return $this->pdo->query('select 1')->fetchAll();
        } catch (\PDOException $e) { // expect: error-masking
            return [];
        }
    }

    public function d(): Result
    {
        try {
            return Result::ok($this->api->get());
        } catch (\Exception $e) {
            return Result::fail($e->getMessage());
        }
    }

    public function e(): bool
    {
        try {
            $this->mailer->send();
        } catch (\Exception $e) { // expect: error-masking
            return false;
        }
        return true;
    }

    public function f()
    {
        rescue(fn () => $this->api->push());
        $x = rescue(fn () => $this->api->get(), []);
        return $x;
    }
}
