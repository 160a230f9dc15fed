<?php
class Q
{
    public function a(): void
    {
        set_error_handler(function () { return true; });
    }
    public function b()
    {
        try {
            return $this->api->get();
        } catch (\Throwable $e) { // expect: error-masking
            \Log::error($e->getMessage());
            return null;
        }
    }
    public function c(): Config
    {
        try {
            return Config::fromFile($this->path);
        } catch (\Exception $e) { // expect: error-masking
            return new Config();
        }
    }
    public function d(): bool
    {
        try {
            $this->pdo->exec('update x set y = 1');
            return true;
        } catch (\PDOException $e) {
            return false;
        }
    }
    public function e()
    {
        foreach ($this->feeds as $feed) {
            try {
                $this->import($feed);
            } catch (\Exception $e) { // expect: error-masking
            }
        }
    }
}
