using System;
using System.Collections.Generic;
using System.Linq;

namespace Acme.Tasks;

public class TaskOrder
{
    private static readonly Dictionary<string, int> Priority = new() { ["high"] = 0, ["medium"] = 1, ["low"] = 2 };

    public void ByLadder(List<Item> items)
    {
        // expect: complex-sort
        items.Sort((a, b) =>
        {
            if (a.Priority < b.Priority)
            {
                return -1;
            }
            if (a.Priority > b.Priority)
            {
                return 1;
            }
            if (a.Due < b.Due)
            {
                return -1;
            }
            if (a.Due > b.Due)
            {
                return 1;
            }
            return string.Compare(a.Title, b.Title);
        });
    }

    // ok: complex-sort (keys that are chained)
    public List<Item> ByChain(List<Item> items) => items.OrderBy(i => i.Done).ThenBy(i => i.Due).ToList();

    // expect: complex-sort
    public List<Item> Twice(List<Item> items) => items.OrderBy(i => i.Title).OrderBy(i => i.Due).ToList();

    // ok: complex-sort (one order in a table)
    public List<Item> ByTable(List<Item> items) => items.OrderBy(i => Priority[i.Level]).ToList();

    // expect: complex-sort
    public List<Item> ByTernaries(List<Item> items) => items.OrderBy(i => i.Level == "high" ? 0 : i.Level == "medium" ? 1 : 2).ToList();

    // ok: complex-sort (a switch is a table of one order)
    public List<Item> BySwitch(List<Item> items) => items.OrderBy(i => i.Level switch { "high" => 0, "medium" => 1, _ => 2 }).ToList();

    // expect: complex-sort
    public List<Item> Newest(List<Item> items) => items.OrderBy(i => i.Due).Reverse().ToList();

    public void NewestInPlace(List<Item> items)
    {
        // expect: complex-sort
        items.Sort((a, b) => a.Due.CompareTo(b.Due));
        items.Reverse();
    }

    // ok: complex-sort (the direction that is wanted)
    public List<Item> NewestWell(List<Item> items) => items.OrderByDescending(i => i.Due).ToList();

    public void Bubble(int[] values)
    {
        // expect: complex-sort
        for (int i = 0; i < values.Length - 1; i++)
        {
            for (int j = 0; j < values.Length - i - 1; j++)
            {
                if (values[j] > values[j + 1])
                {
                    (values[j], values[j + 1]) = (values[j + 1], values[j]);
                }
            }
        }
    }

    public List<string> Sections()
    {
        var names = new List<string> { "summary", "details", "appendix" };
        var order = new Dictionary<string, int> { ["appendix"] = 0, ["summary"] = 1, ["details"] = 2 };
        // expect: complex-sort
        return names.OrderBy(n => order[n]).ToList();
    }

    // ok: complex-sort (several elements)
    public List<Item> FirstThree(List<Item> items) => items.OrderBy(i => i.Due).Take(3).ToList();
}

public class Version : IComparable<Version>
{
    // expect: complex-sort
    public int CompareTo(Version? other)
    {
        if (Major < other!.Major) return -1;
        if (Major > other.Major) return 1;
        if (Minor < other.Minor) return -1;
        if (Minor > other.Minor) return 1;
        return 0;
    }
}

public class ByTitle : IComparer<Item>
{
    // ok: complex-sort (one comparison)
    public int Compare(Item? a, Item? b) => string.CompareOrdinal(a?.Title, b?.Title);
}

public class Money : IComparable<Money>
{
    // ok: complex-sort (what the other one is, then one comparison)
    public int CompareTo(Money? other)
    {
        if (ReferenceEquals(this, other)) return 0;
        if (other is null) return 1;
        return Cents.CompareTo(other.Cents);
    }
}
