<?php

namespace App\Feed;

class FeedClient
{
    public function listEvents(?string $cursor): array
    {
        return $this->http->get('/events', ['cursor' => $cursor]);
    }

    public function streamEvents(): iterable
    {
        return new EventStream($this);
    }
}
