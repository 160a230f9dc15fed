using System.Collections.Generic;

public class Mailer
{
    public int SendReminders(IEnumerable<Invoice> invoices)
    {
        var sent = 0;
        foreach (var invoice in invoices)
        {
            if (invoice.Customer.Email == null)
            {
                _log.Warn($"no address for {invoice.Number}");
                continue;
            }
            var body = _templates.Render("reminder", invoice);
            _client.Send(invoice.Customer.Email, body);
            sent++;
        }
        return sent;
    }

    // expect: duplicate-code
    public int SendReceipts(IEnumerable<Payment> payments)
    {
        var sent = 0;
        foreach (var payment in payments)
        {
            if (payment.Customer.Email == null)
            {
                _log.Warn($"no address for {payment.Number}");
                continue;
            }
            var body = _templates.Render("receipt", payment);
            _client.Send(payment.Customer.Email, body);
            sent++;
        }
        return sent;
    }

    // ok: duplicate-code (other work)
    public int Purge(IEnumerable<Letter> letters)
    {
        var limit = _clock.Today.AddDays(-30);
        var gone = 0;
        foreach (var letter in letters)
        {
            if (letter.Sent < limit && !letter.Kept)
            {
                _store.Delete(letter.Id);
                gone++;
            }
        }
        return gone;
    }
}
