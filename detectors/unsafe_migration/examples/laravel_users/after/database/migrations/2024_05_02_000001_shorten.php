<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

class Shorten extends Migration
{
    public function up()
    {
        Schema::table('products', function (Blueprint $table) {
            // expect: unsafe-migration
            $table->string('title', 50)->change();
            // ok: unsafe-migration (wider)
            $table->text('body')->change();
            // ok: unsafe-migration (may be empty now)
            $table->string('sku', 255)->nullable()->change();
        });
    }

    // expect: unsafe-migration
    public function down()
    {
        //
    }
}
