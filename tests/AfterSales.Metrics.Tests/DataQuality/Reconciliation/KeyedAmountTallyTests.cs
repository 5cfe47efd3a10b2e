using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class KeyedAmountTallyTests
{
    [Fact]
    public void Compute_TallyGrowsAfterwards_ResultStaysAsItWas()
    {
        var (left, right) = (Tally(("a", 1m), ("b", 2m)), Tally(("a", 1m), ("c", 3m)));
        var result = Reconciliation.Compute(left, right);
        var before = result.Groups.ToArray();
        left.Add(new KeyedAmount { Key = "a", Amount = Money.Of(100, Ledgers.Eur) });
        right.Add(new KeyedAmount { Key = "d", Amount = Money.Of(7, Ledgers.Eur) });
        Assert.Equal(before, result.Groups);
        Assert.Equal(1, result.MatchedKeys);
    }

    [Fact]
    public void Merge_Itself_Doubles()
    {
        var tally = Tally(("a", 1.50m), ("b", 2m), ("b", 3m), (null, 4m));
        tally.Merge(tally);
        Assert.Equal(
            ["a:2:3.00", "b:4:10", ":2:8"], tally.ToGroups().Select(group => FormattableString.Invariant($"{group.Key}:{group.Count}:{group.Amount.Amount}")));
    }

    [Fact]
    public void Compute_SameTallyTwice_MatchesAll()
    {
        var tally = Tally(("a", 1m), ("b", 2m), (null, 4m));
        var result = Reconciliation.Compute(tally, tally);
        Assert.Equal((2, 0, 2), (result.MatchedKeys, result.DifferentKeys, result.Groups.Count));
    }

    [Fact]
    public void Compute_ManyKeysInAnyOrder_AgreesWithADictionary()
    {
        var random = new Random(7);
        (string? Key, decimal Amount)[] Side() =>
            [.. Enumerable.Range(0, 20_000).Select(_ => ((string?)$"k{random.Next(9000)}", random.Next(-500, 500) / 100m))];
        var (left, right) = (Side(), Side());
        var result = Reconciliation.Compute(ReconciliationTests.Keyed(left), ReconciliationTests.Keyed(right), Ledgers.Eur);
        var (l, r) = (left.GroupBy(row => row.Key!).ToDictionary(g => g.Key, g => g.Sum(row => row.Amount)),
            right.GroupBy(row => row.Key!).ToDictionary(
            g => g.Key, g => g.Sum(row => row.Amount)));
        Assert.Equal(l.Keys.Concat(r.Keys.Where(key => !l.ContainsKey(key))), result.Groups.Select(group => group.Key));
        Assert.All(result.Groups, group =>
        {
            Assert.Equal(l.TryGetValue(group.Key, out var before) ? before : null, group.LeftAmount?.Amount);
            Assert.Equal(r.TryGetValue(group.Key, out var after) ? after : null, group.RightAmount?.Amount);
            Assert.All(group.Left, at => Assert.Equal(group.Key, left[at].Key));
            Assert.Equal(group.LeftCount, group.Left.Count);
            Assert.Equal(group.Right.Order(), group.Right);
        });
    }

    private static KeyedAmountTally Tally(params (string? Key, decimal Amount)[] amounts)
        => KeyedAmountTally.Of(amounts.Select(row => new KeyedAmount { Key = row.Key, Amount = Money.Of(row.Amount, Ledgers.Eur) }), Ledgers.Eur);
}
