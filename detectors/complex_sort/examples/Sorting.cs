using System.Collections.Generic;
using System.Linq;

public class Sorting
{
    public void Ladder(List<Player> players)
    {
        // expect: complex-sort
        players.Sort((a, b) =>
        {
            if (a.Score > b.Score) return -1;
            if (a.Score < b.Score) return 1;
            return a.Name.CompareTo(b.Name);
        });
    }

    public IEnumerable<Player> Chained(List<Player> players)
    {
        // ok: complex-sort (comparisons that are chained)
        return players.OrderBy(p => p.Level).ThenBy(p => p.Name);
    }

    public Player Best(List<Player> players)
    {
        // expect: complex-sort
        return players.OrderBy(p => p.Score).First();
    }

    public Player Stored(AppDbContext db)
    {
        // ok: complex-sort (a database does it)
        return db.Players.OrderBy(p => p.Score).First();
    }

    public List<Player> Turned(List<Player> players)
    {
        // expect: complex-sort
        return players.OrderBy(p => p.Score).Reverse().ToList();
    }

    public IEnumerable<Player> Twice(List<Player> players)
    {
        // expect: complex-sort
        return players.OrderBy(p => p.Name).OrderBy(p => p.Level);
    }

    public void InPlace(List<Player> players)
    {
        // expect: complex-sort
        players.Sort();
        players.Reverse();
    }

    public List<Player> Top(List<Player> players)
    {
        // ok: complex-sort (several are taken)
        return players.OrderByDescending(p => p.Score).Take(3).ToList();
    }

    public void ByHand(int[] values)
    {
        // expect: complex-sort
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < values.Length - i - 1; j++)
            {
                if (values[j] > values[j + 1])
                {
                    var held = values[j];
                    values[j] = values[j + 1];
                    values[j + 1] = held;
                }
            }
        }
    }
}
