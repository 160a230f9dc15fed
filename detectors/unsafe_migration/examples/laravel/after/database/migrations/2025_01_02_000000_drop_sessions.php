<?php

return new class extends Migration
{
    public function up(): void
    {
        // expect: unsafe-migration
        Schema::drop('sessions');
    }

    // expect: unsafe-migration
    public function down(): void
    {
        //
    }
};
