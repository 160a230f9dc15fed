namespace Acme.Cells;

public class CellRenderer
{
    public string Render(object value)
    {
        // expect: string-conversion-chain
        if (value is string s)
        {
            return s;
        }
        else if (value is int i)
        {
            return i.ToString();
        }
        else if (value is long l)
        {
            return l.ToString();
        }
        else if (value is bool b)
        {
            return b.ToString();
        }
        return value.ToString();
    }

    public string RenderSwitch(object value) => value switch
    {
        // expect: string-conversion-chain
        int i => i.ToString(),
        long l => l.ToString(),
        bool b => b.ToString(),
        string s => s,
        _ => "",
    };

    public string RenderStatement(object value)
    {
        switch (value)
        {
            // expect: string-conversion-chain
            case int i:
                return i.ToString();
            case double d:
                return d.ToString();
            case bool b:
                return b.ToString();
            default:
                return string.Empty;
        }
    }

    public string RenderType(object value)
    {
        // expect: string-conversion-chain
        if (value.GetType() == typeof(int)) return Convert.ToString(value);
        if (value.GetType() == typeof(long)) return Convert.ToString(value);
        if (value.GetType() == typeof(bool)) return Convert.ToString(value);
        return "";
    }

    public string RenderFormats(object value) => value switch
    {
        // ok: string-conversion-chain (formats of their own)
        DateTime date => date.ToString("yyyy-MM-dd"),
        decimal money => money.ToString("F2"),
        Status status => status.Label,
        _ => value.ToString(),
    };

    public string RenderCulture(object value)
    {
        // ok: string-conversion-chain (formats of their own)
        if (value is DateTime date) return date.ToString("o");
        if (value is double number) return number.ToString("N2");
        if (value is TimeSpan span) return span.ToString("c");
        return value.ToString();
    }
}
