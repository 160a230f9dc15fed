<?php
class P
{
    public function stats(): array
    {
        $stats = [];
        try {
            $stats = $this->api->stats();
        } catch (\Exception $e) { // expect: error-masking
            Log::warning($e->getMessage());
        }
        return $stats;
    }

    public function name(int $id): string
    {
        try {
            return $this->db->fetchOne('select name from users where id = ?', [$id]);
        } catch (\Throwable $t) { // expect: error-masking
            return 'unknown';
        }
    }

    public function rate(): float
    {
        try {
            return $this->client->rate();
        } catch (\Exception $e) { // expect: error-masking
            return 1.1;
        }
    }

    public function mail(User $user): void
    {
        try {
            Mail::to($user)->send(new Welcome($user));
        } catch (\Exception $e) { // expect: error-masking
            \Log::error($e);
        }
    }

    public function upload($file)
    {
        @move_uploaded_file($file['tmp_name'], '/srv/' . $file['name']); // expect: error-masking
    }
}
