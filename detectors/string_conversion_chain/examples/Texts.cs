using System;

public class Texts
{
    public string ToText(object value)
    {
        // expect: string-conversion-chain
        if (value is string)
        {
            return (string)value;
        }
        else if (value is int)
        {
            return value.ToString();
        }
        else if (value is bool)
        {
            return value.ToString();
        }
        return "";
    }

    public string Arms(object value) => value switch
    {
        // expect: string-conversion-chain
        int number => number.ToString(),
        long number => number.ToString(),
        bool flag => $"{flag}",
        _ => "",
    };

    public string Cases(object value)
    {
        switch (value)
        {
            // expect: string-conversion-chain
            case int number:
                return number.ToString();
            case double number:
                return number.ToString();
            case bool flag:
                return flag.ToString();
            default:
                return "";
        }
    }

    public string Formats(object value) => value switch
    {
        // ok: string-conversion-chain (branches with different formats)
        DateTime date => date.ToString("yyyy-MM-dd"),
        decimal amount => amount.ToString("N2"),
        Status status => status.Label(),
        _ => value.ToString(),
    };
}
