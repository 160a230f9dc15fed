<?php

class OrderController
{
    public function a()
    {
        return response()->json($orders, 200, ['Content-Type' => 'application/json']); // expect: redundant-content-type
    }

    public function b()
    {
        return response()->json($orders)->header('Content-Type', 'application/json'); // expect: redundant-content-type
    }

    public function c()
    {
        return response($csv, 200, ['Content-Type' => 'text/csv']); // ok: redundant-content-type
    }

    public function d()
    {
        return new JsonResponse($orders, 200, ['Content-Type' => 'application/json']); // expect: redundant-content-type
    }

    public function e()
    {
        $response = new JsonResponse($orders);
        $response->headers->set('Content-Type', 'application/json'); // expect: redundant-content-type
        return $response;
    }

    public function f()
    {
        $response = new Response($json);
        $response->headers->set('Content-Type', 'application/json'); // ok: redundant-content-type
        return $response;
    }

    public function g()
    {
        header('Content-Type: application/json'); // ok: redundant-content-type
        echo json_encode($orders);
    }

    public function gg()
    {
        header('Content-Type: application/json');
        header('Content-Type: application/json'); // expect: redundant-content-type
        echo json_encode($orders);
    }

    public function h(Client $client)
    {
        return $client->post($url, [
            'headers' => ['Content-Type' => 'application/json'], // expect: redundant-content-type
            'json' => $order,
        ]);
    }

    public function i(Client $client)
    {
        return $client->post($url, [
            'headers' => ['Content-Type' => 'application/json'], // ok: redundant-content-type
            'body' => json_encode($order),
        ]);
    }

    public function j()
    {
        return Http::withHeaders(['Content-Type' => 'application/json'])->post($url, ['a' => 1]); // expect: redundant-content-type
    }

    public function k()
    {
        return Http::withBody($xml, 'application/xml')->post($url); // ok: redundant-content-type
    }

    public function l(HttpClientInterface $client)
    {
        return $client->request('POST', $url, [
            'headers' => ['Content-Type' => 'application/json', 'Authorization' => $t], // expect: redundant-content-type
            'json' => ['a' => 1],
        ]);
    }

    public function m()
    {
        return response()->json($problem, 400, ['Content-Type' => 'application/problem+json']); // ok: redundant-content-type
    }
}
