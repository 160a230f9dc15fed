class Mailer
{
    void SendAll(List<Mail> mails)
    {
        for (var i = 0; i < mails.Count; i++)
        {
            _transport.Send(mails[i]);
            if (i % 100 == 0) _logger.LogInformation("{Count} mails sent", i);
        }
    }

    void Trace(Request request)
    {
        _logger.LogDebug("request {Request}", JsonSerializer.Serialize(request));
    }

    void Usage(Usage usage)
    {
        _logger.LogInformation("{Tokens} tokens", usage.TotalTokens);
    }

    void Skip(List<Row> rows)
    {
        foreach (var row in rows)
        {
            if (row.Deleted)
            {
                _logger.LogInformation("row {Id} is deleted", row.Id);
                continue;
            }
            Index(row);
        }
    }
}
