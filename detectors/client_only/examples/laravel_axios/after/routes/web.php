<?php

use Illuminate\Support\Facades\Route;

Route::view('/', 'welcome');
Route::resource('invoices', InvoiceController::class)->only(['index', 'show']);
Route::fallback(fn () => abort(404));
