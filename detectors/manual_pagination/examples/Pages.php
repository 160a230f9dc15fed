<?php

use Aws\S3\S3Client;

class OrdersClient
{
    public function listOrders(int $page): array
    {
        return $this->get('/orders', ['page' => $page]);
    }

    public function iterateOrders(): \Generator
    {
        $page = 1;
        // ok: manual-pagination (the iterator's own source)
        while (true) {
            $batch = $this->listOrders($page);
            if (!$batch) {
                return;
            }
            yield from $batch;
            $page++;
        }
    }
}

function export(OrdersClient $client): array
{
    $rows = [];
    $page = 1;
    // expect: manual-pagination
    while (true) {
        $batch = $client->listOrders($page);
        if (!$batch) {
            break;
        }
        array_push($rows, ...$batch);
        $page++;
    }
    return $rows;
}

function keys(S3Client $s3, string $bucket): void
{
    $token = null;
    // expect: manual-pagination
    do {
        $answer = $s3->listObjectsV2(['Bucket' => $bucket, 'ContinuationToken' => $token]);
        show($answer['Contents']);
        $token = $answer['NextContinuationToken'] ?? null;
    } while ($token);
}

function keysByPaginator(S3Client $s3, string $bucket): void
{
    // ok: manual-pagination (the paginator)
    foreach ($s3->getPaginator('ListObjectsV2', ['Bucket' => $bucket]) as $answer) {
        show($answer['Contents']);
    }
}

function members(TeamApi $api, string $team): array
{
    $found = [];
    $cursor = null;
    // ok: manual-pagination (the first of two)
    do {
        $answer = $api->getMembers($team, $cursor);
        array_push($found, ...$answer->items);
        $cursor = $answer->nextCursor;
    } while ($cursor);
    return $found;
}

function invitations(TeamApi $api, string $team): array
{
    $found = [];
    $cursor = null;
    // expect: manual-pagination
    do {
        $answer = $api->getInvitations($team, $cursor);
        array_push($found, ...$answer->items);
        $cursor = $answer->nextCursor;
    } while ($cursor);
    return $found;
}

function shelves(Library $library): void
{
    $offset = 0;
    // ok: manual-pagination (the only loop over what offers nothing else)
    while ($offset < 10) {
        show($library->fetchShelf($offset));
        $offset++;
    }
}
