<?php

namespace App;

class HelpdeskClient
{
    public function getTickets(int $page): array
    {
        return $this->http->get('/tickets', ['query' => ['page' => $page]]);
    }

    public function getAllTickets(): array
    {
        $all = [];
        $page = 1;
        while ($tickets = $this->getTickets($page)) {
            $all = array_merge($all, $tickets);
            $page++;
        }
        return $all;
    }
}
