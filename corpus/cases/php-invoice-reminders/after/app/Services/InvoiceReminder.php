<?php

namespace App\Services;

use App\Mail\InvoiceDue;
use App\Models\Invoice;
use Illuminate\Support\Facades\Log;
use Illuminate\Support\Facades\Mail;

class InvoiceReminder
{
    public function remindAll(): int
    {
        $sent = 0;
        foreach (Invoice::with('customer')->where('due_on', '<', now())->cursor() as $invoice) {
            if ($this->remind($invoice)) {
                $sent++;
            }
        }

        return $sent;
    }

    public function remind(Invoice $invoice): bool
    {
        $fresh = Invoice::find($invoice->id);

        try {
            Mail::to($fresh->customer->email)->send(new InvoiceDue($fresh));
            $fresh->forceFill(['reminded_at' => now()])->save();
        } catch (\Throwable $e) {
            return false;
        }

        return true;
    }

    public function recipients(): array
    {
        $addresses = config('billing.copies', []);
        Log::debug('copies of reminders', ['count' => count($addresses)]);

        return $addresses;
    }
}
