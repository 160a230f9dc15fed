<?php

use GuzzleHttp\Client;
use Illuminate\Support\Facades\Http;
use Symfony\Component\HttpFoundation\JsonResponse;

class OrdersController
{
    public function show(int $id)
    {
        return response()->json($this->orders->find($id))
            ->header('Content-Type', 'application/json'); // expect: redundant-content-type
    }

    public function index()
    {
        return response()->json($this->orders->all(), 200, ['Content-Type' => 'application/json']); // expect: redundant-content-type
    }

    public function symfony()
    {
        return new JsonResponse($this->orders->all(), 200, ['Content-Type' => 'application/json']); // expect: redundant-content-type
    }

    public function problem()
    {
        return response()->json(['title' => 'missing'], 404, ['Content-Type' => 'application/problem+json']); // ok: redundant-content-type (another type)
    }

    public function export()
    {
        return response($this->orders->csv())->header('Content-Type', 'text/csv'); // ok: redundant-content-type (said once)
    }

    public function guzzle(Client $client, array $order)
    {
        return $client->post('/orders', [
            'json' => $order,
            'headers' => ['Content-Type' => 'application/json'], // expect: redundant-content-type
        ]);
    }

    public function guzzleText(Client $client, array $order)
    {
        return $client->post('/orders', [
            'body' => json_encode($order),
            'headers' => ['Content-Type' => 'application/json'], // ok: redundant-content-type (a text)
        ]);
    }

    public function laravel(string $name)
    {
        return Http::withHeaders(['Content-Type' => 'application/json'])->post('/orders', ['name' => $name]); // expect: redundant-content-type
    }

    public function laravelRead()
    {
        return Http::withHeaders(['Accept' => 'application/json'])->get('/orders'); // ok: redundant-content-type (what is wanted back)
    }

    public function native(array $order)
    {
        header('Content-Type: application/json'); // ok: redundant-content-type (a text is printed)
        echo json_encode($order);
    }
}
