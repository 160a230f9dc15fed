using System.Text.RegularExpressions;

public class Cleaner
{
    private static readonly Regex Tags = new Regex("<[^>]+>");

    public string Clean(string text)
    {
        // expect: redundant-regex
        text = Regex.Replace(text, "<[^>]+>", "");
        text = Regex.Replace(text, @"&\w+;", "");
        return text;
    }

    public string Phone(string number)
    {
        // expect: redundant-regex
        return number.Replace("-", "").Replace(" ", "").Replace("/", "");
    }

    public string Slug(string title)
    {
        // ok: redundant-regex (each step does something else)
        title = Regex.Replace(title, @"\s+", "-");
        title = Regex.Replace(title, "[^a-z-]", "");
        return title;
    }

    public bool IsSecret(string line)
    {
        // expect: redundant-regex
        return Regex.IsMatch(line, "password") || Regex.IsMatch(line, "token") || Regex.IsMatch(line, "secret");
    }

    public string Kind(string line)
    {
        // ok: redundant-regex (different outcomes)
        if (Regex.IsMatch(line, "^#")) return "comment";
        if (Regex.IsMatch(line, "^=")) return "section";
        return "value";
    }

    public int Count(string[] lines)
    {
        var found = 0;
        foreach (var line in lines)
        {
            // expect: redundant-regex
            var pattern = new Regex("^[0-9]+;");
            if (pattern.IsMatch(line)) found++;
        }
        return found;
    }

    public int Count(string[] words, string text)
    {
        var found = 0;
        foreach (var word in words)
        {
            // ok: redundant-regex (another pattern each time)
            if (new Regex(word).IsMatch(text)) found++;
        }
        return found;
    }
}
