public class Cells
{
    public string Text(object value)
    {
        string result;
        switch (value)
        {
            // expect: string-conversion-chain
            case int:
                result = value.ToString();
                break;
            case long:
                result = value.ToString();
                break;
            case bool:
                result = value.ToString();
                break;
            default:
                result = "";
                break;
        }
        return result;
    }

    public string Interpolated(object value)
    {
        // expect: string-conversion-chain
        if (value is int) return $"{value}";
        if (value is double) return $"{value}";
        if (value is Guid) return $"{value}";
        return null;
    }

    public object Parse(string type, string raw) => type switch
    {
        // ok: string-conversion-chain (different conversions)
        "int" => int.Parse(raw),
        "bool" => bool.Parse(raw),
        "guid" => Guid.Parse(raw),
        _ => raw,
    };
}
