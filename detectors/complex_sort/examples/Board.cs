public class Board
{
    // expect: complex-sort
    private static int Compare(Player a, Player b)
    {
        if (a.Team != b.Team) return string.Compare(a.Team, b.Team);
        if (a.Score > b.Score) return -1;
        if (a.Score < b.Score) return 1;
        return string.Compare(a.Name, b.Name);
    }

    public void Sort(List<Player> players) => players.Sort(Compare);

    public List<Player> Descending(List<Player> players)
    {
        // expect: complex-sort
        var sorted = players.OrderBy(p => p.Score).ToList();
        sorted.Reverse();
        return sorted;
    }

    public IEnumerable<Player> Twice(IEnumerable<Player> players)
    {
        // expect: complex-sort
        var byName = players.OrderBy(p => p.Name);
        var byTeam = byName.OrderBy(p => p.Team);
        return byTeam;
    }

    // ok: complex-sort (a computed key)
    public IEnumerable<Player> Points(IEnumerable<Player> players) => players.OrderByDescending(p => p.Wins * 3 + p.Draws);
}
