using System.Text.RegularExpressions;

public partial class Sanitizer
{
    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    public string Clean(string name)
    {
        // expect: redundant-regex
        name = Regex.Replace(name, @"\s", "_");
        name = Regex.Replace(name, "/", "_");
        name = Regex.Replace(name, ":", "_");
        return name;
    }

    // expect: redundant-regex
    public bool Any(string line) => Digits().IsMatch(line) || Spaces().IsMatch(line);

    public string Collapse(string text)
    {
        // ok: redundant-regex (the second finds what the first puts in)
        text = Regex.Replace(text, "[^a-z]", " ");
        return Regex.Replace(text, @"\s+", " ");
    }

    public bool Skip(string line)
    {
        // expect: redundant-regex
        if (Regex.IsMatch(line, "^#"))
        {
            return true;
        }
        else if (Regex.IsMatch(line, @"^\s*$"))
        {
            return true;
        }
        return false;
    }

    public string Kind(string line) => line switch
    {
        // ok: redundant-regex (different outcomes)
        _ when Digits().IsMatch(line) => "number",
        _ when Spaces().IsMatch(line) => "blank",
        _ => "text",
    };
}
