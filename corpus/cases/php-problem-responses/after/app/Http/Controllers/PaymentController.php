<?php

namespace App\Http\Controllers;

use App\Payments\CardDeclined;
use App\Payments\Gateway;
use App\Payments\PaymentFailed;
use Illuminate\Http\Client\RequestException;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Log;

class PaymentController extends Controller
{
    public function store(Request $request, Gateway $gateway): JsonResponse
    {
        try {
            $payment = $gateway->charge($request->string('token'), $request->integer('amount'));
        } catch (CardDeclined $declined) {
            return $this->problem('The card was declined.', 402, $declined->reason());
        } catch (RequestException $error) {
            Log::error('payment gateway does not answer', ['status' => $error->response->status()]);
            throw new PaymentFailed('The payment could not be made.', previous: $error);
        }

        return response()->json($payment, 201);
    }

    private function problem(string $title, int $status, string $detail): JsonResponse
    {
        $body = ['title' => $title, 'status' => $status, 'detail' => $detail];

        return response()->json($body, $status, ['Content-Type' => 'application/problem+json']);
    }
}
