<?php

namespace App\Http\Controllers;

use App\Payments\Gateway;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;

class PaymentController extends Controller
{
    public function store(Request $request, Gateway $gateway): JsonResponse
    {
        return response()->json($gateway->charge($request->string('token'), $request->integer('amount')), 201);
    }
}
