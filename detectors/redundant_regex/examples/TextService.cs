using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Acme.Text;

public class TextService
{
    private static readonly Regex Tags = new Regex("<[^>]+>", RegexOptions.Compiled);
    private static readonly Regex Entities = new(@"&\w+;", RegexOptions.Compiled);
    private static readonly Regex[] Bots = { new Regex("bot"), new Regex("crawler") };

    public string Normalize(string input)
    {
        // expect: redundant-regex
        var result = Regex.Replace(input, @"\n", " ");
        result = Regex.Replace(result, @"\t", " ");
        result = Regex.Replace(result, @"\r", " ");
        return result.Trim();
    }

    public string Strip(string html)
    {
        // expect: redundant-regex
        var text = Tags.Replace(html, string.Empty);
        text = Entities.Replace(text, string.Empty);
        return text;
    }

    public string Phone(string phone) =>
        // expect: redundant-regex
        phone.Replace("-", "").Replace(" ", "").Replace("(", "").Replace(")", "");

    public string Escape(string text)
    {
        return text
            // expect: redundant-regex
            .Replace("&", "&amp;")
            .Replace("<", "&lt;")
            .Replace(">", "&gt;");
    }

    public string Slug(string title)
    {
        // ok: redundant-regex (different steps)
        var slug = Regex.Replace(title.ToLowerInvariant(), @"[^a-z0-9\s-]", "");
        slug = Regex.Replace(slug, @"\s+", "-");
        return Regex.Replace(slug, "-+", "-");
    }

    public bool IsBot(string agent)
    {
        // expect: redundant-regex
        return Regex.IsMatch(agent, "bot") || Regex.IsMatch(agent, "crawler") || Regex.IsMatch(agent, "spider");
    }

    public bool IsBotToo(string agent)
    {
        // expect: redundant-regex
        if (Tags.IsMatch(agent))
        {
            return true;
        }

        if (Entities.IsMatch(agent))
        {
            return true;
        }

        return false;
    }

    // expect: redundant-regex
    public bool IsBotByTable(string agent) => Bots.Any(pattern => pattern.IsMatch(agent));

    // ok: redundant-regex (all must hold)
    public bool Strong(string password) => Regex.IsMatch(password, "[A-Z]") && Regex.IsMatch(password, @"\d");

    public string Kind(string line)
    {
        // ok: redundant-regex (different outcomes)
        if (Tags.IsMatch(line)) return "tag";
        if (Entities.IsMatch(line)) return "entity";
        return "text";
    }

    public List<string> Ids(IEnumerable<string> lines)
    {
        var ids = new List<string>();
        foreach (var line in lines)
        {
            // expect: redundant-regex
            var pattern = new Regex(@"id=(\d+)");
            var match = pattern.Match(line);
            if (match.Success) ids.Add(match.Groups[1].Value);
        }
        return ids;
    }

    public int Matching(IEnumerable<string> words, string text) =>
        // ok: redundant-regex (depends on the element)
        words.Count(word => new Regex($@"\b{word}\b").IsMatch(text));

    public string? OrderId(string subject)
    {
        // expect: redundant-regex
        var match = Regex.Match(subject, @"order #(\d+)");
        if (match.Success) return match.Groups[1].Value;
        match = Regex.Match(subject, @"order no\. (\d+)");
        if (match.Success) return match.Groups[1].Value;
        return null;
    }

    // ok: redundant-regex (one drops, the other changes)
    public string Amount(string raw) => raw.Replace(".", "").Replace(",", ".");

    public void Check(string name)
    {
        // ok: redundant-regex (each says what is wrong)
        if (Regex.IsMatch(name, @"\.\.")) throw new ArgumentException("goes up");
        if (Regex.IsMatch(name, @"[/\\]")) throw new ArgumentException("has a separator");
    }
}
