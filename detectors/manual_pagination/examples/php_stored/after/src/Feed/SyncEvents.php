<?php

namespace App\Feed;

class SyncEvents
{
    public function handle(Account $account): void
    {
        $cursor = $account->events_cursor;
        // ok: manual-pagination (the cursor is stored after each page)
        do {
            $answer = $this->client->listEvents($cursor);
            $this->store->insert($answer['events']);
            $cursor = $answer['next_cursor'];
            $account->update(['events_cursor' => $cursor]);
        } while ($cursor !== null);
    }
}
