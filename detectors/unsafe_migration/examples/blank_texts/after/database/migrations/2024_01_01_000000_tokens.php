<?php
return new class extends Migration
{
    public function up(): void
    {
        foreach (DB::table('tokens')->get() as $token) {
            // ok: unsafe-migration (one row)
            DB::table('tokens')->where('id', $token->id)->update(['uuid' => (string) new Cuid2]);
        }
    }

    public function down(): void
    {
        DB::table('tokens')->where('id', 1)->update(['uuid' => null]);
    }
};
