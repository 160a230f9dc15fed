<?php

use App\Http\Controllers\OrderController;
use App\Http\Controllers\OrderExportController;
use Illuminate\Support\Facades\Route;

Route::get('/orders', [OrderController::class, 'index']);
Route::get('/orders/export', OrderExportController::class);
