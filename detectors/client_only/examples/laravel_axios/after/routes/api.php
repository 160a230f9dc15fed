<?php

use App\Http\Controllers\OrderController;
use App\Http\Controllers\StockController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->prefix('v1')->group(function () {
    Route::apiResource('orders', OrderController::class)->except(['destroy']);
    Route::post('orders/{order}/cancel', [OrderController::class, 'cancel'])->whereNumber('order');

    Route::controller(StockController::class)->prefix('stock')->group(function () {
        Route::get('/{sku}', 'show');
        Route::match(['put', 'patch'], '/{sku}', 'update');
    });
});
