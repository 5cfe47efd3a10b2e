using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimSnapshotsTests
{
    [Fact]
    public void Compute_EverySnapshot_IsTheDifferenceOfTwo()
    {
        var result = ClaimSnapshots.Compute([new decimal?[] { 10m, 25m, 24m }]);
        Assert.Equal([10m, 15m, -1m], result.Incremental[0]);
        Assert.Empty(result.Unsplit);
    }

    [Fact]
    public void Compute_MissingSnapshot_ListsTheDifferenceOverTheGap()
    {
        var result = ClaimSnapshots.Compute([new decimal?[] { 10m, null, 30m, 31m }]);
        Assert.Equal([10m, null, null, 1m], result.Incremental[0]);
        Assert.Equal(new UnsplitAmount { Origin = 0, FromAge = 1, ToAge = 2, Amount = 20m }, Assert.Single(result.Unsplit));
    }

    [Fact]
    public void Compute_FirstSnapshotLater_IsListedFromAgeZero()
    {
        var result = ClaimSnapshots.Compute([new decimal?[] { null, null, 30m }]);
        Assert.Equal(new UnsplitAmount { Origin = 0, FromAge = 0, ToAge = 2, Amount = 30m }, Assert.Single(result.Unsplit));
    }

    [Fact]
    public void Compute_NoSnapshot_IsOnlyNulls()
    {
        var result = ClaimSnapshots.Compute([new decimal?[] { null, null }, System.Array.Empty<decimal?>()]);
        Assert.Equal([null, null], result.Incremental[0]);
        Assert.Empty(result.Unsplit);
    }

    [Property]
    public bool Compute_AnySnapshots_AmountsAddUpToTheLastOne(int?[] cents)
    {
        decimal?[] row = [.. cents.Select(value => value / 100m)];
        var result = ClaimSnapshots.Compute([row]);
        return result.Incremental[0].Sum() + result.Unsplit.Sum(part => part.Amount) == (row.LastOrDefault(value => value is not null) ?? 0);
    }
}
