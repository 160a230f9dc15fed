<?php

namespace App\Http;

class ProductController
{
    public function index(Request $request)
    {
        $page = (int) $request->input('page', 1);
        // ok: manual-pagination (a page of a web site)
        return Product::orderBy('name')->offset(($page - 1) * 20)->limit(20)->get();
    }
}
