<?php
class Mailer
{
    public function sendAll(array $mails): void
    {
        foreach ($mails as $i => $mail) {
            $this->transport->send($mail);
            if ($i % 100 === 0) {
                $this->logger->info("$i mails sent");
            }
        }
    }

    public function trace(Request $request): void
    {
        $this->logger->debug('request', ['path' => $request->path()]);
    }

    public function page(): void
    {
        echo "<h1>Mails</h1>\n";
    }

    public function text(Order $order): string
    {
        return print_r($order, true);
    }
}
